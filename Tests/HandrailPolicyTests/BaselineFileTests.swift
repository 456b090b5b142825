import HandrailCore
import TestSupport
import Testing

@testable import HandrailPolicy

/// The file of a baseline: what is written is read again, and what is broken is told.
@Suite struct BaselineFileTests {
  private static let words = "0123456789abcdef01234567"
  private static let rest = "place: \(words), opening: \(words)"

  private static func entry(
    _ path: String, id: String? = nil, rule: String = "it", words: String = words,
    isKeyed: Bool = false
  ) throws -> BaselineEntry {
    let digest = try #require(ShortDigest(Self.words))
    return BaselineEntry(
      post: PostName(path: path, id: id), rule: RuleID(guardrail: "acme", rule: rule),
      words: try #require(ShortDigest(words)), place: digest, opening: digest,
      isKeyed: isKeyed)
  }

  private func problems(_ text: String) -> [String] {
    BaselineReader.read(Array(text.utf8), path: "b.yml").1.map { problem in
      let place = problem.position.map { "\($0.line):\($0.column) " } ?? ""
      return place + problem.message
    }
  }

  @Test(
    arguments: [
      "a.md", "content/a b.md", "../a.md", "no", "null", "~", "1.5", "- x", "a: b", "a #b",
      "{x}, [y]",
      "it's \"so\"", "\\", "a\nb\tc", "ü.md", "🙂/\u{202E}.md", "\u{7F}", "@x", "*y", "%z", "",
      " a ",
    ])
  func everyNameIsReadAsItWasWritten(name: String) throws {
    let entries = try [Self.entry(name), Self.entry("q.ndjson", id: name)].sorted()
    let text = BaselineWriter.text(of: entries, key: nil)
    let (baseline, problems) = BaselineReader.read(Array(text.utf8), path: "b.yml")
    #expect(problems.isEmpty, "\(text)")
    #expect(baseline.entries == entries)
    #expect(text.utf8.allSatisfy { $0 == 0x0A || (0x20...0x7E).contains($0) })
  }

