import Foundation
import TestSupport
import Testing

@testable import HandrailSyntax

/// The fast reader reads as libyaml does, or not at all.
struct YAMLFastReaderTests {
  private static let project = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// Files as people write them. Packs with anchors are libyaml's to read; a check reads them as JSON.
  private static let files = [
    "rules/privacy.yml", "rules/protected-speech.yml", "rules/respect.yml", "rules/security.yml",
    "fixtures/acme/handrail.yml", "fixtures/acme/rules/acme.yml",
    "fixtures/acme/rules/launches.yml",
  ]

  private static func bytes(of file: String) throws -> [UInt8] {
    Array(try Data(contentsOf: project.appending(path: file)))
  }

  /// Everything that a tree says, places included.
  private func exact(_ node: Node) -> String {
    let place = "\(node.range.lowerBound)-\(node.range.upperBound)"
    switch node.content {
    case .scalar(let scalar): return "\(scalar.style) \(scalar.text.debugDescription) \(place)"
    case .list(let items): return "[\(items.map(exact).joined(separator: ", "))] \(place)"
    case .map(let entries):
      let entries = entries.map { "\($0.key) \($0.keyRange): \(exact($0.value))" }
      return "{\(entries.joined(separator: ", "))} \(place)"
    }
  }

  /// Whether the fast reader reads a text; what it reads is held against libyaml.
  private func reads(_ text: [UInt8], limits: SyntaxLimits = SyntaxLimits()) throws -> Bool {
    guard let source = try? SourceBytes(text, in: nil, limits: limits),
      let root = YAMLFastReader.root(of: source, limits: limits)
    else { return false }
    let thorough = YAMLReader.readThoroughly(source, limits: limits)
    let shown = String(decoding: text, as: UTF8.self)
    #expect(thorough.errors.isEmpty, "\(shown)")
    #expect(thorough.root.map(exact) == exact(root), "\(shown)")
    return true
  }

  @Test(arguments: files) func ruleFilesAreReadFast(file: String) throws {
    #expect(try reads(Self.bytes(of: file)))
  }

  @Test(arguments: [
    "a: b", "a: b # c\n", "a:\n- b\n- c\nd: e", "a:\n  - b: c\n    d: e\n  - f: g\n",
    "- a\n- 'b'\n- \"c\"\n", "a: [b, c d, 'e', {f: g}]\n", "a: [b,\n  c\n  d, e\n  ]\n",
    "a: {}\nb: []",
    "a: one\n  two\n\n  three\nb: x", "a: >\n  b\n  c\n\n  d\n\ne: f", "a: |-\n  b\n  c\n",
    "a: |\n  b",
    "a: 'it''s'\nb: \"c\\\\d\\n\"", "a: \"b\n  c\"", "a: x#y", "a: http://x.example/?q=1#z\n",
    "a: {b: 2026-12-01T14:00Z}", "# c\n\n  # d\na: é 😀\n", "a: -1\nb: ~\nc: (d)",
    "a:\n  [b,\n  c]\nd:\n  'e'\nf:\n  g h\n  i\n",
  ])
  func commonYAMLIsReadFast(text: String) throws { #expect(try reads(Array(text.utf8))) }

  @Test(arguments: [
    "", "# c", "a", "a:", "a: b\na: c", "a: b: c", "a: &b c", "a: *b", "a: !b c", "a:\tb",
    "a: b\r\n",
    "---\na: b", "%YAML 1.1", "a: 'b", "a: [b", "a: [b: c]", "a: {b}", "a: [b] c", "a: \"\\q\"",
    "a: |2\n  b", "a: b\n c: d", "? a\n: b", "a: - b", "a b: c", "<<: a", "a: @b", "a: `b", "- - a",
    "a: \u{85}b", "a: \u{2028}", "{a: b}", "a: [\nb]", "a: 'b\n--- c'", "a: [b # c\n ]",
    "a: |\n\n  b",
  ])
  func theRestIsLeftToLibyaml(text: String) throws { #expect(try !reads(Array(text.utf8))) }

  @Test func limitsAreLibyamls() throws {
    #expect(try reads(Array("a: [[b]]".utf8), limits: SyntaxLimits(depth: 3)))
    #expect(try !reads(Array("a: [[b]]".utf8), limits: SyntaxLimits(depth: 2)))
    #expect(try reads(Array("a: [b, c]".utf8), limits: SyntaxLimits(nodes: 4)))
    #expect(try !reads(Array("a: [b, c]".utf8), limits: SyntaxLimits(nodes: 3)))
  }

  private static let pieces = [
    "a", "b: ", "c:", "- ", "-", "\n", "\n", "\n  ", "\n    ", "\n ", " ", "  ", "[", "]", "{", "}",
    ",", ", ",
    ":", "#", " #", "'", "\"", "''", "\\", "\\n", "|", ">", "|-\n  ", ">\n  ", "é", "😀", "x y",
    "1.5", "2026-12-01",
    "~", "\n  [a, b]\n", "\n  'c'\n", "?", "*", "&", "!", "%", "@", "---", "...", "\t", "\r\n",
    "key", "key: value", "- item\n",
    "\u{A0}",
    "\u{2028}", "\u{FEFF}", "http://x.example", "<<", "=", "(", "d: [e, f]\n",
    "g:\n  - h\n  - i: j\n",
  ]

  @Test func randomYAMLIsReadAsLibyamlReadsIt() throws {
    var random = SplitMix64(seed: Rounds.seed)
    var fast = 0
    for _ in 0..<Rounds.count(usual: 20_000) {
      let text = (0..<Int.random(in: 1...14, using: &random)).map { _ in random.pick(Self.pieces) }
      if try reads(Array(text.joined().utf8)) { fast += 1 }
    }
    #expect(fast > 100)
  }

  /// Rule files with a piece changed, put in or taken out.
  @Test func damagedRuleFilesAreReadAsLibyamlReadsThem() throws {
    var random = SplitMix64(seed: Rounds.seed)
    let files = try Self.files.suffix(3).map(Self.bytes)
    var fast = 0
    for _ in 0..<Rounds.count(usual: 1000) {
      var text = random.pick(files)
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        let start = Int.random(in: 0..<text.count, using: &random)
        let end = min(text.count, start + Int.random(in: 0...3, using: &random))
        text.replaceSubrange(
          start..<end, with: random.chance(70) ? random.pick(Self.pieces).utf8 : "".utf8)
      }
      if try reads(text) { fast += 1 }
    }
    #expect(fast > 100)
  }
}
