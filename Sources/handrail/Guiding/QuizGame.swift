import HandrailCore
import HandrailGuide
import HandrailReports

/// Asks the questions of a quiz, one after the other, in a terminal or line by line.
struct QuizGame {
  private let questions: [QuizQuestion]

  init(_ questions: [QuizQuestion]) { self.questions = questions }

  /// Plays until the questions or the answers end.
  ///
  /// - Throws: a problem when nothing can be written.
  func play() throws(Problem) {
    let count = Phrase.count(questions.count, "post")
    try show { page in
      page.paragraph(
        "\(count) from the guardrails. Would each of them pass without a remark? Answer y or n. "
          + "Nobody is watching, and nothing is kept.")
    }
    var (right, answered) = (0, 0)
    for (number, question) in questions.enumerated() {
      try show { page in
        page.heading(
          "\(number + 1) of \(questions.count)", question.example.context.joined(separator: ", "))
        page.quotation("“\(question.example.text)”")
        if let names = Guide.names(question.example.names) { page.paragraph(names) }
      }
      guard let answer = try answer() else { break }
      answered += 1
      if answer == question.passes { right += 1 }
      try show { explain(question, answer, on: &$0) }
    }
    try show { page in
      page.paragraph(
        answered == 0
          ? "No answer came, so there is no score. Come back when you like."
          : Quiz.praise(right, of: answered))
    }
  }

  private func explain(_ question: QuizQuestion, _ answer: Bool, on page: inout TextPage) {
    page.heading(Quiz.judgement(on: answer, passes: question.passes))
    page.field("Because", question.explanation)
    page.field("Why", question.why)
    if let instead = question.rule.instead { page.field("Instead", instead) }
    page.field("Ask", question.topic.owner)
    page.field("Rule", question.rule.id.description)
  }

  /// The next answer; nil when there are no more.
  private func answer() throws(Problem) -> Bool? {
    while true {
      guard let line = try Console.ask("Would this pass? [y/n] ") else { return nil }
      switch line.lowercased() {
      case "y", "yes": return true
      case "n", "no": return false
      default: try show { $0.paragraph("Please answer y for yes or n for no.") }
      }
    }
  }

  private func show(_ write: (inout TextPage) -> Void) throws(Problem) {
    var page = TextPage(Console.style)
    write(&page)
    try Console.write("\n" + page.text)
  }
}
