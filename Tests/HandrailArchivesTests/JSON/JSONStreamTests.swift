import HandrailCore
import TestSupport
import Testing

@testable import HandrailArchives

@Suite struct JSONStreamTests {
  struct Heard: Equatable {
    var elements: [String] = []
    var records: [Int] = []
    var problems: [String] = []
    var places: [String] = []
    var spans: [Span?] = []
  }

  static func hear(
    _ text: String, _ paths: Set<String> = ["[]"], portion: Int = 64 * 1024, limit: Int = 1 << 24
  ) throws -> Heard {
    try hear(Array(text.utf8), paths, portion: portion, limit: limit)
  }

  static func hear(
    _ bytes: [UInt8], _ paths: Set<String>, portion: Int, limit: Int = 1 << 24
  ) throws -> Heard {
    var heard = Heard()
    try MemoryContainer(members: [("m.json", bytes)], portion: portion).forEachMember { _ in
      true
    } _: {
      member throws(Problem) in
      try JSONStream(member, limit: limit).read(paths) { item throws(Problem) in
        switch item {
        case .element(let element):
          let span = element.value.span
          heard.elements.append(String(decoding: bytes[span.start..<span.end], as: UTF8.self))
          heard.records.append(element.origin.record)
          heard.spans.append(element.origin.span)
          #expect(element.position.byte == span.start)
          #expect(element.position == LineIndex(bytes).position(at: span.start))
        case .problem(let problem, let origin):
          heard.problems.append(problem.message)
          heard.places.append(
            "\(origin.record) at \(problem.position?.line ?? 0):\(problem.position?.column ?? 0)")
          #expect(problem.path == "m.json")
        case .opened: break
        }
      }
    }
    return heard
  }

  @Test func elementsOfARootListComeInOrder() throws {
    let heard = try Self.hear("[ {\"a\":1} , \"zwei\",\n3, [], null ]\n")
    #expect(heard.elements == ["{\"a\":1}", "\"zwei\"", "3", "[]", "null"])
    #expect(heard.records == [1, 2, 3, 4, 5])
    #expect(heard.spans.first == Span(2, 9))
    #expect(heard.problems.isEmpty)
  }

