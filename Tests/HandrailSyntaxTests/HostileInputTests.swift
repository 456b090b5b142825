import HandrailSyntax
import TestSupport
import Testing

/// Texts that were made to crash or stall a reader.
struct HostileInputTests {
  typealias Reader = @Sendable ([UInt8]) -> SyntaxTree

  static let readers: [(name: String, read: Reader)] = [
    ("YAML", { YAMLReader.read($0) }), ("TOML", { TOMLReader.read($0) }),
    ("JSON", { JSONReader.read($0) }), ("prefix", { JSONReader.readPrefix($0).tree }),
  ]

  /// Time enough for a slow machine, and far from enough for quadratic work.
  private func quickly<T>(_ body: () throws -> T) rethrows -> T {
    let clock = ContinuousClock()
    let start = clock.now
    let result = try body()
    #expect(clock.now - start < .seconds(30))
    return result
  }

  @Test(arguments: ["[", "{\"a\":", "{a: ", "- ", "? ", "[[", "&a [", "!", "[? "])
  func deepNestingIsAnError(opening: String) {
    let bytes = Array(String(repeating: opening, count: 1_000_000).utf8)
    for reader in Self.readers {
      let tree = quickly { reader.read(bytes) }
      #expect(tree.root == nil)
      #expect(!tree.errors.isEmpty && tree.errors.count <= 100)
    }
  }

  @Test(arguments: [
    ("[", "]", JSONReader.read(_:range:limits:)), ("[", "]", YAMLReader.read(_:range:limits:)),
    ("{\"a\": ", "}", JSONReader.read(_:range:limits:)),
  ])
  func aHundredLevelsAreFine(
    opening: String, closing: String,
    read: @Sendable ([UInt8], Range<Int>?, SyntaxLimits) -> SyntaxTree
  ) {
    func nested(_ levels: Int) -> [UInt8] {
      let start = String(repeating: opening, count: levels)
      return Array((start + "1" + String(repeating: closing, count: levels)).utf8)
    }
    #expect(read(nested(100), nil, SyntaxLimits()).errors.isEmpty)
    let errors = read(nested(101), nil, SyntaxLimits()).errors
    #expect(errors.first?.message == "lists and maps are nested more than 100 levels deep here")
    let start = 100 * opening.utf8.count
    #expect(errors.map(\.range) == [start..<start + 1])
  }

  @Test func deepTOMLKeysAreAnError() {
    let key = Array(repeating: "a", count: 101).joined(separator: ".")
    for source in ["\(key) = 1", "[\(key)]", "[[\(key)]]", "x = {\(key) = 1}"] {
      let errors = TOMLReader.read(Array(source.utf8)).errors
      #expect(errors.first?.message.hasPrefix("lists and maps are nested") == true, "\(source)")
    }
  }

