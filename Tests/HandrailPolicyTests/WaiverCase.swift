import HandrailCore
import HandrailRules
import TestSupport

@testable import HandrailPolicy

/// Rules, waivers and findings to try one on the other.
///
/// `names/moon` and `names/star` are the author's to waive, `names/titan` is the owner's, and
/// `names/key` nobody's.
struct WaiverCase {
  static let guardrail = """
    guardrail: names
    title: Names
    owner: legal@acme.example
    reviewed: 2026-11-01
    why: A name that slips out cannot be taken back.
    rules:
      - {rule: moon, severity: warning, \(rest)}
      - {rule: star, severity: error, waive: author, \(rest)}
      - {rule: titan, severity: error, \(rest)}
      - {rule: key, severity: error, waive: nobody, \(rest)}

    """
  private static let rest =
    "flag: {terms: [x]}, message: m, examples: {flagged: [x], passed: [z]}"

  static let now = Timestamp(seconds: 1_795_000_000)
  static let past = "2026-01-01"
  static let future = "2030-01-01"

  var ruleSet: RuleSet
  var switchedOff: [SkippedRules] = []
  var leftOut: Set<RuleID> = []
  var isWithheld = false

  init(waivers: String? = nil) {
    var files = ["handrail.yml": "guardrails: [g.yml]", "g.yml": Self.guardrail]
    files["waivers.yml"] = waivers
    let (ruleSet, problems) = RuleLoader(files: MemoryFiles(files)).load(
      configuration: "handrail.yml")
    precondition(problems.isEmpty, "\(problems)")
    self.ruleSet = ruleSet
  }

  var book: WaiverBook {
    WaiverBook(
      ruleSet, switchedOff: switchedOff, moment: Self.now, isChosen: { !leftOut.contains($0) },
      withheld: isWithheld ? Set(ruleSet.waivers.indices) : [])
  }

  /// What becomes of findings.
  func settled(
    _ findings: [Finding], _ directives: [Directive] = [], file: String? = "a.md",
    id: String? = nil,
    skipped: [RuleID] = [], isComplete: Bool = true
  ) -> [Finding] {
    FindingPolicy(waivers: book).settled(
      findings, directives: directives, path: "a.md", id: id, file: file,
      skipped: skipped.isEmpty ? [] : [SkippedRules(rules: skipped, reason: "it rains")],
      isComplete: isComplete)
  }

  /// What becomes of findings, a line each: `rule start waived|counts`.
  func lines(
    _ findings: [Finding], _ directives: [Directive] = [], skipped: [RuleID] = [],
    isComplete: Bool = true
  ) -> [String] {
    settled(findings, directives, skipped: skipped, isComplete: isComplete).map(\.line)
  }
}

extension RuleID {
  init(_ name: String) {
    let parts = name.split(separator: "/").map(String.init)
    self.init(guardrail: parts[0], rule: parts[1])
  }
}

extension Finding {
  /// A finding of a rule at a place of ten bytes.
  init(
    _ rule: String, at start: Int = 100, in path: String = "a.md", id: String? = nil,
    field: String? = nil,
    fingerprint: String = "f"
  ) {
    self.init(
      rule: RuleID(rule), severity: .error, message: "m", why: "w", instead: nil,
      owner: "legal@acme.example", reference: nil, path: path, post: id, field: field,
      span: Span(start, start + 10), start: Position(byte: start, line: 1, column: start + 1),
      end: Position(byte: start + 10, line: 1, column: start + 11), match: "x", disguises: [],
      ruleSource: RuleSource(path: "g.yml", line: 1), related: [], fingerprint: fingerprint,
      excerpt: nil)
  }

  var line: String {
    let state =
      switch suppression {
      case nil: "counts"
      case .waived: "waived"
      case .baseline, .unchanged: "other"
      }
    return "\(rule) \(span.start) \(state)"
  }
}

extension Directive {
  /// A waiver at byte 50; its names stand at 60, 160 and so on.
  static func allow(
    _ names: String..., reason: String? = "because", until: String? = nil,
    reach: Range<Int>? = 100..<200,
    verb: String = "allow", strangers: [String] = [], field: String? = nil
  ) -> Directive {
    Directive(
      verb: verb,
      names: names.enumerated().map { number, name in
        DirectiveName(
          text: name, span: Span(60 + 100 * number, 60 + 100 * number + name.utf8.count))
      },
      reason: reason, until: until, strangers: strangers, span: Span(50, 90), source: 50..<90,
      start: Position(byte: 50, line: 3, column: 5), end: Position(byte: 90, line: 3, column: 45),
      field: field, reach: reach.map { Span($0.lowerBound, $0.upperBound) })
  }
}
