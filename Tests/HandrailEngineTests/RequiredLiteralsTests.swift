import TestSupport
import Testing

@testable import HandrailEngine

@Suite struct RequiredLiteralsTests {
  @Test(
    arguments: [
      // Runs, and what ends them.
      ("Bluebird", ["bluebird"]),
      (#"\bad:\s"#, ["ad:"]),
      (#"not public.yet"#, ["not public"]),
      (#"corp\.[\w-]+"#, ["corp."]),
      ("Straße", ["stra"]),
      ("a[bc]def", ["def"]),
      ("[]a]bc", ["bc"]),
      ("[^]a]bc", ["bc"]),
      (#"[\]a]bc"#, ["bc"]),
      ("[[:alpha:]]bc", ["bc"]),
      (#"\x41\x{42}\p{L}\pL\p{^Lu}yes"#, ["yes"]),
      (#"\Qa.b|c\E?d"#, ["a.b|"]),
      (#"\Q(?x)"#, ["(?x)"]),
      (#"a\E\Q\Eb"#, ["ab"]),
      ("]}a", ["]}a"]),
      // Quantifiers.
      ("abc?d", ["ab"]),
      ("abc*", ["ab"]),
      ("abc+de", ["abc"]),
      ("ab+cde", ["bcde"]),
      ("abc{0}de", ["ab"]),
      ("abc{0,2}", ["ab"]),
      ("abc{2}", ["abc"]),
      ("abc{1,}+", ["abc"]),
      ("abc(?#why?)?d", ["ab"]),
      ("ab(?:cdef)?gh", ["ab"]),
      ("ab(?:cdef){2,3}?gh", ["cdef"]),
      // Groups.
      ("(?:one|three)", ["one", "three"]),
      ("(?:one|)x", ["x"]),
      ("(?:one|t.o|[x])", nil),
      ("(one)(?<a>three)(?'b'seven)(?P<c>fifteen)", ["fifteen"]),
      ("(?>atomic)", ["atomic"]),
      ("(?|left|right)", ["left", "right"]),
      ("(?i)a(?-i:Bcd)e", ["bcd"]),
      ("one|(two|six(?:ty|teen))", ["one", "two", "six"]),
      ("long(?:er|est)", ["long"]),
      ("(?:longer|longest)er", ["longer", "longest"]),
      // What is around a match is not in it, or need not be.
      ("(?=ahead)a(?!not this)", ["a"]),
      ("(?<=behind)b(?<!nor this)", ["b"]),
      (#"(one)\1\g{1}\k<x>(?P=x)"#, ["one"]),
      (#"(one|(?R)three)(?1)(?-1)(?&x)(?P>x)\g<x>\g'x'"#, ["one", "three"]),
      (#"ab\Kc"#, ["ab"]),
      (#"(a)\129"#, ["a"]),
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
    let literals = RequiredLiterals(ofPattern: Array(pattern.utf8))?.literals
    #expect(literals?.map { String(decoding: $0, as: UTF8.self) } == expected)
  }

  @Test func anyBytesAreRead() {
    var random = SplitMix64(seed: Rounds.seed)
    let bytes = Array(#"()[]{}|?*+\QEPxgk<>:=!'&R#1,^-.aé"#.utf8)
    for _ in 0..<Rounds.count(usual: 5000) {
      let pattern = (0..<Int.random(in: 0...12, using: &random)).map { _ in random.pick(bytes) }
      let literals = RequiredLiterals(ofPattern: pattern)?.literals
      #expect(literals?.contains { $0.isEmpty } != true)
    }
  }

  @Test(arguments: [1, 2, 3, 8])
  func aTextHoldsALiteralOrNot(count: Int) throws {
    let literal = String("xtc!plan".prefix(count))
    let required = try #require(RequiredLiterals(ofPattern: Array(literal.utf8)))
    for (text, isThere) in [
      ("An XTC!PLAN, you see", true), (literal, true), ("é" + literal, true),
      (String(literal.dropLast()), false), ("", false), ("X.T.C.", count == 1),
    ] {
      let lowered = LoweredText(Array(text.utf8))
      let likely = lowered.likely(of: required)
      let found = lowered.mayContain(oneOf: likely, in: 0..<text.utf8.count)
      #expect(found == isThere, "\(text)")
    }
  }

  @Test func aPartOfATextIsNotItsNeighbour() throws {
    let required = try #require(RequiredLiterals(ofPattern: Array("titan".utf8)))
    let lowered = LoweredText(Array("Titan ti tan".utf8))
    let likely = lowered.likely(of: required)
    #expect(likely == [Array("titan".utf8)])
    #expect(lowered.mayContain(oneOf: likely, in: 0..<5))
    #expect(!lowered.mayContain(oneOf: likely, in: 0..<4))
    #expect(!lowered.mayContain(oneOf: likely, in: 5..<12))
  }
}
