#if defined(__x86_64__)
#include <immintrin.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#pragma clang attribute push(__attribute__((target("avx2,bmi,bmi2,lzcnt,popcnt"))), \
                             apply_to = function)
#define HANDRAIL_AVX2
#define HANDRAIL_GRAMS handrail_grams_avx2
#include "GramScanLoop.h"
#pragma clang attribute pop
#endif
