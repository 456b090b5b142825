import HandrailCore
import HandrailEngine
import HandrailReports
import HandrailRules
import HandrailText

/// What `handrail test --timing` says: which rules take the most time.
struct RuleTiming {
  /// How long a rule takes.
  struct Entry {
    let rule: RuleID
    /// Seconds for all texts.
    let seconds: Double
  }

  private let texts: [(text: FoldedText, metadata: PostMetadata)]
  private let wordCount: Int
  /// The rules, the slowest first.
  private(set) var entries: [Entry] = []

  /// How often each rule is measured; the quickest time counts.
  private static let rounds = 5
  /// How many rules are listed.
  private static let most = 10

  /// Measures the rules of a rulebook, each by itself, on the examples of all of them.
  init(_ book: Rulebook) {
    texts = book.ruleSet.rules.flatMap { $0.flagged + $0.protected + $0.passed }.map { example in
      let source = SourceText(path: "", utf8: Array(example.text.utf8))
      let document = DocumentReader.read(source, markup: example.markup)
      return (FoldedText(document), document.metadata.overridden(by: example.metadata))
    }
    wordCount = texts.reduce(0) { count, post in
      count + post.text.view.split { $0 == 0x20 || $0 == 0x0A }.count
    }
    let runner = ExampleRunner(configuration: book.ruleSet.configuration)
    for guardrail in book.ruleSet.guardrails {
      let nothing = runner.plan(of: guardrail.keeping { _ in false }).plan
      let idle = seconds(of: nothing, protecting: false)
      for rule in guardrail.rules {
        let plan = runner.plan(of: guardrail.keeping { $0.id == rule.id }).plan
        guard plan.ruleCount + plan.protectingRuleCount > 0 else { continue }
        let seconds = seconds(of: plan, protecting: rule.protects)
        entries.append(Entry(rule: rule.id, seconds: max(0, seconds - idle)))
      }
    }
    entries.sort { ($1.seconds, $0.rule) < ($0.seconds, $1.rule) }
  }

  /// How long a plan takes for all texts, at its quickest.
  private func seconds(of plan: Plan, protecting: Bool) -> Double {
    let engine = Engine(plan: plan)
    var best = Double.infinity
    // The first round compiles the patterns, and is not the quickest.
    for _ in 0...Self.rounds {
      let start = Clock.monotonic
      for post in texts {
        _ =
          protecting
          ? engine.protects(post.text, metadata: post.metadata)
          : engine.passesOver(post.text, metadata: post.metadata, asOf: nil)
      }
      best = min(best, Clock.monotonic - start)
    }
    return best
  }

  /// The page.
  func text(_ style: ReportStyle) -> String {
    var page = TextPage(style)
    page.heading("The slowest rules,", "in microseconds for 1000 words of examples")
    let shown = entries.prefix(Self.most)
    let width = (shown.map(\.rule.description.count).max() ?? 0) + 4
    for entry in shown {
      let tenths = Int((entry.seconds * 1e10 / Double(max(wordCount, 1))).rounded())
      page.row(
        "  " + entry.rule.description, ["\(tenths / 10).\(tenths % 10)"], nameWidth: width,
        widths: [8])
    }
    let all = entries.reduce(0) { $0 + $1.seconds } * 1e9 / Double(max(wordCount, 1))
    page.paragraph(
      "\(entries.count) rules one by one take \(Int(all.rounded())) microseconds; together they take "
        + "less, since words are looked up once for all of them.")
    return page.text
  }
}
