#define HANDRAIL_GRAMS handrail_grams_portable
#include "GramScanLoop.h"
