import CScan
import TestSupport
import Testing

@testable import HandrailEngine

@Suite struct ShapeFinderTests {
  private static let pieces: [ByteSet] = [
    ByteSet("a".utf8), ByteSet("aA".utf8), ByteSet("bB".utf8), ByteSet("c".utf8), .digits,
    ByteSet(" ".utf8), ByteSet("-".utf8), ByteSet("%".utf8), ByteSet([0xC3]), ByteSet([0xA9]),
    ByteSet([0xE2]), ByteSet([0x82]), ByteSet([0xAC]), .high, .word,
  ]
  private static let signs = Array("aAbBc12 -%\u{E9}€".utf8)

  private func shape(_ random: inout SplitMix64) -> Shape {
    var sets = (0..<Int.random(in: 1...6, using: &random)).map { _ in random.pick(Self.pieces) }
    if random.chance(40), sets.first?.isSubset(of: .word) == true { sets.insert(.nonWord, at: 0) }
    if random.chance(40), sets.last?.isSubset(of: .word) == true { sets.append(.nonWord) }
    return Shape(sets: sets)
  }

  /// Whether a shape stands in a block, of which only what is beside a word may lie outside; or, to
  /// be `lenient`, all white space.
  private func stands(_ shape: Shape, in block: ArraySlice<UInt8>, lenient: Bool) -> Bool {
    let padded = [0x20] + block + [0x20]
    guard padded.count >= shape.count else { return false }
    return (0...(padded.count - shape.count)).contains { start in
      shape.sets.indices.allSatisfy { index in
        let isInside = (1...block.count).contains(start + index)
        return shape.sets[index].contains(padded[start + index])
          && (isInside || lenient || shape.sets[index] == .nonWord)
      }
    }
  }

  @Test func aScanFindsWhatASearchOfEachBlockFinds() {
    var random = SplitMix64(seed: Rounds.seed)
    var count = 0
    for round in 0..<Rounds.count(usual: 100) {
      let costs = GramCosts()
      let shapes = Set((0..<Int.random(in: 1...40, using: &random)).map { _ in shape(&random) })
        .filter { GramRoute(to: $0, costs) != nil }
      let finder = ShapeFinder(Array(shapes), costs)
      var scratch = GramScratch(count: finder.count)
      for _ in 0..<3 {
        let text = (0..<Int.random(in: 0...2500, using: &random)).map { _ in random.pick(Self.signs)
        }
        var blocks: [handrail_block] = []
        var start = 0
        while start < text.count {
          let end = min(text.count, start + Int.random(in: 0...60, using: &random))
          blocks.append(handrail_block(start: UInt32(start), end: UInt32(end)))
          start = end + (random.chance(20) ? 1 : 0)
        }
        var found: Set<[Int]> = []
        finder.find(in: text, blocks: blocks, scratch: &scratch) { hits in
          for hit in hits { found.insert([Int(hit.shape), Int(hit.block)]) }
        }
        var foundPortably: Set<[Int]> = []
        finder.find(in: text, blocks: blocks, scratch: &scratch, isPortable: true) { hits in
          for hit in hits { foundPortably.insert([Int(hit.shape), Int(hit.block)]) }
        }
        #expect(found == foundPortably, "round \(round): machines differ")
        for (shape, number) in finder.numbers {
          for (block, range) in blocks.enumerated() {
            let bytes = text[Int(range.start)..<Int(range.end)]
            guard !bytes.isEmpty else { continue }
            let isFound = found.contains([number, block])
            count += isFound ? 1 : 0
            let mustBe = stands(shape, in: bytes, lenient: false)
            let mayBe = stands(shape, in: bytes, lenient: true)
            if isFound ? mayBe : !mustBe { continue }
            Issue.record("round \(round): \(shape) in block \(block) of \(text): \(isFound)")
            return
          }
        }
      }
    }
    #expect(count > 2000, "hardly any shape is found")
  }

