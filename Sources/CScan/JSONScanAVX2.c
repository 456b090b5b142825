#if defined(__x86_64__)
#include <immintrin.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#pragma clang attribute push(__attribute__((target("avx2,bmi,bmi2,lzcnt,popcnt,pclmul"))), \
                             apply_to = function)
#define HANDRAIL_AVX2
#define HANDRAIL_JSON_SCAN handrail_json_scan_avx2
#include "JSONScanLoop.h"
#pragma clang attribute pop
#endif
