import HandrailCore
import Testing

@testable import HandrailText

@Suite struct FoldPropertyTests {
  /// Stretches of code points that folding treats in different ways.
  private static let pools: [ClosedRange<UInt32>] = [
    0x20...0x7E, 0x41...0x5A, 0x61...0x7A, 0x30...0x39, 0xA0...0x17F, 0x180...0x24F,
    0x250...0x2AF, 0x2B0...0x36F, 0x300...0x345, 0x370...0x3FF, 0x400...0x52F, 0x531...0x58F,
    0x590...0x6FF, 0x900...0x97F, 0xE00...0xE7F, 0x1100...0x11FF, 0x13A0...0x13F5,
    0x1780...0x17FF, 0x1D00...0x1DBF, 0x1E00...0x1FFF, 0x2000...0x206F, 0x2070...0x218F,
    0x20D0...0x20F0, 0x2460...0x24FF, 0x2776...0x2793, 0x2C60...0x2C7F, 0x3000...0x30FF,
    0x3130...0x318F, 0x3200...0x33FF, 0x4E00...0x4E20, 0xA720...0xA7FF, 0xAC00...0xAC40,
    0xFB00...0xFDFF, 0xFE00...0xFE0F, 0xFE70...0xFFEF, 0x1D400...0x1D7FF, 0x1F100...0x1F1FF,
    0x1F600...0x1F64F, 0xE0000...0xE01EF, 0x200B...0x200D, 0xE000...0x10FFFF, 0x80...0xD7FF,
  ]
  private static let snippets = [
    "pr0ject", "#TagMe", "@you", " ", " ", "_", "'", "’", "RoboVac", "ı", "ş", "F a l c o n", "🇺🇸",
    "👩\u{200D}💻", "\u{AD}", "\u{200B}", "а", "сор", "falcоn", "ﬁ", "ﷺ", "a\u{327}\u{301}", "ό",
    "\n", "&", "İ", "ΐ", "ᾳ",
  ]

