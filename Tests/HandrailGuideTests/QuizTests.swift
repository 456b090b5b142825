import HandrailCore
import HandrailGuide
import Testing

@Suite("What a quiz asks")
struct QuizTests {
  private static let guide = SampleGuide.guide

  @Test(arguments: 0..<50 as Range<UInt64>)
  func someOfItPassesAndSomeDoesNot(_ seed: UInt64) {
    let questions = Quiz(from: Self.guide, seed: seed).questions
    #expect(questions.count == Quiz.length)
    #expect(Set(questions.map(\.rule.id)).count == Quiz.length)
    let passing = questions.count(where: \.passes)
    #expect((2...3).contains(passing))
    // Advice stops nothing, so there is nothing to ask.
    #expect(!questions.contains { $0.rule.severity == .advice })
  }

  @Test func aSeedAsksTheSameAgainAndAnotherSomethingElse() {
    let quizzes = (0..<20).map { Quiz(from: Self.guide, seed: $0).questions }
    #expect(quizzes[7] == Quiz(from: Self.guide, seed: 7).questions)
    #expect(Set(quizzes.map { $0.map(\.example.text) }).count > 10)
    // The first question is not always one that passes.
    #expect(Set(quizzes.compactMap(\.first?.passes)).count == 2)
  }

  @Test func littleIsAskedWhereThereIsLittle() {
    var guide = Self.guide
    guide.freedoms = []
    guide.topics = [
      SampleGuide.topic("one", "One", [SampleGuide.rule("one", "rule", .error)])
    ]
    let all = Quiz(from: guide, seed: 1).questions
    #expect(all.count == Quiz.length)
    #expect(Set(all.map(\.example.text)).count == Quiz.length)
    guide.topics[0].rules[0].flagged = Array(guide.topics[0].rules[0].flagged.prefix(1))
    guide.topics[0].rules[0].passed = Array(guide.topics[0].rules[0].passed.prefix(1))
    #expect(Quiz(from: guide, seed: 1).questions.count == 2)
    #expect(Quiz(from: SampleGuide.bare, seed: 1).questions.isEmpty)
  }

  @Test func anAnswerIsExplained() throws {
    let questions = Quiz(from: Self.guide, seed: 3).questions
    let stopped = try #require(questions.first { !$0.passes })
    #expect(stopped.explanation == stopped.example.message)
    #expect(stopped.why == "Figures are promises.")
    let passing = try #require(questions.first { $0.passes && $0.rule.severity != nil })
    #expect(passing.explanation.contains(passing.rule.title))
    let free = (0..<50).flatMap { Quiz(from: Self.guide, seed: $0).questions }
      .filter { $0.rule.severity == nil }
    #expect(!free.isEmpty)
    for question in free {
      #expect(question.passes && question.explanation.hasPrefix("That is yours to say. "))
      #expect(question.rule.flagged.contains(question.example))
    }
  }

  @Test func wordsThatCountAreSetOff() {
    let example = GuideExample(text: "Ä b ß", marks: [0..<2, 3..<4, 5..<7])
    #expect(example.pieces.map(\.text) == ["Ä", " ", "b", " ", "ß"])
    #expect(example.pieces.map(\.isMarked) == [true, false, true, false, true])
    #expect(GuideExample(text: "", marks: []).pieces.isEmpty)
  }
}
