import HandrailCore
import HandrailText

/// Finds the address that a place in a text belongs to.
struct AddressScanner {
  /// No address goes further than this, in bytes.
  private static let farthest = 4_000

  /// The address around a place in a block.
  ///
  /// In a link it is all of it; in other text it goes as far as there are signs of addresses, without the
  /// punctuation behind it.
  ///
  /// - Parameters:
  ///   - range: the place.
  ///   - block: the block, whose bytes are looked at.
  ///   - view: the view.
  /// - Returns: its bytes.
  static func address(around range: Range<Int>, in block: Block, of view: [UInt8]) -> Range<Int> {
    if block.scope == .link { return block.range }
    var start = range.lowerBound
    let first = max(block.range.lowerBound, start - farthest)
    while start > first, isPart(view[start - 1]), view[start - 1] != UInt8(ascii: "(") {
      start -= 1
    }
    var end = range.upperBound
    let last = min(block.range.upperBound, end + farthest)
    while end < last, isPart(view[end]) { end += 1 }
    // Signs before the scheme are no part of the address.
    if let mark = schemeMark(in: view[start..<end]) {
      var from = mark
      while from > start, view[from - 1].isASCIILetter || view[from - 1].isASCIIDigit { from -= 1 }
      start = min(from, range.lowerBound)
    } else {
      while start < range.lowerBound, !isOfName(view[start]) { start += 1 }
    }
    return start..<max(range.upperBound, trimmed(start..<end, view))
  }

  private static func schemeMark(in text: ArraySlice<UInt8>) -> Int? {
    text.indices.first { text[$0] == UInt8(ascii: ":") && text[$0...].starts(with: "://".utf8) }
  }

  /// The end of an address without the punctuation of its sentence.
  private static func trimmed(_ range: Range<Int>, _ view: [UInt8]) -> Int {
    var end = range.upperBound
    while end > range.lowerBound {
      let byte = view[end - 1]
      if byte == UInt8(ascii: ")"), view[range.lowerBound..<end].contains(UInt8(ascii: "(")) {
        break
      }
      guard ".,:;!?'\")]}*_~&=".utf8.contains(byte) else { break }
      end -= 1
    }
    return end
  }

  private static func isPart(_ byte: UInt8) -> Bool {
    isOfName(byte) || ".:/?#[]@!$&'()*+,;=%~".utf8.contains(byte)
  }

  private static func isOfName(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte.isASCIIDigit || byte.isASCIILetter || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: "_")
  }
}
