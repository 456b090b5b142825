import ArgumentParser
import HandrailCore
import HandrailGuide

/// `handrail guide`: the guardrails in force as a page for people.
struct GuideCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "guide",
    abstract: "Write the guardrails in force as a page that people like to read.",
    discussion: """
      One page of HTML that needs nothing beside it, or Markdown. What is switched off is left out, and
      so is everything that a guardrail keeps quiet.
      """)

  @OptionGroup var rules: RuleOptions

  @Option(name: .long, help: "html or markdown; html unless told, or as the name of --output ends.")
  var format: String?

  @Option(name: .long, help: "Write the page to this file instead of standard output.")
  var output: String?

  @Option(
    name: .long,
    help: "The moment by which rules are in force, such as 2026-12-01; now unless told.")
  var asOf: String?

  func validate() throws {
    _ = try chosen()
    _ = try OptionValue.moment("--as-of", asOf)
  }

  func run() throws {
    let book = Rulebook(
      configuration: rules.config, only: rules.only, except: rules.except, withPackExamples: true)
    try book.requireSound()
    let moment = try OptionValue.moment("--as-of", asOf) ?? Clock.now
    let guide = try GuideBuilder(book, at: moment).guide()
    let text = try chosen().render(guide, version: Handrail.version)
    guard let output else { return try Console.write(text) }
    try Disk.write(text, to: output, what: "the guide")
  }

  private func chosen() throws -> GuideFormat {
    if let format = try OptionValue.choice("--format", format, as: GuideFormat.self) {
      return format
    }
    let isMarkdown = [".md", ".markdown"].contains { output?.lowercased().hasSuffix($0) == true }
    return isMarkdown ? .markdown : .html
  }
}
