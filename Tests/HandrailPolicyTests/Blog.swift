import HandrailCore
import HandrailEngine
import HandrailRules
import HandrailText
import TestSupport

@testable import HandrailPolicy

/// A company's posts and rules in memory, held against its baseline.
struct Blog {
  /// The posts, by path.
  var posts: [String: String] = [:]
  /// The words that nobody may know.
  var secrets = ["Zephyrine", "Quixotl"]
  /// What `handrail.yml` says beside its guardrails and vocabulary.
  var configuration = ""
  /// The rules that look; nil for all.
  var only: Set<String>?
  /// What there is of a baseline.
  var baseline = ""

  static let key = "fingerprint-key: 00112233445566778899aabbccddeeff\n"

  private static let plain = """
    guardrail: plain
    title: Plain
    owner: comms
    reviewed: 2026-11-01
    why: Because.
    rules:
      - rule: boast
        severity: error
        flag: {terms: [greatest, finest, best of all]}
        message: "“{match}” boasts."
        examples: {flagged: [greatest], passed: [x]}
      - rule: cheer
        severity: warning
        flag: {pattern: 'hurrah for \\w+'}
        message: "“{match}” is loud."
        examples: {flagged: [hurrah for it], passed: [x]}
      - rule: sign
        severity: error
        when: {terms: [RoboVac, RoboMop]}
        require: {terms: [I work at Acme]}
        message: Say who you are.
        examples: {flagged: ["[[RoboVac]]"], passed: [I work at Acme. RoboVac.]}
    """

  private static let secret = """
    guardrail: secret
    title: Secret
    owner: legal
    reviewed: 2026-11-01
    why: Because.
    redact: true
    rules:
      - rule: names
        severity: error
        flag: {vocabulary: unannounced}
        message: This is secret.
        examples: {flagged: [x], passed: [y]}
    """

  private func book() throws -> (plan: Plan, rules: RuleSet) {
    let words =
      secrets.isEmpty ? "" : "vocabulary: {unannounced: [\(secrets.joined(separator: ", "))]}\n"
    let files = MemoryFiles([
      "handrail.yml": "guardrails: [plain.yml, secret.yml]\n" + words + configuration,
      "plain.yml": Self.plain, "secret.yml": Self.secret,
    ])
    let (rules, problems) = RuleLoader(files: files).load(configuration: "handrail.yml")
    let (plan, more) = Plan.compile(rules) { only?.contains($0.description) ?? true }
    if let problem = (problems + more).first { throw problem }
    return (plan, rules)
  }

  /// The reports on the posts named, all of them when none is, as the engine gives them.
  func reports(_ paths: [String] = []) throws -> [PostReport] {
    let engine = Engine(plan: try book().plan)
    return posts.keys.sorted().filter { paths.isEmpty || paths.contains($0) }.map { path in
      let source = SourceText(path: path, utf8: Array((posts[path] ?? "").utf8))
      let document = DocumentReader.read(source, markup: .markdown)
      let result = engine.check(document, metadata: document.metadata, asOf: nil)
      return PostReport(
        path: path, id: nil, metadata: result.metadata,
        verdict: VerdictPolicy.verdict(on: result.findings, problems: [], failOn: .error),
        findings: result.findings, problems: [], rulesApplied: result.rulesApplied,
        skipped: result.skipped)
    }
  }

  /// Lists all that is found now.
  mutating func write() throws {
    baseline = BaselineWriter.text(
      of: try reports().flatMap { BaselineEntry.entries(of: $0, path: $0.path) },
      key: try book().rules.configuration.fingerprintKey)
  }

  /// What a run says.
  struct Outcome {
    let posts: [PostReport]
    let stale: [BaselineEntry]
    let kept: [BaselineEntry]
    let housekeeping: [Finding]

    /// What is new, as `path rule words`; `…` for words that are secret.
    var new: [String] {
      posts.flatMap(\.findings).filter { $0.suppression == nil }
        .map { "\($0.path) \($0.rule) \($0.match ?? "…")" }
    }

    /// How many findings were there before.
    var old: Int { posts.flatMap(\.findings).count { $0.suppression == .baseline } }
  }

  /// Holds the posts named, all of them when none is, against the baseline.
  func check(_ paths: [String] = []) throws -> Outcome {
    let (plan, rules) = try book()
    let (baseline, problems) = BaselineReader.read(Array(baseline.utf8), path: "b.yml")
    if let problem = problems.first { throw problem }
    if let problem = baseline.problem(with: rules.configuration.fingerprintKey) { throw problem }
    let known = Set(rules.rules.map(\.id))
    let off = Set(plan.switchedOff.flatMap(\.rules))
    let scope = RuleScope(
      inForce: known.filter { only?.contains($0.description) ?? true }.subtracting(off)
    ) { known.contains($0) }
    var ledger = BaselineLedger(baseline, rules: scope) { posts[$0] != nil }
    var reports = try reports(paths)
    for index in reports.indices {
      ledger.settle(&reports[index], path: reports[index].path, failOn: .error)
    }
    let covers: (String) -> Bool = { paths.isEmpty || paths.contains($0) }
    return Outcome(
      posts: reports, stale: ledger.stale(covers: covers), kept: ledger.kept(covers: covers),
      housekeeping: ledger.housekeeping(severity: .advice, covers: covers))
  }
}