  @Test func anAliasBombIsAnError() {
    var source = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1..<30 {
      let aliases = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
      source += "a\(level): &a\(level) [\(aliases)]\n"
    }
    let tree = quickly { YAMLReader.read(Array(source.utf8)) }
    #expect(tree.root == nil)
    #expect(tree.errors.count == 1)
    #expect(
      tree.errors.first?.message.hasPrefix("this text holds more than 1000000 values") == true)
  }

  @Test func aliasesCannotNestDeeperThanTheLimit() {
    var source = "a0: &a0 [x]\n"
    for level in 1..<200 { source += "a\(level): &a\(level) [*a\(level - 1)]\n" }
    let errors = YAMLReader.read(Array(source.utf8)).errors
    #expect(errors.map(\.message) == ["lists and maps are nested more than 100 levels deep here"])
  }

  @Test func aSingleLineOf16MiBIsRead() {
    let long = [UInt8](repeating: 0x78, count: 16 << 20)
    #expect(quickly { YAMLReader.read(long) }.root?.range == 0..<long.count)
    let quoted = [0x22] + long.dropLast(2) + [0x22]
    #expect(quickly { JSONReader.read(quoted) }.root?.range == 0..<long.count)
    let pair = Array("a=\"".utf8) + long.dropLast(4) + [0x22]
    #expect(quickly { TOMLReader.read(pair) }.root?["a"]?.range == 2..<long.count)
  }

  @Test func largerTextsAreAnError() {
    let limits = SyntaxLimits(bytes: 4)
    for tree in [
      YAMLReader.read(Array("a: bc".utf8), limits: limits),
      TOMLReader.read(Array("a = 1".utf8), limits: limits),
      JSONReader.read(Array("[1,2]".utf8), limits: limits),
    ] {
      #expect(tree.root == nil)
      #expect(tree.errors.map(\.message) == ["this text has 5 bytes; handrail reads at most 4"])
      #expect(tree.errors.map(\.range) == [4..<5])
    }
  }

  @Test func tooManyValuesAreAnError() {
    let limits = SyntaxLimits(nodes: 5)
    for tree in [
      YAMLReader.read(Array("[1, 2, 3, 4, 5]".utf8), limits: limits),
      TOMLReader.read(Array("a = [1, 2, 3, 4, 5]".utf8), limits: limits),
      JSONReader.read(Array("[1, 2, 3, 4, 5]".utf8), limits: limits),
    ] {
      #expect(tree.errors.first?.message.hasPrefix("this text holds more than 5 values") == true)
    }
  }

  /// Work that would be quadratic if keys, escapes, errors or blanks were looked at again and again.
  @Test(
    arguments: [
      (0..<50_000).map { "key\($0): x\n" }.joined(),
      (0..<50_000).map { "key\($0) = 1\n" }.joined(),
      "{" + (0..<50_000).map { "\"key\($0)\": 1" }.joined(separator: ",") + "}",
      String(repeating: "a: 1\n", count: 100_000),
      String(repeating: "[[a]]\n", count: 100_000),
      String(repeating: "[a]\n", count: 100_000),
      "\"" + String(repeating: "\\n", count: 500_000) + "\"",
      "a: |" + String(repeating: "\n", count: 500_000),
      "a: |+" + String(repeating: "\n ", count: 500_000),
      "a: 'x" + String(repeating: "\n\n", count: 500_000) + "'",
      String(repeating: "#\n", count: 500_000),
      String(repeating: " ", count: 1_000_000),
      String(repeating: "-\n", count: 200_000),
      String(repeating: "é: &é x\n", count: 100_000),
      "[" + String(repeating: "&a x, *a, ", count: 50_000) + "]",
      String(repeating: "\"", count: 1_000_000),
      String(repeating: "*a ", count: 300_000),
      "a:\n" + String(repeating: "\t", count: 1_000_000),
    ].map(LargeText.init))
  func workGrowsWithTheText(source: LargeText) {
    let bytes = Array(source.text.utf8)
    for reader in Self.readers {
      let tree = quickly { reader.read(bytes) }
      for node in tree.root?.all ?? [] {
        guard let scalar = node.scalar, scalar.text.utf8.count > 100 else { continue }
        let pieces = quickly { scalar.pieces(in: bytes, range: node.range) }
        #expect(pieces.last?.text.upperBound == scalar.text.utf8.count)
      }
    }
  }

  /// Random bytes, and texts with random damage.
  @Test(arguments: [UInt64](1...8))
  func randomBytesNeverCrash(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let seeds = [
      "a: &x [1, 'b', \"c\\n\"]\nd: |\n  e\n  f\ng: *x\n",
      "a = \"b\"\n[c.d]\ne = [1, 2.5]\n[[f]]\n",
      #"{"a": [1, "\u00e9\uD83D\uDE00", null], "b": {"c": -1.5e3}}"#,
    ].map { Array($0.utf8) }
    let signs = Array("\n\n  \t:-[]{}#&*!|>'\"%@`,=.\\<?éax0\u{FEFF}\u{2028}\u{85}😀".utf8)
    for _ in 0..<400 {
      var bytes = random.chance(70) ? random.pick(seeds) : []
      for _ in 0..<Int.random(in: 0..<12, using: &random) {
        let byte =
          random.chance(80) ? random.pick(signs) : UInt8.random(in: 0...255, using: &random)
        let index = Int.random(in: 0...bytes.count, using: &random)
        if random.chance(50) {
          bytes.insert(byte, at: index)
        } else if index < bytes.count {
          bytes[index] = byte
        }
      }
      let start = random.chance(80) ? 0 : Int.random(in: 0...bytes.count, using: &random)
      let part = start..<bytes.count
      for tree in [
        YAMLReader.read(bytes, range: part), TOMLReader.read(bytes, range: part),
        JSONReader.read(bytes, range: part), JSONReader.readPrefix(bytes, range: part).tree,
      ] {
        check(tree, bytes, part)
      }
    }
  }

  private func check(_ tree: SyntaxTree, _ bytes: [UInt8], _ part: Range<Int>) {
    for error in tree.errors {
      #expect(part.lowerBound <= error.range.lowerBound, "\(error) \(bytes)")
      #expect(error.range.upperBound <= part.upperBound, "\(error) \(bytes)")
    }
    for node in tree.root?.all ?? [] {
      #expect(part.lowerBound <= node.range.lowerBound, "\(bytes)")
      #expect(node.range.upperBound <= part.upperBound, "\(bytes)")
      guard let scalar = node.scalar else { continue }
      let pieces = scalar.pieces(in: bytes, range: node.range)
      #expect((pieces.last?.text.upperBound ?? 0) == scalar.text.utf8.count)
      #expect(pieces.allSatisfy { $0.source.clamped(to: node.range) == $0.source }, "\(bytes)")
    }
  }
}
