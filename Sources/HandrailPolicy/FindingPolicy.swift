public import HandrailCore

/// What becomes of a post's findings: the one place where waivers, the baseline and the lines that
/// changed have their say, in this order.
///
/// A pure function of one post, so that any number of workers gives the same answer.
public struct FindingPolicy: Sendable {
  private let waivers: WaiverBook?

  /// Creates a policy under which every finding counts that nothing given here keeps from it.
  ///
  /// - Parameter waivers: who may let findings stand, and what was recorded; nil when nobody may.
  public init(waivers: WaiverBook? = nil) { self.waivers = waivers }

  /// The findings of a post, each with what keeps it from counting, in report order.
  ///
  /// - Parameters:
  ///   - findings: what the engine found, in report order.
  ///   - directives: what the post says to handrail.
  ///   - path: the file, as it was named.
  ///   - id: the post's id in a batch; nil for a file.
  ///   - file: the file as seen from the folder of `handrail.yml`; nil when it lies elsewhere.
  ///   - skipped: the rules that did not look at the post.
  ///   - isComplete: whether everything was read and decided.
  /// - Returns: the same findings, and those that the post's own waivers give rise to.
  public func settled(
    _ findings: [Finding], directives: [Directive], path: String, id: String?,
    file: @autoclosure () -> String? = nil, skipped: [SkippedRules] = [], isComplete: Bool = true
  ) -> [Finding] {
    guard let waivers else { return findings }
    return waivers.settled(
      findings, directives: directives, path: path, id: id, file: file, skipped: skipped,
      isComplete: isComplete)
  }
}
