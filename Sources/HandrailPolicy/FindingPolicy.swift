public import HandrailCore

/// What becomes of a post's findings: the one place where waivers, the baseline and the lines that
/// changed have their say, in this order.
///
/// A pure function of one post, so that any number of workers gives the same answer.
public struct FindingPolicy: Sendable {
  /// Creates a policy under which every finding counts.
  public init() {}

  /// The findings of a post, each with what keeps it from counting, in report order.
  ///
  /// - Parameters:
  ///   - findings: what the engine found, in report order.
  ///   - directives: what the post says to handrail.
  ///   - path: the file, as it was named.
  ///   - id: the post's id in a batch; nil for a file.
  /// - Returns: the same findings, and those that the post's own waivers give rise to.
  public func settled(
    _ findings: [Finding], directives: [Directive], path: String, id: String?
  ) -> [Finding] {
    findings
  }
}
