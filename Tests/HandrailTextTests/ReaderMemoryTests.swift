import HandrailCore
import Testing

@testable import HandrailText

/// What lies in memory behind a file changes nothing of what is read in it.
@Suite struct ReaderMemoryTests {
  static let paths = ["a.md", "a.mdx", "a.html", "a.txt"]

  /// Reads `text` from memory in which `rest` stands behind it, taken off but not overwritten.
  private func digest(_ text: String, path: String, before rest: String) -> UInt64 {
    var bytes = Array((text + rest).utf8)
    bytes.removeLast(rest.utf8.count)
    var digest = DocumentDigest()
    digest.add(DocumentReader.read(SourceText(path: path, utf8: bytes)))
    return digest.value
  }

  @Test(arguments: [
    ("1", "."), ("a\n\n1", ")"), ("[a](b", ")"), ("[a](", ")"), ("![a](<b> 'c'", ")"),
    ("<pre>\na</pre", ">"), ("<script>\na</script", ">"), ("<!-- a --", ">"), ("- [ ]", "   a"),
    ("www.a.example", "/b"), ("`a", "`"), ("&amp", ";"), ("```\na\n``", "`"), ("a\n--", "-"),
    ("[a](https:", ")\nb"), ("[a](https://b.example", ")\n"),
  ])
  func endOfText(_ text: String, _ rest: String) {
    for path in Self.paths {
      let expected = digest(text, path: path, before: "\n")
      #expect(digest(text, path: path, before: rest) == expected, "\(path)")
    }
  }

  @Test(arguments: paths, 0..<4)
  func anyText(_ path: String, _ seed: UInt64) {
    var random = ReaderRandom(seed: seed)
    for _ in 0..<500 {
      let count = Int.random(in: 0..<12, using: &random)
      let text = (0..<count).map { _ in
        ReaderHostileInputTests.pieces.randomElement(using: &random) ?? ""
      }.joined()
      let expected = digest(text, path: path, before: "\n")
      for rest in [")", ".", ">", "a"] {
        #expect(
          digest(text, path: path, before: rest) == expected, "\(text.debugDescription) \(rest)")
      }
    }
  }
}