  @Test func theFileIsSortedAndSaysEachThingOnce() throws {
    let entries = try ["b.md", "a.md", "c.md", "a.md"].map { try Self.entry($0) }
    let text = BaselineWriter.text(of: entries, key: nil)
    #expect(
      text == """
        # What handrail found here before it counted. Written by: handrail baseline write
        handrail-baseline: 1
        findings:
        - {post: a.md, rule: acme/it, words: \(Self.words), \(Self.rest)}
        - {post: b.md, rule: acme/it, words: \(Self.words), \(Self.rest)}
        - {post: c.md, rule: acme/it, words: \(Self.words), \(Self.rest)}

        """)
    #expect(text == BaselineWriter.text(of: entries.reversed(), key: nil))
  }

  @Test func anEmptyBaselineIsOne() {
    let text = BaselineWriter.text(of: [], key: nil)
    #expect(problems(text).isEmpty)
    #expect(BaselineReader.read(Array(text.utf8), path: "b.yml").0.entries.isEmpty)
  }

  @Test func digitsAloneAreNoNumber() throws {
    let digits = String(repeating: "7", count: 24)
    let text = try BaselineWriter.text(of: [Self.entry("a.md", words: digits)], key: nil)
    #expect(text.contains("words: \"\(digits)\""))
    #expect(problems(text).isEmpty)
  }

  @Test func theOrderInTheFileDoesNotMatter() throws {
    let lines = try BaselineWriter.text(of: ["a.md", "b.md"].map { try Self.entry($0) }, key: nil)
      .split(separator: "\n")
    let shuffled = lines.dropLast(2) + [lines[4], lines[3], lines[4]]
    let (baseline, problems) = BaselineReader.read(
      Array(shuffled.joined(separator: "\n").utf8), path: "b.yml")
    #expect(problems.isEmpty)
    #expect(baseline.entries.map(\.post.path) == ["a.md", "b.md"])
  }

  // MARK: Broken files

  @Test func everythingThatIsWrongIsToldAtOnce() {
    let good = "{post: a.md, rule: acme/it, words: \(Self.words), \(Self.rest)}"
    let text = """
      handrail-baseline: 1
      findings:
      - \(good)
      <<<<<<< ours
      - {post: b.md, rule: acme, words: \(Self.words), \(Self.rest)}
      =======
      - {post: b.md, rule: acme/it, words: 12, \(Self.rest)}
      >>>>>>> theirs
      - {post: c.md, rule: acme/it, \(Self.rest), line: 7}
      - {post: d.md, rule: acme/it, secret: \(Self.words), \(Self.rest)}
      - a.md
      - {post: [], rule: acme/it, words: \(Self.words), \(Self.rest)}
      """
    #expect(
      problems(text) == [
        "4:1 Git could not merge two versions of this baseline here",
        "5:22 this is not the name of a rule",
        "7:38 expected a digest, 24 of the signs 0 to 9 and a to f, found text",
        "9:4 a finding needs ‘words’",
        "9:99 this is not a key of a finding",
        "10:3 this entry needs a key, and there is no line ‘key’ above",
        "11:3 expected a finding, a map of keys and values, found text",
        "12:10 expected text, found a list",
      ])
  }

  @Test(
    arguments: [
      ("", "1:1 this file is empty"),
      ("findings: []", "1:1 this is not a baseline of handrail"),
      ("posts: []\nfindings: []", "1:1 this is not a baseline of handrail"),
      (
        "handrail-baseline: 2\nnews: [x]",
        "1:20 this handrail reads version 1 of baselines, and this is ‘2’"
      ),
      ("handrail-baseline: 1", "1:1 a baseline needs ‘findings’"),
      ("handrail-baseline: 1\nfindings:", "2:10 expected a list of findings, found nothing"),
      ("- a", "1:1 expected a baseline, a map of keys and values, found a list"),
      ("handrail-baseline: 1\nfindings: []\nkey: x", "3:6 expected a key’s check, 8 of"),
    ])
  func whatIsNoBaselineIsNotReadAsOne(text: String, problem: String) {
    let told = problems(text)
    #expect(told.first?.hasPrefix(problem) == true, "\(told)")
  }

  /// A file that was cut off is either whole up to a line, or told.
  @Test func aTruncatedFileIsNeverMoreThanItsLines() throws {
    let whole = try BaselineWriter.text(of: (0..<4).map { try Self.entry("p\($0).md") }, key: nil)
    let bytes = Array(whole.utf8)
    let all = Set(BaselineReader.read(bytes, path: "b.yml").0.entries)
    for end in bytes.indices {
      let (baseline, problems) = BaselineReader.read(Array(bytes[..<end]), path: "b.yml")
      #expect(!problems.isEmpty || all.isSuperset(of: baseline.entries))
      if bytes[end] != 0x0A, end > 0, bytes[end - 1] != 0x0A {
        #expect(!problems.isEmpty, "\(end)")
      }
    }
  }

  /// Nonsense is told or read, and never more than it says.
  @Test func damagedFilesDoNotCrash() throws {
    let whole = try Array(
      BaselineWriter.text(of: (0..<4).map { try Self.entry("p\($0).md") }, key: nil).utf8)
    var random = SplitMix64(seed: Rounds.seed)
    for _ in 0..<Rounds.count(usual: 2_000) {
      var bytes = whole
      for _ in 0...(random.next() % 3) {
        bytes[Int(random.next() % UInt64(bytes.count))] = UInt8(truncatingIfNeeded: random.next())
      }
      let (baseline, problems) = BaselineReader.read(bytes, path: "b.yml")
      guard let quick = BaselineLineReader.read(bytes, path: "b.yml") else { continue }
      let (slow, more) = BaselineReader.readThoroughly(bytes, path: "b.yml")
      #expect(problems.isEmpty && more.isEmpty)
      #expect(quick.entries == slow.entries && quick.places == slow.places)
      #expect(quick.keyCheck == slow.keyCheck && quick.entries == baseline.entries)
    }
  }

  /// What is written is read in the quick way, and as the careful one reads it.
  @Test func theQuickWayIsTheCarefulOne() throws {
    var random = SplitMix64(seed: Rounds.seed)
    let key = try #require(FingerprintKey("00112233445566778899aabbccddeeff"))
    for _ in 0..<Rounds.count(usual: 200) {
      let entries = try (0..<Int.random(in: 1...9, using: &random)).map { _ in
        let words = (0..<24).map { _ in
          String(Int.random(in: 0..<16, using: &random), radix: 16)
        }.joined()
        let name = ["a.md", "content/b c.md", "x/1", "..", "null", "1.0", "-a/b", "q-1"]
          .randomElement(using: &random)
        return try Self.entry(
          name ?? "", id: Bool.random(using: &random) ? name : nil, words: words,
          isKeyed: Bool.random(using: &random))
      }
      let bytes = Array(BaselineWriter.text(of: entries, key: key).utf8)
      let quick = try #require(BaselineLineReader.read(bytes, path: "b.yml"))
      let (slow, problems) = BaselineReader.readThoroughly(bytes, path: "b.yml")
      #expect(problems.isEmpty)
      #expect(quick.entries == slow.entries && quick.entries == Set(entries).sorted())
      #expect(quick.places == slow.places && quick.keyCheck == slow.keyCheck)
      #expect(quick.keyPlace == slow.keyPlace)
    }
  }

  // MARK: Keys

  @Test func aBaselineSaysWhichKeyItNeeds() throws {
    let key = try #require(FingerprintKey("00112233445566778899aabbccddeeff"))
    let other = try #require(FingerprintKey("ff112233445566778899aabbccddeeff"))
    let text = try BaselineWriter.text(of: [Self.entry("a.md", isKeyed: true)], key: key)
    let (baseline, problems) = BaselineReader.read(Array(text.utf8), path: "b.yml")
    #expect(problems.isEmpty)
    #expect(baseline.problem(with: key) == nil)
    let missing = try #require(baseline.problem(with: nil))
    #expect(missing.message.contains("there is no fingerprint-key"))
    #expect(missing.position?.line == 3)
    #expect(baseline.problem(with: other)?.message.contains("another fingerprint-key") == true)
    let open = try BaselineWriter.text(of: [Self.entry("a.md")], key: key)
    #expect(!open.contains("key:"))
    #expect(BaselineReader.read(Array(open.utf8), path: "b.yml").0.problem(with: nil) == nil)
  }
}
