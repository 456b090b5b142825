public import HandrailCore

/// A decision to let findings stand, as their owner recorded it in `waivers.yml`.
public struct RecordedWaiver: Sendable {
  /// The rules, as named; a guardrail stands for all of its rules, `*` for all there are.
  public let rules: [String]
  /// The path or id of the posts, as written; nil when only ``fingerprint`` says what is meant.
  public let post: String?
  /// The paths, seen from the folder of the `handrail.yml` that handrail was started with; nil when
  /// ``post`` is no pattern.
  public let paths: Glob?
  /// The finding; nil for all findings of the rules in the posts.
  public let fingerprint: String?
  /// Why the findings may stand.
  public let reason: String
  /// Who said so.
  public let approvedBy: String
  /// The first moment after; nil for ever.
  public let until: Timestamp?
  /// The file it is written in.
  public let file: RuleFile
  /// Where: the bytes of the rules it names.
  public let place: Range<Int>
  /// The bytes of all of it.
  public let range: Range<Int>

  /// All that it says, and the lines it stands in with the comments there: for asking whether they
  /// may be shown.
  public var words: String {
    let said = rules + [post, fingerprint, reason, approvedBy].compactMap(\.self)
    let first = file.lines.lineNumber(at: range.lowerBound)
    let last = file.lines.lineNumber(at: range.upperBound)
    let lines = (first...last).map { line in
      String(decoding: file.bytes[file.lines.range(ofLine: line)], as: UTF8.self)
    }
    return (said + lines).joined(separator: "\n\n")
  }

  /// Creates a waiver.
  public init(
    rules: [String], post: String?, paths: Glob?, fingerprint: String?, reason: String,
    approvedBy: String, until: Timestamp?, file: RuleFile, place: Range<Int>, range: Range<Int>
  ) {
    self.rules = rules
    self.post = post
    self.paths = paths
    self.fingerprint = fingerprint
    self.reason = reason
    self.approvedBy = approvedBy
    self.until = until
    self.file = file
    self.place = place
    self.range = range
  }
}
