import TestSupport
import Testing

@testable import HandrailEngine

@Suite struct RequirementTests {
  @Test(
    arguments: [
      // Runs, and what ends them.
      ("Bluebird", ["bluebird"]),
      (#"\bad:\s"#, ["|ad:_"]),
      (#"not public.yet"#, ["not public"]),
      (#"corp\.[\w-]+"#, ["corp.[-0123456789_abcdefghijklmnopqrstuvwxyz]"]),
      ("Straße", ["stra[ks]"]),
      ("a[bc]def", ["a[bc]def"]),
      ("[]a]bc", ["[]a]bc"]),
      ("[^]a]bc", ["bc"]),
      (#"[\]a]bc"#, ["[]a]bc"]),
      ("[[:alpha:]]bc", ["bc"]),
      (#"\x41\x{42}\p{L}\pL\p{^Lu}yes"#, ["yes"]),
      (#"\Qa.b|c\E?d"#, ["a.b|d", "a.b|cd"]),
      (#"\Q(?x)"#, ["(?x)"]),
      (#"a\E\Q\Eb"#, ["ab"]),
      ("]}a", ["]}a"]),
      // Quantifiers.
      ("abc?d", ["abd", "abcd"]),
      ("abc*", ["ab"]),
      ("abc+de", ["abc"]),
      ("ab+cde", ["bcde"]),
      ("abc{0}de", ["abde"]),
      ("abc{0,2}", ["ab"]),
      ("abc{2}", ["abcc"]),
      ("abc{1,}+", ["abc"]),
      ("abc(?#why?)?d", ["abd", "abcd"]),
      ("ab(?:cdef)?gh", ["abgh", "abcdefgh"]),
      ("ab(?:cdef){2,3}?gh", ["abcdefcdefgh", "abcdefcdefcdefgh"]),
      // Groups.
      ("(?:one|three)", ["one", "three"]),
      ("(?:one|)x", ["x"]),
      ("(?:one|t.o|[x])", nil),
      ("(one)(?<a>three)(?'b'seven)(?P<c>fifteen)", ["onethreesevenfifteen"]),
      ("(?>atomic)", ["atomic"]),
      ("(?|left|right)", ["left", "right"]),
      ("(?i)a(?-i:Bcd)e", ["abcde"]),
      ("one|(two|six(?:ty|teen))", ["one", "two", "sixty", "sixteen"]),
      ("long(?:er|est)", ["longer", "longest"]),
      ("(?:longer|longest)er", ["longerer", "longester"]),
      // What is around a match is not in it, or need not be.
      ("(?=ahead)aim(?!not this)", ["aim"]),
      ("(?<=behind)b(?<!nor this)", ["b"]),
      (#"(one)\1\g{1}\k<x>(?P=x)"#, ["one"]),
      (#"(one|(?R)three)(?1)(?-1)(?&x)(?P>x)\g<x>\g'x'"#, ["one", "three"]),
      (#"ab\Kc"#, ["abc"]),
      (#"(aim)\129"#, ["aim"]),
      // What gaps and repetitions leave.
      (#"meet.{0,40}secretly"#, ["secretly"]),
      (#"ab{3,}cdq"#, ["bbbcdq"]),
      // Sets of bytes where there are no words.
      (#"\b\d{3}-\d{2}-\d{4}\b"#, ["|000-00-0000|"]),
      (#"AC[a-f0-9]{32}"#, ["ac" + String(repeating: "[0123456789abcdef]", count: 22)]),
      (#"[$€]\s?\d+"#, ["$0", "$_0", "€0", "€_0"]),
      (#"\d+\s?%"#, ["0%", "0_%"]),
      (#"\bAI\b"#, ["|ai|"]),
      (#"AI"#, nil),
      (#"x{2}"#, ["xx"]),
      ("[–-]ware", ["-ware", "–ware"]),
      // What is not understood is always run.
      ("", nil),
      (#"\w+"#, nil),
      ("(?x)a b", nil),
      ("(?i-x:a)", nil),
      ("a(*ACCEPT)b", nil),
      ("(*UCP)a", nil),
      ("(a)?(?(1)b|c)d", nil),
      ("a(?C1)b", nil),
      ("a{,3}b", nil),
      ("a{ 2 }b", nil),
      ("a{name}", nil),
      ("ab**", nil),
      ("ab{2}{0}", nil),
      ("ab+(?#x)*", nil),
      (#"a\cAb"#, nil),
      (#"a\N{U+41}b"#, nil),
      (#"[a\Q]\E]bc"#, nil),
      ("[[.a.]]b", nil),
      ("(?*a)b", nil),
      ("(?<*a)b", nil),
      ("(a", nil),
      ("a)", nil),
      (#"a\"#, nil),
      (String(repeating: "(", count: 400) + "a" + String(repeating: ")", count: 400), nil),
    ] as [(String, [String]?)])
  func everyMatchHoldsOneOfThese(pattern: String, expected: [String]?) {
    let requirement = Requirement(ofPattern: Array(pattern.utf8), isCaseExact: false)
    #expect(requirement?.clauses.first?.shapes.map(\.description) == expected)
  }

  @Test func aNumberInGroupsIsLongWhateverItsGroups() throws {
    let pattern = Array(#"\b(?:\d[ -]?){13,16}\b"#.utf8)
    let requirement = try #require(Requirement(ofPattern: pattern, isCaseExact: false))
    #expect(requirement.clauses[0].shapes.allSatisfy { $0.count >= 12 })
  }

  @Test func anyBytesAreRead() {
    var random = SplitMix64(seed: Rounds.seed)
    let bytes = Array(#"()[]{}|?*+\QEPxgk<>:=!'&R#1,^-.aé"#.utf8)
    for _ in 0..<Rounds.count(usual: 5000) {
      let pattern = (0..<Int.random(in: 0...12, using: &random)).map { _ in random.pick(bytes) }
      let requirement = Requirement(ofPattern: pattern, isCaseExact: random.chance(50))
      #expect(requirement?.clauses.contains { $0.shapes.contains { $0.count == 0 } } != true)
    }
  }
}
