import ArgumentParser
import HandrailCore
import HandrailEngine
import HandrailPolicy
import HandrailReports
import HandrailRules

/// `handrail explain`: all there is to know of one rule, or of what it made of a post.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Explain a rule: what it looks for, why, what to write instead, whom to ask.",
    discussion: """
      With --trace and a post, tells step by step why the rule flagged it, or why it did not.
      """)

  @Argument(help: "The rule, such as disclosure/say-you-work-here, or a guardrail.")
  var name: String

  @Argument(help: "With --trace: the post, a batch of posts, or - for standard input.")
  var path: String?

  @Flag(help: "Tell step by step what the rule made of a post.")
  var trace = false

  @Option(name: .long, help: "With --trace: the id of the post, in a batch.")
  var post: String?

  @OptionGroup var posts: PostOptions

  @Option(name: .long, help: "The handrail.yml to use instead of the nearest one.")
  var config: String?

  func validate() throws {
    if trace, path == nil {
      throw ValidationError("--trace needs a post: handrail explain --trace RULE draft.md")
    }
    if !trace, path != nil {
      throw ValidationError("a post goes with --trace: handrail explain --trace RULE draft.md")
    }
  }

  func run() throws {
    if let path, trace { return try tell(of: path) }
    let own = HouseRule.all.filter { [$0.id.description, $0.id.guardrail].contains(name) }
    if !own.isEmpty { return try Console.write(page(on: own)) }
    let book = Rulebook(configuration: config, only: [name], withPackExamples: true)
    try book.requireSound()
    try Console.write(RulePage(book).text)
  }

  /// What there is to know of rules that no guardrail holds.
  private func page(on rules: [HouseRule]) -> String {
    var page = TextPage(Console.style)
    for rule in rules {
      page.heading(rule.id.description, "(\(rule.severity.rawValue)) handrail’s own")
      page.field("What", rule.what)
      page.field("Why", rule.why)
    }
    return page.text
  }

  /// What the rule made of a post, step by step.
  private func tell(of path: String) throws {
    // The name is judged first. All rules look, since one may protect what another one finds.
    let chosen = Rulebook(configuration: config, only: [name])
    try chosen.requireSound()
    let book = Rulebook(configuration: config, only: name.hasSuffix(".yml") ? [name] : [])
    try book.requireSound()
    let moment = try posts.moment() ?? Clock.now
    let checker = PostChecker(
      plan: book.plan,
      settings: CheckSettings(
        configuration: book.ruleSet.configuration, stated: try posts.metadata(),
        failOn: book.ruleSet.configuration.failOn, asOf: moment, sizeLimit: try posts.sizeLimit(),
        changes: nil, policy: FindingPolicy(waivers: book.waivers(at: moment)),
        answersByLine: false),
      readsFew: true)
    let traced = try TracedPost(path, id: post, stdinName: posts.stdinFilename, by: checker)
    var pages: [String] = []
    for rule in chosen.ruleSet.rules {
      pages.append(page(on: rule, traced, in: book, by: checker, at: moment))
    }
    try Console.write(pages.joined(separator: "\n"))
    if !traced.report.problems.isEmpty { throw ExitStatus.undecided }
  }

  private func page(
    on rule: Rule, _ traced: TracedPost, in book: Rulebook, by checker: PostChecker,
    at moment: Timestamp
  ) -> String {
    let trace = checker.engine.trace(
      rule.id, of: traced.document, metadata: traced.metadata, asOf: moment)
    let weight = rule.protects ? "protects" : rule.severity.rawValue
    if let trace {
      return TracePage(
        trace, weight: weight, post: traced.name, report: traced.report, style: Console.style
      ).text
    }
    var page = TextPage(Console.style)
    let off = book.plan.switchedOff.first { $0.rules.contains(rule.id) }
    page.heading(rule.id.description, "(\(weight)) and \(traced.name)")
    page.paragraph("Not flagged: the rule is switched off, because \(off?.reason ?? "").")
    return page.text
  }
}
