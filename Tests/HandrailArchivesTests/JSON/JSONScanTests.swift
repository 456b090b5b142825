import CScan
import TestSupport
import Testing

@Suite struct JSONScanTests {
  private typealias Scan = (
    UnsafePointer<UInt8>?, Int, Int, UnsafeMutablePointer<handrail_json_scan>?
  ) -> Int
  private let scans: [Scan] = [handrail_json_value_end, handrail_json_value_end_portable]

  /// Where a value ends, byte by byte; nil when it does not, and `isLost` when nobody can tell.
  private func plainEnd(_ bytes: [UInt8]) -> (end: Int?, isLost: Bool) {
    var (depth, inString, isEscaped) = (0, false, false)
    for (index, byte) in bytes.enumerated() {
      if inString, byte < 0x20 { return (index, true) }
      if isEscaped {
        isEscaped = false
        continue
      }
      switch byte {
      case 0x5C: isEscaped = true
      case 0x22: inString.toggle()
      case 0x7B, 0x5B: depth += inString ? 0 : 1
      case 0x7D, 0x5D:
        depth -= inString ? 0 : 1
        if depth == 0, !inString { return (index + 1, false) }
      default: break
      }
    }
    return (nil, false)
  }

  @Test func anyBytesInAnyPortionsEndWhereTheyDoByteByByte() {
    var random = SplitMix64(seed: Rounds.seed)
    let alphabet = Array(#"{}[]""\\\\,: a"#.utf8) + [0xC3, 0x0A, 0x80]
    for _ in 0..<Rounds.count(usual: 3_000) {
      var bytes: [UInt8] = [random.chance(50) ? 0x7B : 0x5B]
      let filler = random.number(below: 60)
      for _ in 0..<random.number(below: 400) {
        bytes.append(random.chance(filler) ? 0x61 : random.pick(alphabet))
      }
      let expected = plainEnd(bytes)
      for scan in scans {
        var state = handrail_json_scan()
        var (at, end): (Int, Int?) = (0, nil)
        while at < bytes.count, end == nil {
          let stop = min(bytes.count, at + 1 + random.number(below: 200))
          let found = bytes.withUnsafeBufferPointer { scan($0.baseAddress, at, stop, &state) }
          if state.isLost || state.depth == 0 { end = found }
          at = stop
        }
        #expect(end == expected.end, "\(String(decoding: bytes, as: UTF8.self).debugDescription)")
        #expect(state.isLost == expected.isLost)
      }
    }
  }

  @Test func linesAreCountedTheSameInAnyPortions() {
    var random = SplitMix64(seed: Rounds.seed)
    for _ in 0..<Rounds.count(usual: 1_000) {
      var text = ""
      for _ in 0..<random.number(below: 200) {
        text += random.pick(["\r\n", "\r", "\n", "a", "bcdefghijklmnop", "ü", "😀"])
      }
      let bytes = Array(text.utf8)
      var lines = 0
      var rest: [UInt8] = []
      for (index, byte) in bytes.enumerated() {
        let isPair = byte == 0x0A && index > 0 && bytes[index - 1] == 0x0D
        if byte == 0x0D || byte == 0x0A, !isPair { lines += 1 }
        if byte == 0x0D || byte == 0x0A { rest = [] } else { rest.append(byte) }
      }
      var place = handrail_text_place()
      var at = 0
      while at < bytes.count {
        let stop = min(bytes.count, at + 1 + random.number(below: 90))
        bytes.withUnsafeBufferPointer { handrail_count_lines($0.baseAddress, at, stop, &place) }
        at = stop
      }
      #expect(place.breaks == lines)
      #expect(place.bytes == rest.count)
      #expect(place.scalars == String(decoding: rest, as: UTF8.self).unicodeScalars.count)
    }
  }

  @Test func bytesAreFoundWhereTheyStand() {
    var random = SplitMix64(seed: Rounds.seed)
    for _ in 0..<Rounds.count(usual: 2_000) {
      let bytes = (0..<random.number(below: 150)).map { _ in random.pick(Array("ab".utf8)) }
      let needle = (0..<1 + random.number(below: 9)).map { _ in random.pick(Array("ab".utf8)) }
      let places = bytes.indices.filter { bytes[$0...].starts(with: needle) }
      let found = bytes.withUnsafeBufferPointer {
        handrail_find($0.baseAddress, 0, bytes.count, needle, needle.count)
      }
      #expect(found == places.first ?? bytes.count)
    }
  }
}
