public import HandrailCore
public import HandrailRules

/// How one example of one rule came out.
public struct ExampleOutcome: Sendable {
  /// What an example is for.
  public enum Expectation: Sendable { case flagged, passed, protected }

  /// The rule.
  public let rule: RuleID
  /// The example.
  public let example: Example
  /// What was expected.
  public let expectation: Expectation
  /// What the rule found in it; for a rule that protects, what it protects.
  public let findings: [Finding]
  /// What became of it when what the rule found was replaced; nil when the example does not say what
  /// should.
  public let fixed: String?
  /// What kept it from being decided.
  public let problems: [Problem]
  /// Why the rule did not look at it at all; nil when it did.
  public let notApplied: String?

  /// Whether its rule protects speech, rather than finding fault with it.
  public let isOfProtection: Bool

  /// Whether its words must not be shown: the guardrail is under `redact`, and the example is
  /// written in the company's own words.
  public let isRedacted: Bool

  /// Whether the example came out as its author said.
  ///
  /// A flagged example holds when the rule finds exactly the marked spans, or anything at all when
  /// none is marked, and when replacing them gives what the example says; a passed one when it finds
  /// nothing. A protected one holds as a flagged one does.
  public var holds: Bool {
    guard problems.isEmpty, fixed == example.fixed else { return false }
    switch expectation {
    case .passed: return findings.isEmpty
    case .flagged, .protected:
      guard !example.marked.isEmpty else { return !findings.isEmpty }
      return findings.map { $0.span.start..<$0.span.end }.sorted { $0.lowerBound < $1.lowerBound }
        == example.marked
    }
  }
}
