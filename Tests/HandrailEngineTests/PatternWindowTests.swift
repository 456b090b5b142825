import CScan
import TestSupport
import Testing

@testable import HandrailEngine

@Suite struct PatternWindowTests {
  @Test(
    arguments: [
      ("abc", 3), ("a?b{2,4}", 5), (#"\btwice\b.{0,40}\b(?:announced|slip)\b"#, 54),
      ("(?i:ab|c[]d-]{3})€", 5), (#"(?<=abc)d(?!ef)\R"#, 3), (#"\p{Lu}\pL(?<n>x)\."#, 4),
      ("a+", nil), ("a{2,}", nil), (#"(a)\1"#, nil), (#"a\Kb"#, nil), (#"\Ga"#, nil), (#"\X"#, nil),
      ("(?R)?a", nil), ("(*ACCEPT)a", nil), ("(?x)a b", nil), (#"\Qa*\E"#, nil), ("(?#a)b", nil),
      ("[[:alpha:]]", nil), ("a{,2}", nil), ("a{3000}", nil), ("(?(1)a|b)", nil), ("a)", nil),
    ] as [(String, Int?)])
  func aPatternTellsHowLongItsMatchesAreAtMost(pattern: String, most: Int?) {
    #expect(PatternLength.most(ofPattern: Array(pattern.utf8)) == most)
  }

  @Test func noMatchIsLongerThanItsPatternTells() throws {
    var random = SplitMix64(seed: Rounds.seed)
    let scratch = PatternScratch()
    var (bounded, matched) = (0, 0)
    for _ in 0..<Rounds.count(usual: 4000) {
      let pattern = RandomPattern.pattern(&random)
      let source = Array(pattern.utf8)
      guard let most = PatternLength.most(ofPattern: source),
        let code = try? PatternCode(source, isCaseExact: false)
      else { continue }
      bounded += 1
      for _ in 0..<4 {
        let text = Array(RandomPattern.text(&random, near: pattern).utf8)
        var budget = MatchBudget()
        let matches = code.matches(
          in: text, range: 0..<text.count, scratch: scratch, budget: &budget)
        for match in matches ?? [] {
          matched += 1
          let length = String(decoding: text[match], as: UTF8.self).unicodeScalars.count
          #expect(length <= most, "\(pattern)")
        }
      }
    }
    #expect(bounded > 500 && matched > 1000, "hardly any pattern has a bound")
  }

  @Test func everyPlaceOfAShapeIsTold() throws {
    var random = SplitMix64(seed: Rounds.seed)
    let shape = Shape(sets: "abba".utf8.map { ByteSet($0) })
    let finder = ShapeFinder([shape], GramCosts())
    let number = try #require(finder.numbers[shape])
    var scratch = GramScratch(count: finder.count)
    var count = 0
    for _ in 0..<Rounds.count(usual: 100) {
      // Many more hits than the buffer holds, with gaps of any length.
      var text: [UInt8] = []
      while text.count < 9000 {
        text += random.chance(30) ? Array("abba".utf8) : [random.pick(Array("ab ".utf8))]
      }
      let middle = UInt32(Int.random(in: 0...text.count, using: &random))
      let blocks = [
        handrail_block(start: 0, end: middle),
        handrail_block(start: middle, end: UInt32(text.count)),
      ]
      var told: [[Int]] = [[], []]
      finder.find(in: text, blocks: blocks, scratch: &scratch) { hits in
        for hit in hits where Int(hit.shape) == number {
          told[Int(hit.block)].append(Int(hit.position))
        }
      }
      for (block, range) in blocks.enumerated() {
        let (start, end) = (Int(range.start), Int(range.end))
        for place in start..<max(start, end - 3)
        where Array(text[place..<place + 4]) == Array("abba".utf8) {
          count += 1
          let isTold = told[block].contains { $0 <= place && place < $0 + Int(HANDRAIL_STEP) }
          #expect(isTold, "\(place) of block \(block)")
        }
      }
    }
    #expect(count > 10_000)
  }

  @Test func windowsAreJoinedAndIntersected() {
    func windows(_ list: [(Int, Range<Int>)]) -> [PatternWindow] {
      list.map { PatternWindow(block: $0.0, starts: $0.1) }
    }
    var one = windows([(0, 5..<9), (0, 0..<3), (0, 8..<12), (1, 12..<20), (3, 40..<44)])
    one.join()
    #expect(one == windows([(0, 0..<3), (0, 5..<12), (1, 12..<20), (3, 40..<44)]))
    let other = windows([(0, 2..<6), (0, 10..<12), (1, 19..<25), (2, 30..<33), (3, 44..<50)])
    #expect(
      one.intersection(with: other)
        == windows([(0, 2..<3), (0, 5..<6), (0, 10..<12), (1, 19..<20)]))
  }
}
