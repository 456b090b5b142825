import ArgumentParser
import HandrailCore
import HandrailGuide

/// `handrail quiz`: a few posts to think about.
struct QuizCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "quiz",
    abstract: "Five posts from the examples: would they pass?",
    discussion: """
      Names rules, guardrails or guardrail files, such as disclosure or rules/acme.yml, to be asked about
      these alone. Answers are y or n, a line each. Nothing is kept, and the exit status is 0 however it
      goes.
      """)

  @Argument(help: "Rules, guardrails or guardrail files.")
  var names: [String] = []

  @Option(name: .long, help: "The handrail.yml to use instead of the nearest one.")
  var config: String?

  @Option(name: .long, help: "A number: the same one asks the same questions.")
  var seed: String?

  @Option(name: .long, help: "The moment to judge by, such as 2026-12-01; now unless told.")
  var asOf: String?

  func validate() throws {
    _ = try number()
    _ = try OptionValue.moment("--as-of", asOf)
  }

  func run() throws {
    let book = Rulebook(configuration: config, only: names, withPackExamples: true)
    try book.requireSound()
    let moment = try OptionValue.moment("--as-of", asOf) ?? Clock.now
    let guide = try GuideBuilder(book, at: moment).guide()
    let seed = try number().map { UInt64($0) } ?? UInt64.random(in: 0...UInt64.max)
    let questions = Quiz(from: guide, seed: seed).questions
    guard !questions.isEmpty else {
      throw Problem(
        .rules, "there is no example that could be asked about",
        advice: "examples that are kept quiet, and those of advice, make no questions")
    }
    try QuizGame(questions).play()
  }

  private func number() throws -> Int? {
    try OptionValue.number("--seed", seed, in: 0...Int.max)
  }
}
