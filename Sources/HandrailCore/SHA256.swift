/// SHA-256, for names of things that say nothing of the things. Source: FIPS 180-4.
///
/// Written here because swift-crypto brings Foundation with it, which costs a start more than
/// checking a draft does. Not hardened against somebody who measures how long it takes.
public enum SHA256 {
  /// The digest of a message.
  public static func digest(of message: [UInt8]) -> Digest {
    digest(of: message, after: initial, blocks: 0)
  }

  /// The digest of several fields, which cannot run into one another: each follows its length.
  public static func digest(ofFields fields: [[UInt8]]) -> Digest { digest(of: joined(fields)) }

  /// Fields as one message: each is its length in bytes, as 8 bytes with the highest first, then its
  /// bytes.
  static func joined(_ fields: [[UInt8]]) -> [UInt8] {
    var message: [UInt8] = []
    // Room for the padding as well.
    message.reserveCapacity(fields.reduce(2 * blockSize) { $0 + $1.count + 8 })
    for field in fields {
      append(UInt64(field.count), to: &message)
      message += field
    }
    return message
  }

  /// The hash value before the first block. Source: section 5.3.3.
  static let initial = SIMD8<UInt32>(
    0x6A09_E667, 0xBB67_AE85, 0x3C6E_F372, 0xA54F_F53A, 0x510E_527F, 0x9B05_688C, 0x1F83_D9AB,
    0x5BE0_CD19)

  /// How many bytes a block has.
  static let blockSize = 64

  /// The digest of a message of which whole blocks were taken in before.
  ///
  /// - Parameters:
  ///   - message: what is left.
  ///   - state: the hash value after the blocks.
  ///   - blocks: how many there were.
  /// - Returns: the digest.
  static func digest(of message: [UInt8], after state: SIMD8<UInt32>, blocks: Int) -> Digest {
    // Section 5.1.1: a bit, zeros up to the last 8 bytes of a block, the length in bits.
    var padded = message
    padded.append(0x80)
    while padded.count % blockSize != blockSize - 8 { padded.append(0) }
    append(UInt64(blocks * blockSize + message.count) * 8, to: &padded)
    return Digest(hashed(padded, from: state))
  }

  /// The hash value after whole blocks. Source: section 6.2.2.
  static func hashed(_ bytes: [UInt8], from state: SIMD8<UInt32>) -> SIMD8<UInt32> {
    // Unsafe buffers, since a check of bounds at every step costs more than the step.
    bytes.withUnsafeBufferPointer { bytes in
      constants.withUnsafeBufferPointer { constants in
        withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 64) { schedule in
          var state = state
          for start in stride(from: 0, to: bytes.count, by: blockSize) {
            prepare(schedule, from: bytes, at: start)
            state = state &+ rounds(of: schedule, constants, from: state)
          }
          return state
        }
      }
    }
  }

  private static func prepare(
    _ schedule: UnsafeMutableBufferPointer<UInt32>, from bytes: UnsafeBufferPointer<UInt8>,
    at start: Int
  ) {
    for index in 0..<16 {
      let at = start + 4 * index
      schedule[index] =
        UInt32(bytes[at]) << 24 | UInt32(bytes[at + 1]) << 16 | UInt32(bytes[at + 2]) << 8
        | UInt32(bytes[at + 3])
    }
    for index in 16..<64 {
      let (a, b) = (schedule[index - 15], schedule[index - 2])
      schedule[index] =
        schedule[index - 16] &+ (rotated(a, 7) ^ rotated(a, 18) ^ a >> 3)
        &+ schedule[index - 7] &+ (rotated(b, 17) ^ rotated(b, 19) ^ b >> 10)
    }
  }

  private static func rounds(
    of schedule: UnsafeMutableBufferPointer<UInt32>, _ constants: UnsafeBufferPointer<UInt32>,
    from state: SIMD8<UInt32>
  ) -> SIMD8<UInt32> {
    var (a, b, c, d) = (state[0], state[1], state[2], state[3])
    var (e, f, g, h) = (state[4], state[5], state[6], state[7])
    for index in 0..<64 {
      let one =
        h &+ (rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25)) &+ (e & f ^ ~e & g)
        &+ constants[index] &+ schedule[index]
      let two = (rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22)) &+ (a & b ^ a & c ^ b & c)
      (h, g, f, e, d, c, b, a) = (g, f, e, d &+ one, c, b, a, one &+ two)
    }
    return SIMD8(a, b, c, d, e, f, g, h)
  }

  private static func rotated(_ word: UInt32, _ bits: UInt32) -> UInt32 {
    word &>> bits | word &<< (32 - bits)
  }

  /// Appends 8 bytes, the highest first.
  private static func append(_ value: UInt64, to bytes: inout [UInt8]) {
    for shift in stride(from: 56, through: 0, by: -8) {
      bytes.append(UInt8(truncatingIfNeeded: value >> UInt64(shift)))
    }
  }

  /// The first 32 bits of the fractions of the cube roots of the first 64 primes: section 4.2.2.
  private static let constants: [UInt32] = [
    0x428A_2F98, 0x7137_4491, 0xB5C0_FBCF, 0xE9B5_DBA5, 0x3956_C25B, 0x59F1_11F1, 0x923F_82A4,
    0xAB1C_5ED5, 0xD807_AA98, 0x1283_5B01, 0x2431_85BE, 0x550C_7DC3, 0x72BE_5D74, 0x80DE_B1FE,
    0x9BDC_06A7, 0xC19B_F174, 0xE49B_69C1, 0xEFBE_4786, 0x0FC1_9DC6, 0x240C_A1CC, 0x2DE9_2C6F,
    0x4A74_84AA, 0x5CB0_A9DC, 0x76F9_88DA, 0x983E_5152, 0xA831_C66D, 0xB003_27C8, 0xBF59_7FC7,
    0xC6E0_0BF3, 0xD5A7_9147, 0x06CA_6351, 0x1429_2967, 0x27B7_0A85, 0x2E1B_2138, 0x4D2C_6DFC,
    0x5338_0D13, 0x650A_7354, 0x766A_0ABB, 0x81C2_C92E, 0x9272_2C85, 0xA2BF_E8A1, 0xA81A_664B,
    0xC24B_8B70, 0xC76C_51A3, 0xD192_E819, 0xD699_0624, 0xF40E_3585, 0x106A_A070, 0x19A4_C116,
    0x1E37_6C08, 0x2748_774C, 0x34B0_BCB5, 0x391C_0CB3, 0x4ED8_AA4A, 0x5B9C_CA4F, 0x682E_6FF3,
    0x748F_82EE, 0x78A5_636F, 0x84C8_7814, 0x8CC7_0208, 0x90BE_FFFA, 0xA450_6CEB, 0xBEF9_A3F7,
    0xC671_78F2,
  ]
}
