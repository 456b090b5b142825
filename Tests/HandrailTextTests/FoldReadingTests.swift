import HandrailCore
import Testing

@testable import HandrailText

@Suite struct FoldReadingTests {
  private func hashes(_ text: String) -> [UInt64] { FoldSample.fold(text).words.map(\.hash) }

  @Test(
    arguments: [
      ("pr0ject t1tan", "project titan"), ("f4lc0n", "falcon"), ("F4LC0N!", "falcon"),
      ("t!tan", "titan"), ("5ecret", "secret"), ("$ecret", "secret"), ("bo$$y", "bossy"),
      ("b!ll", "bill"), ("b11l", "bill"), ("1nte1", "intel"), ("t1l1a", "tllia"),
      ("7itan", "titan"), ("h@te", "hate"), ("8luebird", "bluebird"), ("tét4n", "tétan"),
    ]) func digitsReadAsLetters(_ written: String, _ plain: String)
  {
    let document = FoldSample().text("the " + written + " now").block().document
    let folded = FoldedText(document)
    let expected = hashes("the " + plain + " now")
    let readings = folded.wordsByBlock[0].readings.filter { $0.disguise == .digitsForLetters }
    let found = readings.first { $0.words.map(\.hash) == expected }
    #expect(found != nil)
    #expect(found?.words.first?.isGuess == false)
    #expect(found?.words[1].isGuess == true)
    #expect(found?.words[1].joint == .space)
    let source = found.map { folded.source(of: $0.words[1], in: document) }
    #expect(source.map { written.hasPrefix($0) } == true)
  }

  @Test(
    arguments: [
      "10am", "COVID19", "v2", "5G", "iPhone15", "2026-12-01", "$100", "wow!", "hello world",
      "1000km", "21st", "jane@", "Falcon9x", "@acme said",
    ]) func ordinaryNumbersAreNotRead(_ text: String)
  {
    let folded = FoldSample.fold("the " + text + " now")
    #expect(folded.wordsByBlock[0].readings.isEmpty)
  }

  @Test(arguments: [Scope.link, .code]) func digitsInLinksAndCodeAreNotRead(_ scope: Scope) {
    #expect(FoldSample.fold("f4lc0n", scope: scope).wordsByBlock[0].readings.isEmpty)
  }

  @Test(
    arguments: [
      "F a l c o n", "F·a l-c.o_n", "f.a.l.c.o.n", "F_a_l_c_o_n", "F*a*l*c*o*n", "𝐅 𝐚 𝐥 𝐜 𝐨 𝐧",
      "F\na\nl\nc\no\nn", "a F a l c o n b", "F\u{3000}a\u{A0}l\u{2003}c o n",
    ]) func spacedLettersAreFound(_ text: String)
  {
    let folded = FoldSample.fold("the " + text + " flew")
    #expect(folded.wordsByBlock[0].spaced.count == 1)
    let term = Folding.squashed(of: "falcon")
    let words = folded.words
    let run = folded.wordsByBlock[0].spaced.first ?? 0..<0
    let starts = run.filter { start in
      start + 6 <= run.upperBound
        && folded.squashedHash(of: words[start..<start + 6]) == term?.hash
    }
    #expect(starts.count == 1)
    #expect(term?.letterCount == 6)
  }

  @Test(arguments: ["a b c", "F  a  l  c  o  n", "I, a b", "1 2 3 4 5", "ab cd ef gh"])
  func otherLettersAreNotSpaced(_ text: String) {
    #expect(FoldSample.fold(text).wordsByBlock[0].spaced.isEmpty)
  }

  @Test func camelCaseIsAlsoReadWhole() {
    let folded = FoldSample.fold("Our RoboVac Pool and McDonald")
    let reading = folded.wordsByBlock[0].readings.first
    #expect(reading?.disguise == nil)
    #expect(reading.map { folded.shape($0.words) } == "our_robovac_pool_and_mcdonald")
    #expect(reading?.words.map(\.isGuess) == [false, true, false, false, false])
  }

  @Test func ordinaryTextHasNoReadings() {
    let text = "We shipped it on 3 May, at 9:30, for $15. I’m proud (really)! “Ask us”, they said."
    #expect(FoldSample.fold(text).wordsByBlock[0].readings.isEmpty)
  }
}