  @Test func listsLieOnPaths() throws {
    let text = #"""
      {"x": {"db": [1]}, "db": [{"meta": {"posts": [0]}, "data": {"posts": [{"id": 1}, {"id": 2}], "k": "]"}},
       {"data": {"posts": []}}, {"data": {"posts": [{"id": 3}]}}]}
      """#
    let heard = try Self.hear(text, ["db[].data.posts[]"])
    #expect(heard.elements == ["{\"id\": 1}", "{\"id\": 2}", "{\"id\": 3}"])
    #expect(heard.records == [1, 2, 3])
  }

  @Test(arguments: [
    "\u{FEFF}[1]", "window.YTD.tweets.part0 = [1]", "\u{FEFF}\n window.YTD.tweets.part0 = \n[1];\n",
    "[1]\n\u{0}", "[1,]",
  ])
  func whatStandsAroundTheValueIsNoPartOfIt(text: String) throws {
    for portion in [1, 1024] {
      let heard = try Self.hear(text, portion: portion)
      #expect(heard.elements == ["1"])
      #expect(heard.problems.isEmpty)
    }
  }

  @Test(arguments: [
    ("", "it holds nothing"), ("  \n", "it holds nothing"),
    ("[1] [2]", "text follows the end"), ("[{\"a\":1}", "the file ends in the middle of its JSON"),
    ("[{\"a\":1}, {\"a\":", "the file ends in the middle of this record"),
    ("[{\"a\":1}, {\"a\":\"", "the file ends in the middle of this record"),
    ("[{\"a\":1} 5, {\"a\":2}]", "a comma or a closing bracket was expected"),
  ])
  func aTextThatEndsWronglyIsAProblem(text: String, message: String) throws {
    for portion in [1, 1024] {
      let heard = try Self.hear(text, portion: portion)
      #expect(heard.problems.count == 1)
      #expect(heard.problems.first?.hasPrefix(message) == true, "\(heard.problems)")
      #expect(heard.elements.allSatisfy { $0 == "1" || $0 == "{\"a\":1}" })
    }
  }

  @Test func aBrokenElementIsAProblemAndTheNextIsRead() throws {
    let text =
      "[\n  {\"a\": 1},\n  {\"a\": tru, \"b\": 2},\n  {\"a\": \"x\\q\"},\n  {\"a\": 1, \"a\": 2},\n  {\"a\": 4}\n]"
    for portion in [1, 3, 1024] {
      let heard = try Self.hear(text, portion: portion)
      #expect(heard.elements == ["{\"a\": 1}", "{\"a\": 4}"])
      #expect(heard.records == [1, 5])
      #expect(heard.places == ["2 at 3:9", "3 at 4:11", "4 at 5:12"])
    }
  }

  @Test func readingGoesOnBehindAStringThatIsNeverClosed() throws {
    // A quote is missing in the second: on one line, and over lines.
    let texts = [
      #"[{"id":1,"t":"a"},{"id":2,"t":"b},{"id":3,"t":"c"},{"id":4,"t":"d"}]"#,
      "[\n {\"id\": 1, \"t\": \"a\"},\n {\"id\": 2, \"t\": \"b},\n {\"id\": 3, \"t\": \"c\"},\n {\"id\": 4, \"t\": \"d\"}\n]",
    ]
    for text in texts {
      for portion in [1, 5, 1024] {
        let heard = try Self.hear(text, portion: portion)
        #expect(
          heard.elements.map {
            $0.contains("\"a\"") || $0.contains("\"c\"") || $0.contains("\"d\"")
          } == [true, true, true])
        #expect(heard.problems.count == 1, "\(heard.problems)")
        #expect(heard.records == [1, 3, 4])
      }
    }
  }

  @Test func whereTheNextElementStartsIsNotGuessed() throws {
    // Elements hold objects that begin as they do.
    let text = #"[{"id":1,"r":[{"id":0},{"id":9}],"t":"b},{"id":3,"t":"c"},{"id":4,"t":"d"}]"#
    let heard = try Self.hear(text)
    #expect(heard.elements.isEmpty)
    #expect(heard.problems.count == 1)
    #expect(heard.problems.first?.hasSuffix("what follows was not read") == true)
  }

  @Test func aMissingCommaIsToldAndLosesNothing() throws {
    let heard = try Self.hear(#"[{"a":1} {"a":2}]"#)
    #expect(heard.elements == ["{\"a\":1}", "{\"a\":2}"])
    #expect(heard.problems == ["a comma is missing before this record"])
  }

  @Test func anElementThatIsTooLargeIsPassedOver() throws {
    let large = String(repeating: "x", count: 300_000)
    let text = "[{\"a\":1},{\"a\":\"\(large)\"},{\"a\":3}]"
    for portion in [1000, 1 << 20] {
      let heard = try Self.hear(text, portion: portion, limit: 100_000)
      #expect(heard.elements == ["{\"a\":1}", "{\"a\":3}"])
      #expect(heard.records == [1, 3])
      #expect(heard.problems.count == 1)
      #expect(heard.places == ["2 at 1:10"])
    }
    let cut = try Self.hear("[\"\(large)", portion: 1000, limit: 100_000)
    #expect(cut.problems.count == 2)
  }

  @Test func deepNestingIsAProblemOfOneElement() throws {
    let deep = String(repeating: "[", count: 5000) + String(repeating: "]", count: 5000)
    let heard = try Self.hear("[1,\(deep),3]")
    #expect(heard.elements == ["1", "3"])
    #expect(heard.problems.count == 1)
  }

  @Test func problemsQuoteNothing() throws {
    let heard = try Self.hear(
      #"[{"secret-1": secret-2, "x": 1}, {"secret-3": 1, "secret-3": 2}, {"a": "secret-4"#)
    #expect(heard.problems.count == 3)
    #expect(!heard.problems.joined().contains("secret"))
  }

  // MARK: Properties

  @Test func anySplitGivesTheSame() throws {
    var random = SplitMix64(seed: Rounds.seed)
    for _ in 0..<Rounds.count(usual: 300) {
      let text = Self.randomText(&random)
      let whole = try Self.hear(text, ["[]", "list[]", "[].list[]"], portion: 1 << 20)
      for portion in [1, 2, 3, 7, 64, 65] {
        let heard = try Self.hear(text, ["[]", "list[]", "[].list[]"], portion: portion)
        #expect(heard == whole, "in portions of \(portion): \(text.debugDescription)")
      }
    }
  }

  @Test func anyBytesComeToAnEnd() throws {
    var random = SplitMix64(seed: Rounds.seed &+ 1)
    for _ in 0..<Rounds.count(usual: 2_000) {
      let bytes = (0..<random.number(below: 200)).map { _ in
        random.chance(30)
          ? UInt8(random.number(below: 256)) : random.pick(Array(#"{}[]",:\ a1"#.utf8))
      }
      let heard = try Self.hear(bytes, ["[]"], portion: 1 + random.number(below: 90))
      #expect(heard.problems.count <= bytes.count + 1)
    }
  }

  /// JSON that is right but for a byte here and there.
  private static func randomText(_ random: inout SplitMix64) -> String {
    func value(_ depth: Int) -> String {
      switch random.number(below: depth > 3 ? 4 : 7) {
      case 0:
        return "\"\(random.pick(["", "a\\\"b", "ü😀", "\\\\", "}],{\\\"id\\\":", "\\u00e9"]))\""
      case 1: return random.pick(["1", "-2.5", "true", "null"])
      case 2: return "\"plain words\""
      case 3: return "{}"
      case 4:
        return "["
          + (0..<random.number(below: 4)).map { _ in value(depth + 1) }.joined(separator: ", ")
          + "]"
      default:
        let keys = ["id", "t", "list"].prefix(1 + random.number(below: 3))
        return "{"
          + keys.map { "\"\($0)\":\(random.pick(["", " ", "\n"]))\(value(depth + 1))" }.joined(
            separator: ",") + "}"
      }
    }
    var bytes = Array(
      ("[" + (0..<random.number(below: 12)).map { _ in value(0) }.joined(separator: ",\n") + "]")
        .utf8)
    if random.chance(20) {
      bytes = Array("{\"list\": \(String(decoding: bytes, as: UTF8.self))}".utf8)
    }
    for _ in 0..<random.number(below: 3) {
      let place = random.number(below: bytes.count)
      if random.chance(50) {
        bytes.remove(at: place)
      } else {
        bytes[place] = random.pick(Array("\"{}[],:\n".utf8))
      }
      if bytes.isEmpty { bytes = [0x5B] }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
