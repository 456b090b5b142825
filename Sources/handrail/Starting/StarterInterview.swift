import HandrailCore

/// Asks for what was not given, in a terminal.
struct StarterInterview {
  /// What is known so far.
  private(set) var answers: StarterAnswers

  init(_ answers: StarterAnswers) { self.answers = answers }

  /// Asks.
  ///
  /// - Throws: a problem when the answers end before the questions do.
  mutating func ask() throws(Problem) {
    try Console.write(
      "A few questions, each answered in a line. Enter leaves a question open; all of it can be changed "
        + "later.\n")
    if answers.company.isEmpty {
      answers.company = try names(
        "What is the company called? Other names and accounts after commas.")
    }
    if answers.products.isEmpty {
      answers.products = try names("What are its products called? With commas between.")
    }
    if answers.competitors.isEmpty {
      answers.competitors = try names("Who else makes such things? With commas between.")
    }
    if answers.channels.isEmpty {
      let channels = try names("Where do people post? Such as blog, linkedin, x, mastodon. [blog]")
      answers.channels = channels.isEmpty ? ["blog"] : channels.map { $0.lowercased() }
    }
    if answers.channels.contains("blog") { try askForBlogs() }
    let owner = try line("Who answers questions about your guardrails? [\(answers.owner)]")
    if !owner.isEmpty { answers.owner = owner }
  }

  private mutating func askForBlogs() throws(Problem) {
    let found = answers.blogs.map(\.path)
    let known = found.isEmpty ? "" : " [\(found.joined(separator: ", "))]"
    while true {
      let folders = try names("In which folders do posts lie?\(known)")
      guard !folders.isEmpty else { return }
      do throws(Problem) {
        var blogs: [PostFolder] = []
        for folder in folders { blogs.append(try PostFolder(named: folder)) }
        answers.blogs = blogs
        return
      } catch {
        Console.tell(error)
      }
    }
  }

  private func names(_ question: String) throws(Problem) -> [String] {
    StarterAnswers.names(in: [try line(question)])
  }

  private func line(_ question: String) throws(Problem) -> String {
    if let line = try Console.ask(question + "\n> ") { return line }
    throw Problem(
      .input, "the answers ended before the questions did, so nothing was made",
      advice: "run handrail init again, or give the answers with --company and the other options")
  }
}
