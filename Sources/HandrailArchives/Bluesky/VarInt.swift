/// Whole numbers of seven bits a byte, the lowest first.
///
/// Source: multiformats/unsigned-varint.
enum VarInt {
  /// Takes a number from the start of some bytes; nil when there is none.
  static func read(_ bytes: inout ArraySlice<UInt8>) -> UInt64? {
    var number: UInt64 = 0
    for (index, byte) in bytes.prefix(9).enumerated() {
      number |= UInt64(byte & 0x7F) << (7 * UInt64(index))
      guard byte & 0x80 != 0 else {
        bytes = bytes.dropFirst(index + 1)
        return number
      }
    }
    return nil
  }
}
