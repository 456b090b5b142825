import ArgumentParser
import HandrailCore
import HandrailLint
import HandrailReports
import HandrailRules

/// `handrail rules`: what is in force, what is switched off and why, and what is slow.
struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract: "List the rules in force, and those that are switched off and why.",
    discussion: """
      --lint looks over the guardrails themselves: rules that may forbid what people are free to say, \
      reviews long ago, rules in each other's way. Exit status: 0 nothing but advice, 1 a warning, \
      2 could not decide. It is not legal advice.
      """)

  @OptionGroup var rules: RuleOptions

  @Flag(help: "List only the rules that cost time on every post, and where they are written.")
  var cost = false

  @Flag(help: "Say where each rule and each setting comes from.")
  var origin = false

  @Flag(help: "Look over the guardrails themselves.")
  var lint = false

  @Option(name: .long, help: "With --lint: human or json.")
  var format: String?

  @Option(
    name: .long, help: "With --lint: the day by which reviews are a year old; now, unless given.")
  var asOf: String?

  func validate() throws {
    if [cost, origin, lint].count(where: { $0 }) > 1 {
      throw ValidationError("--cost, --origin and --lint are different pages; ask for one of them")
    }
    if !lint, format != nil || asOf != nil {
      throw ValidationError("--format and --as-of go with --lint")
    }
    if let format, !Self.formats.contains(format) {
      throw ValidationError("‘\(format)’ is no value of --format; write human or json")
    }
    _ = try OptionValue.moment("--as-of", asOf)
  }

  private static let formats = ["human", "json"]

  func run() throws {
    let book = Rulebook(configuration: rules.config, only: rules.only, except: rules.except)
    try book.requireSound()
    if lint { return try lookOver(book) }
    if origin { return try Console.write(OriginPage(book).text) }
    if cost { return try Console.write(costs(of: book)) }
    var page = TextPage(Console.style)
    let off = Set(book.plan.switchedOff.flatMap(\.rules))
    for guardrail in book.ruleSet.guardrails {
      let inForce = guardrail.rules.filter { !off.contains($0.id) }
      guard !inForce.isEmpty else { continue }
      page.heading(guardrail.name + ":", guardrail.title)
      for rule in inForce {
        if rule.protects {
          page.item("\(rule.id) protects speech from other rules")
        } else {
          page.item(rule.id.description, rule.severity)
        }
      }
    }
    for group in book.plan.switchedOff {
      page.heading("Switched off,", "because \(group.reason)")
      for rule in group.rules { page.item(rule.description) }
    }
    let protecting = book.plan.protectingRuleCount
    if protecting > 0 {
      page.paragraph(
        "\(protecting) more \(protecting == 1 ? "rule leaves" : "rules leave") protected speech alone, "
          + "whichever rules are asked; --except leaves them out.")
    }
    page.paragraph(
      "\(book.plan.ruleCount) rules from \(book.plan.guardrails.count) guardrails are in force. "
        + "For more about one: handrail explain RULE")
    try Console.write(page.text)
  }

  /// Looks over the guardrails, and ends with 1 where there is more than advice.
  private func lookOver(_ book: Rulebook) throws {
    let moment = try OptionValue.moment("--as-of", asOf) ?? Clock.now
    let remarks = PolicyLint(book.ruleSet, plan: book.plan, moment: moment).remarks
    let report = PolicyReport(
      remarks, guardrails: book.ruleSet.guardrails.count { !$0.rules.isEmpty },
      rules: book.ruleSet.rules.count)
    try Console.write(format == "json" ? report.json : report.page(Console.style))
    if remarks.contains(where: { $0.severity > .advice }) { throw ExitStatus.findings }
  }

  /// A page that lists the rules of which a pattern is tried on every post.
  private func costs(of book: Rulebook) -> String {
    var page = TextPage(Console.style)
    let slow = Set(book.plan.patternsWithoutLiterals)
    let rules = book.ruleSet.guardrails.flatMap(\.rules).filter { slow.contains($0.id) }
    guard !rules.isEmpty else {
      page.paragraph("No rule has a pattern that must be tried on every post.")
      return page.text
    }
    page.heading("Tried on every post,", "because any text might match a pattern of theirs")
    for rule in rules {
      page.item("\(rule.id), in \(rule.source.path), line \(rule.source.line)")
    }
    page.paragraph(
      "A pattern costs next to nothing where it holds a word, or a few signs, that every match must "
        + "hold. These hold none. Write such a word into the pattern, or use ‘terms’ instead.")
    return page.text
  }
}
