#define HANDRAIL_JSON_SCAN handrail_json_scan_portable
#include "JSONScanLoop.h"
