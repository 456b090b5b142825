// SHA-256 (FIPS 180-4) of a message that comes in pieces, by the processor's own instructions where it
// has them. HandrailCore has the same in Swift, with which tests compare it.
#ifndef HANDRAIL_SHA256_H
#define HANDRAIL_SHA256_H

#include <stddef.h>
#include <stdint.h>

// A message under way: the hash value so far, how many bytes came, and the last of them that do not
// fill a block.
typedef struct {
  uint32_t state[8];
  uint64_t length;
  uint8_t rest[64];
} HandrailSHA256;

// The beginning of a message.
HandrailSHA256 handrail_sha256_start(void);

// Takes in bytes.
void handrail_sha256_add(HandrailSHA256 *message, const uint8_t *bytes, size_t count);

// Takes in bytes by the hash values of their two halves, as far as they fill blocks of 64 bytes, and what
// is left as it is: two hash values are worked out in hardly more time than one. Both begin as `start`,
// which the caller keeps secret or not, as it pleases.
//
// Whoever takes in the count before takes in the same for no other bytes, as far as SHA-256 goes.
void handrail_sha256_add_halves(HandrailSHA256 *message, const uint32_t start[8], const uint8_t *bytes,
                                size_t count);

// Ends the message: its hash value, in 32 bytes.
void handrail_sha256_end(HandrailSHA256 *message, uint8_t digest[32]);

// Takes whole blocks of 64 bytes into a hash value.
void handrail_sha256_blocks(uint32_t state[8], const uint8_t *blocks, size_t count);

// The same without instructions that not every processor has; for tests.
void handrail_sha256_blocks_portable(uint32_t state[8], const uint8_t *blocks, size_t count);

#endif
