/// The anchor and tag before a value.
struct YAMLProperties {
  private(set) var tag: Range<Int>?
  /// The offset at which the value itself starts.
  private(set) var end: Int

  init(_ source: SourceBytes, in range: Range<Int>) {
    let bytes = source.bytes
    end = range.lowerBound
    while end < range.upperBound {
      switch bytes[end] {
      case 0x20, 0x09, 0x0A, 0x0D:
        end += 1
      case 0x23:
        end = source.restOfLine(from: end).upperBound
      case 0x26:
        end += 1
        while end < range.upperBound, Self.isInName(bytes[end]) { end += 1 }
      case 0x21:
        let start = end
        while end < range.upperBound, bytes[end] > 0x20 { end += 1 }
        tag = start..<end
      default:
        return
      }
    }
  }

  /// Whether a byte can belong to an anchor's name in libyaml.
  private static func isInName(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x5F: true
    default: false
    }
  }
}
