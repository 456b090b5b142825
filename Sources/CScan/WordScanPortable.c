#define HANDRAIL_SCAN handrail_scan_portable
#include "WordScanLoop.h"
