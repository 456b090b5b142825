// The first 32 bits of the fractional parts of the cube roots of the first 64 primes.
// Source: FIPS 180-4, section 4.2.2.
#ifndef HANDRAIL_SHA256_CONSTANTS_H
#define HANDRAIL_SHA256_CONSTANTS_H

#include <stdint.h>

extern const uint32_t handrail_sha256_constants[64];

#endif
