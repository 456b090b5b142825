#include "include/WordHash.h"

uint64_t handrail_hash_at_end(const uint8_t *bytes, size_t length, uint64_t setting) {
  uint64_t hash = HANDRAIL_HASH_FIRST ^ (uint64_t)length;
  while (length > 0) {
    size_t taken = length < 8 ? length : 8;
    uint8_t padded[8] = {0};
    memcpy(padded, bytes, taken);
    hash = handrail_hash_chunk(hash, handrail_load8(padded) | setting, taken);
    bytes += taken;
    length -= taken;
  }
  return handrail_hash_end(hash);
}

#define ALL UINT64_C(0xDFDFDFDFDFDFDFDF)
#define ALL8 ALL, ALL, ALL, ALL, ALL, ALL, ALL, ALL

const uint64_t handrail_beginning_bits[65] = {
    0,         ALL >> 56, ALL >> 48, ALL >> 40, ALL >> 32, ALL >> 24, ALL >> 16, ALL >> 8,
    ALL8, ALL8, ALL8, ALL8, ALL8, ALL8, ALL8, ALL,
};

uint64_t handrail_beginning_hash_at_end(const uint8_t *bytes, size_t length) {
  uint8_t padded[8] = {0};
  if (length > sizeof padded) length = sizeof padded;
  memcpy(padded, bytes, length);
  return handrail_beginning_hash(handrail_load8(padded), length);
}