  /// The numbers reported for each scalar, standing alone in a block.
  private func reports(of scalars: [Unicode.Scalar]) -> [Set<Int>] {
    var text: [UInt8] = []
    var blocks: [handrail_block] = []
    for scalar in scalars {
      let start = text.count
      text += Array(String(scalar).utf8)
      blocks.append(handrail_block(start: UInt32(start), end: UInt32(text.count)))
    }
    let finder = ShapeFinder([], GramCosts())
    var scratch = GramScratch(count: finder.count)
    var reports = [Set<Int>](repeating: [], count: scalars.count)
    finder.find(in: text, blocks: blocks, scratch: &scratch) { hits in
      for hit in hits { reports[Int(hit.block)].insert(Int(hit.shape)) }
    }
    return reports
  }

  @Test(arguments: [
    (#"\d"#, HANDRAIL_OTHER_DIGIT), (#"\s"#, HANDRAIL_OTHER_SPACE), (#"\h"#, HANDRAIL_OTHER_SPACE),
  ])
  func digitsAndSpacesBeyondASCIIAreTold(pattern: String, number: Int) throws {
    let code = try PatternCode(Array(pattern.utf8), isCaseExact: false)
    let scratch = PatternScratch()
    var told = 0
    for start in stride(from: UInt32(0x80), to: 0x20000, by: 0x400) {
      let scalars = (start..<start + 0x400).compactMap(Unicode.Scalar.init)
      let reports = reports(of: scalars)
      for (scalar, reported) in zip(scalars, reports) {
        let bytes = Array(String(scalar).utf8)
        var budget = MatchBudget()
        let isOne =
          code.matches(in: bytes, range: 0..<bytes.count, scratch: scratch, budget: &budget)
          != []
        if isOne { told += 1 }
        #expect(!isOne || reported.contains(number), "U+\(String(scalar.value, radix: 16))")
      }
    }
    #expect(told > 10)
    // Letters, signs and emoji are none of these: posts that hold them stay quick.
    let letters = "éßжאשقसक発서“”–…€🙂😀ế"
    let isQuiet = reports(of: Array(letters.unicodeScalars)).allSatisfy { $0.isEmpty }
    #expect(isQuiet)
  }

  @Test func aWordOfManyShapesIsFoundByItsRarestGram() throws {
    let costs = GramCosts()
    for (word, gram) in [("theXylo", "xylo"), ("ingratiating", "grat"), ("12345q", "345q")] {
      var parser = ShapeParser(Array(word.utf8), isCaseExact: false, costs)
      let shape = try #require(parser.clauses().first?.shapes.first)
      let route = try #require(GramRoute(to: shape, costs))
      guard case .gram(let window, .all) = route.key else {
        Issue.record("\(word) is not found by a gram at every byte")
        continue
      }
      #expect(word.lowercased().dropFirst(window.lowerBound).prefix(window.count) == gram)
    }
    #expect(GramRoute(to: Shape(sets: [ByteSet("e".utf8)]), costs) == nil)
    let percent = try #require(GramRoute(to: Shape(sets: [ByteSet("%".utf8)]), costs))
    guard case .rare(0) = percent.key else {
      Issue.record("a percent sign is not found by itself")
      return
    }
  }

  @Test func everySetHasANumberOfItsOwn() {
    var random = SplitMix64(seed: Rounds.seed)
    let costs = GramCosts()
    var sets: [ByteSet] = [.none, .all]
    for byte in UInt8.min...UInt8.max { sets.append(ByteSet(byte)) }
    for _ in 0..<1000 {
      let bytes = (0..<Int.random(in: 2...40, using: &random)).map { _ in
        UInt8.random(in: .min ... .max, using: &random)
      }
      sets.append(ByteSet(bytes))
    }
    for part in [sets[..<300], sets[200...], sets[...]] {
      let numbers = costs.numbers(of: Array(part))
      let told = numbers.map { costs.facts[$0].set }
      #expect(told == Array(part))
      #expect(Set(numbers).count == Set(part.map(\.bytes)).count)
    }
  }
}
