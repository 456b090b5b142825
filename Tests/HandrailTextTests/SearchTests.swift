import CScan
import Testing

@testable import HandrailText

/// Sixteen bytes at a time find what one byte at a time would.
@Suite struct SearchTests {
  /// Bytes that are next to one another in all ways that matter, and their neighbours in value.
  private static let letters: [UInt8] = [
    0x00, 0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x0F, 0x10, 0x1F, 0x20, 0x21, 0x26, 0x2D, 0x2E, 0x2F, 0x39,
    0x3A, 0x3B, 0x3C, 0x57, 0x77, 0x76, 0x78, 0x7F, 0x80, 0x8A, 0xA0, 0xF7, 0xFF,
  ]

  @Test(arguments: 0..<20) func theFirstOfAnyBytesIsFound(_ seed: UInt64) {
    var random = ReaderRandom(seed: seed)
    for _ in 0..<500 {
      let (bytes, range) = Self.text(using: &random)
      let a = Self.letters.randomElement(using: &random) ?? 0
      let b = Self.letters.randomElement(using: &random) ?? 0
      // What follows the range counts as zeros, which is no byte of a text.
      guard a > 0, b > 0 else { continue }
      #expect(bytes.first(a, in: range) == range.first { bytes[$0] == a } ?? range.upperBound)
      let either = range.first { bytes[$0] == a || bytes[$0] == b } ?? range.upperBound
      #expect(bytes.first(a, or: b, in: range) == either)
      let pair = range.dropLast().first { bytes[$0] == a && bytes[$0 + 1] == b }
      let found = bytes.first(in: range) { here, next in here.are(a, and: next, are: b) }
      #expect(found == pair ?? range.upperBound)
      let same = bytes.first(in: range) { here, next in here.are(a) & next.are(b) }
      #expect(same == found)
    }
  }

  @Test(arguments: 0..<20) func smallBytesAndLettersAreFound(_ seed: UInt64) {
    var random = ReaderRandom(seed: seed)
    for _ in 0..<500 {
      let (bytes, range) = Self.text(using: &random)
      let limit = UInt8.random(in: 1...0x7F, using: &random)
      let below = bytes.first(in: range) { here, _ in here.areBelow(limit) }
      #expect(below == range.first { bytes[$0] < limit } ?? range.upperBound)
      let w = bytes.first(in: range) { here, _ in here.small.are(0x77) }
      #expect(w == range.first { bytes[$0] == 0x57 || bytes[$0] == 0x77 } ?? range.upperBound)
    }
  }

  /// The searches in C, with long stretches of nothing among what is searched for.
  @Test(arguments: 0..<20) func searchesOfManyBytesFindTheFirst(_ seed: UInt64) {
    var random = ReaderRandom(seed: seed)
    for _ in 0..<300 {
      let bytes = (0..<Int.random(in: 0...300, using: &random)).map { _ -> UInt8 in
        Int.random(in: 0..<60, using: &random) > 0
          ? 0x61 : (Self.letters + [0x5C, 0x22]).randomElement(using: &random) ?? 0
      }
      let start = Int.random(in: 0...bytes.count, using: &random)
      let end = Int.random(in: start...bytes.count, using: &random)
      func first(_ isFound: (UInt8) -> Bool) -> Int {
        (start..<end).first { isFound(bytes[$0]) } ?? end
      }
      bytes.withUnsafeBufferPointer { buffer in
        guard let base = buffer.baseAddress else { return }
        #expect(handrail_ascii_end(base, start, end) == first { $0 == 0 || $0 >= 0x80 })
        #expect(handrail_backslash(base, start, end) == first { $0 == 0x5C })
        #expect(
          handrail_json_run_end(base, start, end)
            == first { $0 < 0x20 || $0 >= 0x80 || $0 == 0x22 || $0 == 0x5C })
        let mark = (start..<end).first { index in
          let next = index + 1 < end ? bytes[index + 1] : 0
          return bytes[index] < 0x10 || bytes[index] == 0x3A
            || bytes[index] | 0x20 == 0x77 && next | 0x20 == 0x77
        }
        #expect(handrail_text_mark(base, start, end) == mark ?? end)
      }
    }
  }

  private static func text(using random: inout ReaderRandom) -> ([UInt8], Range<Int>) {
    let bytes = (0..<Int.random(in: 0...80, using: &random)).map { _ in
      Bool.random(using: &random) ? 0x61 : letters.randomElement(using: &random) ?? 0
    }
    let start = Int.random(in: 0...bytes.count, using: &random)
    return (bytes, start..<Int.random(in: start...bytes.count, using: &random))
  }
}
