import ArgumentParser
import HandrailCore
import HandrailPolicy
import HandrailReports
import HandrailRules

/// `handrail init`: what a company starts with.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Set handrail up here: handrail.yml, and a first guardrail of your own.",
    discussion: """
      Asks in a terminal for what no option says. Lists have commas between their names. Files that are
      there already stay as they are: then nothing is made, and the exit status is 2.
      """)

  @Option(name: .long, help: "What the company is called; other names and accounts after commas.")
  var company: [String] = []

  @Option(name: .long, help: "What its products are called.")
  var products: [String] = []

  @Option(name: .long, help: "Who else makes such things.")
  var competitors: [String] = []

  @Option(name: .long, help: "Where people post, such as blog,linkedin.")
  var channels: [String] = []

  @Option(
    name: .long,
    help: "A folder that posts lie in, instead of those that are found. Can be given several times."
  )
  var blog: [String] = []

  @Option(name: .long, help: "Who answers questions about your own guardrails.")
  var owner: String?

  @Flag(name: .long, help: "Ask nothing: take what the options say and what is found.")
  var yes = false

  func validate() throws {
    let texts = company + products + competitors + channels + [owner].compactMap(\.self)
    guard texts.allSatisfy({ $0 == Visible.text($0) }) else {
      throw ValidationError("a name stands on one line and holds no signs that cannot be seen")
    }
  }

  /// Does what the command is for.
  func perform() async throws {
    try Starter.requireRoom()
    let answers = try answered()
    let starter = Starter(answers, today: Clock.now)
    try starter.make()
    var page = TextPage(Console.style)
    page.paragraph("Made \(ConfigurationFinder.name), with the words that the packs need.")
    page.paragraph("Made \(starter.guardrailPath), a first guardrail of your own.")
    try Console.write(page.text)
    try await StarterTrial(answers, guardrail: starter.guardrailPath).run()
  }

  private func answered() throws -> StarterAnswers {
    var answers = StarterAnswers()
    answers.company = StarterAnswers.names(in: company)
    answers.products = StarterAnswers.names(in: products)
    answers.competitors = StarterAnswers.names(in: competitors)
    answers.channels = StarterAnswers.names(in: channels).map { $0.lowercased() }
    if let owner, !owner.isEmpty { answers.owner = owner }
    answers.blogs =
      try blog.isEmpty ? PostFolderFinder.find() : blog.map { try PostFolder(named: $0) }
    if !yes, Console.canAsk {
      var interview = StarterInterview(answers)
      try interview.ask()
      answers = interview.answers
    } else if !yes, answers.company.isEmpty {
      throw ValidationError(
        "there is no terminal to ask in; write handrail init --company NAME --products NAME,NAME, or "
          + "--yes to leave all of it open")
    }
    if answers.channels.isEmpty { answers.channels = ["blog"] }
    if !answers.channels.contains("blog"), blog.isEmpty { answers.blogs = [] }
    return answers
  }
}
