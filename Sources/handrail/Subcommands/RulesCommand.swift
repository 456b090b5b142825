import ArgumentParser
import HandrailCore
import HandrailReports
import HandrailRules

/// `handrail rules`: what is in force, what is switched off and why, and what is slow.
struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract: "List the rules in force, and those that are switched off and why.")

  @OptionGroup var rules: RuleOptions

  @Flag(help: "List only the rules that cost time on every post, and where they are written.")
  var cost = false

  @Flag(help: "Say where each rule and each setting comes from.")
  var origin = false

  func run() throws {
    let book = Rulebook(configuration: rules.config, only: rules.only, except: rules.except)
    try book.requireSound()
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