  private static func randomText(_ random: inout FoldRandom) -> String {
    var text = ""
    for _ in 0..<Int.random(in: 0...24, using: &random) {
      if Int.random(in: 0...2, using: &random) == 0 {
        text += snippets.randomElement(using: &random) ?? ""
        continue
      }
      let pool = pools.randomElement(using: &random) ?? 0x20...0x7E
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        if let scalar = Unicode.Scalar(UInt32.random(in: pool, using: &random)) {
          text.unicodeScalars.append(scalar)
        }
      }
    }
    return text
  }

  private func check(_ folded: FoldedText, _ document: Document) {
    let view = folded.view
    #expect(Array(String(decoding: view, as: UTF8.self).utf8) == view)
    #expect(folded.map.count == view.count)
    let count = document.source.bytes.count
    var end = 0
    for word in folded.words {
      #expect(word.range.lowerBound >= end && !word.range.isEmpty)
      end = word.range.upperBound
      let source = folded.map.source(of: word.range)
      #expect(source.lowerBound >= 0 && source.upperBound <= count && !source.isEmpty)
      let folding = Folding.fold(view[word.range])
      let hash = folding.withUnsafeBufferPointer(WordHash.of)
      #expect(word.hash == hash)
      #expect(Folding.fold(folding[...]) == folding)
    }
    #expect(end <= view.count)
    for disguised in folded.disguised {
      #expect(!disguised.range.isEmpty && disguised.range.upperBound <= view.count)
    }
    for (block, words) in zip(folded.blocks, folded.wordsByBlock) {
      for reading in words.readings {
        #expect(reading.words.contains { $0.isGuess })
        for word in reading.words {
          #expect(
            word.range.lowerBound >= block.range.lowerBound
              && word.range.upperBound <= block.range.upperBound)
        }
      }
    }
  }

  @Test(arguments: 0..<8 as Range<UInt64>) func anyTextFoldsSoundly(_ seed: UInt64) {
    var random = FoldRandom(state: seed)
    for _ in 0..<250 {
      let text = Self.randomText(&random)
      let document = FoldSample().text(text).block().document
      let folded = FoldedText(document)
      check(folded, document)
      let again = FoldSample.fold(folded.viewText)
      #expect(again.view == folded.view, "\(Array(text.unicodeScalars))")
      #expect(again.words == folded.words, "\(Array(text.unicodeScalars))")
    }
  }

  @Test func plainTextIsItsOwnView() {
    var random = FoldRandom(state: 7)
    let words = ["Fal", "con", "a b", "x.", "é", "\n", "#Tag"]
    var count = 0
    for _ in 0..<3000 {
      var sample = FoldSample()
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let word = words.randomElement(using: &random) ?? ""
        switch Int.random(in: 0...9, using: &random) {
        case 0: sample = sample.skip("**").text(word)
        case 1: sample = sample.piece("F", from: "&#70;")
        case 2: sample = sample.piece("\n", from: "\r").text(word)
        case 3...5: sample = sample.text(word).block()
        default: sample = sample.text(word)
        }
      }
      let document = sample.block().document
      guard PlainView.isOwn(document) else { continue }
      count += 1
      let (plain, folded) = (FoldedText(document), TextFolder.foldEachBlock(of: document))
      #expect(plain.view == folded.view)
      for start in plain.view.indices {
        for end in start...plain.view.count {
          let range = start..<end
          #expect(plain.map.source(of: range) == folded.map.source(of: range))
        }
      }
      #expect(plain.blocks.map(\.range) == folded.blocks.map(\.range))
      #expect(folded.disguised.isEmpty)
    }
    #expect(count > 300, "hardly any document is plain")
  }

  @Test(arguments: 0..<8 as Range<UInt64>) func anyMapFoldsSoundly(_ seed: UInt64) {
    var random = FoldRandom(state: 1000 + seed)
    for _ in 0..<100 {
      var sample = FoldSample()
      for _ in 0..<Int.random(in: 0...8, using: &random) {
        let text = Self.randomText(&random)
        switch Int.random(in: 0...4, using: &random) {
        case 0: sample = sample.piece(text, from: Self.randomText(&random))
        case 1: sample = sample.skip(text)
        case 2: sample = sample.piece(text, from: "&x;")
        case 3: sample = sample.block(Scope.allCases.randomElement(using: &random) ?? .prose)
        default: sample = sample.text(text)
        }
      }
      let document = sample.block().document
      let folded = FoldedText(document)
      #expect(Array(folded.viewText.utf8) == folded.view)
      for word in folded.words {
        let source = folded.map.source(of: word.range)
        #expect(source.lowerBound >= 0 && source.upperBound <= document.source.bytes.count)
      }
    }
  }

  @Test(
    .timeLimit(.minutes(20)),
    arguments: [
      "\u{301}", "\u{323}\u{301}", "\u{200B}", "a\u{336}", "\u{336}", "а", "аb", "🇫", "a b ", "a1",
      "A", "Aa", "_", "'", "-", "#a", "а\u{301}", "\u{1100}\u{1161}\u{11A8}", "中", "ﷺ", "1!a",
      "\u{AD}", "\u{301}\u{200B}", "\u{20DD}",
    ]) func aLongRunOfAnythingIsLinear(_ unit: String)
  {
    let count = 1 << 18
    let bytes = Array(unit.utf8)
    var text = Array("a".utf8)
    while text.count < count { text += bytes }
    var map = SourceMap()
    map.append(length: text.count, source: 0..<text.count)
    let document = Document(
      source: SourceText(path: "big", utf8: text), metadata: PostMetadata(), fields: [],
      text: text, map: map, blocks: [Block(scope: .prose, range: 0..<text.count)], problems: [])
    let folded = FoldedText(document)
    #expect(folded.map.count == folded.view.count)
    #expect(folded.problems.isEmpty)
  }
}
