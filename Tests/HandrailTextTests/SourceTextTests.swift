import HandrailCore
import Testing

@testable import HandrailText

@Suite struct SourceTextTests {
  private func utf16(_ text: String, isLittle: Bool) -> [UInt8] {
    ([0xFEFF] + Array(text.utf16)).flatMap { unit in
      let bytes = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
      return isLittle ? bytes : bytes.reversed()
    }
  }

  @Test(arguments: [true, false])
  func utf16IsReadWithItsOwnOffsets(_ isLittle: Bool) throws {
    let text = String(repeating: "añ😀\r\n", count: 300) + "Falcon"
    let source = try SourceText.decode(path: "a", bytes: utf16(text, isLittle: isLittle)).get()
    #expect(source.bytes == Array(text.utf8))
    #expect(source.encoding == (isLittle ? .utf16LittleEndian : .utf16BigEndian))
    var saved = 2
    var offset = 0
    for scalar in text.unicodeScalars {
      let width = UTF16.width(scalar) * 2
      let next = offset + UTF8.width(scalar)
      #expect(source.originalOffset(of: offset) == saved)
      #expect(source.span(of: offset..<next) == Span(saved, saved + width))
      saved += width
      offset = next
    }
    #expect(source.originalOffset(of: offset) == saved)
    let falcon = source.position(at: source.bytes.count - 6)
    #expect(falcon == Position(byte: saved - 12, line: 301, column: 1))
  }

  @Test func utf8OffsetsAreThoseOfTheFile() throws {
    let bytes = Array("\u{FEFF}é\nFalcon".utf8)
    let source = try SourceText.decode(path: "a", bytes: bytes).get()
    #expect(source.bytes == bytes)
    #expect(source.span(of: 6..<12) == Span(6, 12))
    #expect(source.position(at: 3) == Position(byte: 3, line: 1, column: 1))
    #expect(source.position(at: 6) == Position(byte: 6, line: 2, column: 1))
  }

  static let faults: [(bytes: [UInt8], position: Position, words: String)] = [
    (
      Array("ab\ncé".utf8) + [0xE9, 0x20],
      Position(byte: 6, line: 2, column: 3, utf8Column: 4), "0xE9"
    ),
    (Array("abcdefgh".utf8) + [0xC3], Position(byte: 8, line: 1, column: 9), "0xC3"),
    ([0xED, 0xA0, 0x80], Position(byte: 0, line: 1, column: 1), "0xED"),
    ([0xC0, 0x80], Position(byte: 0, line: 1, column: 1), "0xC0"),
    ([0xF4, 0x90, 0x80, 0x80], Position(byte: 0, line: 1, column: 1), "0xF4"),
    (Array("abcdefgh\u{0}".utf8), Position(byte: 8, line: 1, column: 9), "binary"),
    ([0x89, 0x50, 0x4E, 0x47, 0x00], Position(byte: 0, line: 1, column: 1), "binary"),
    ([0xFF, 0xFE, 0x61, 0x00, 0x3D, 0xD8], Position(byte: 4, line: 1, column: 2), "half"),
    ([0xFF, 0xFE, 0x61, 0x00, 0x62], Position(byte: 4, line: 1, column: 2), "middle"),
    ([0xFF, 0xFE, 0x00, 0x00, 0x61, 0x00], Position(byte: 2, line: 1, column: 1), "binary"),
  ]

  @Test(arguments: faults)
  func whatIsNotTextIsAProblem(_ bytes: [UInt8], _ position: Position, _ words: String) {
    guard case .failure(let problem) = SourceText.decode(path: "a.md", bytes: bytes) else {
      Issue.record("it was read")
      return
    }
    #expect(problem.kind == .input)
    #expect(problem.path == "a.md")
    #expect(problem.position == position)
    #expect(problem.message.contains(words))
    #expect(problem.advice != nil)
  }

  @Test func aFileOverTheLimitIsAProblemThatSaysHowToRaiseIt() {
    let bytes = [UInt8](repeating: 0x61, count: 3 << 19)
    guard case .failure(let problem) = SourceText.decode(path: "a", bytes: bytes, limit: 1 << 20)
    else {
      Issue.record("it was read")
      return
    }
    #expect(problem.message == "this file has 1.5 MiB; handrail reads posts of up to 1 MiB")
    #expect(problem.advice?.contains("--max-size") == true)
  }

  @Test(arguments: 0..<4)
  func validityIsThatOfTheStandardLibrary(_ seed: UInt64) {
    var random = ReaderRandom(seed: seed)
    let pieces: [[UInt8]] = [
      Array("plain text".utf8), Array("é".utf8), Array("€".utf8), Array("😀".utf8), [0x80], [0xC2],
      [0xE2, 0x82], [0xF0, 0x9F], [0xED, 0xA0, 0x80], [0xFF],
    ]
    for _ in 0..<2000 {
      let count = Int.random(in: 0..<6, using: &random)
      let bytes = (0..<count).flatMap { _ in pieces.randomElement(using: &random) ?? [] }
      let isValid = String(validating: bytes, as: UTF8.self) != nil
      #expect((UTF8Fault.first(in: bytes) == nil) == isValid, "\(bytes)")
    }
  }

  @Test func aFaultIsFoundWhereverItStands() {
    for length in 1..<50 {
      for place in 0..<length {
        var bytes = [UInt8](repeating: 0x7F, count: length)
        bytes[place] = 0
        #expect(UTF8Fault.first(in: bytes) == .zero(at: place))
        bytes[place] = 0x80
        #expect(UTF8Fault.first(in: bytes) == .invalid(at: place))
      }
    }
  }
}
