/// Something that kept handrail from deciding: a broken rule, a file it could not read, a limit.
///
/// A problem is never a finding against anyone, and never a pass: it makes the verdict
/// `incomplete`. Messages start in lower case, name what was expected and what to do, and never
/// quote words that are under `redact`.
public struct Problem: Error, Hashable, Sendable {
  /// What kind of thing went wrong; part of the JSON report.
  public enum Kind: String, Sendable {
    /// `handrail.yml` or a guardrail file is wrong.
    case rules
    /// A post could not be read, in whole or in part.
    case input
    /// A limit was reached before the answer was known.
    case limit
  }

  /// What kind of thing went wrong.
  public var kind: Kind
  /// What is wrong, in one sentence without a final full stop.
  public var message: String
  /// What to do about it, in one sentence without a final full stop.
  public var advice: String?
  /// The file, as it was named; nil when no one file is at fault.
  public var path: String?
  /// The id of the post, in a batch or an archive.
  public var post: String?
  /// Where in the file the offending text starts.
  public var position: Position?
  /// Where it ends; nil when only the start is known.
  public var end: Position?
  /// The source line, without its line ending; nil where it must not be shown.
  public var sourceLine: String?

  /// Creates a problem.
  public init(
    _ kind: Kind, _ message: String, advice: String? = nil, path: String? = nil,
    post: String? = nil, position: Position? = nil, end: Position? = nil,
    sourceLine: String? = nil
  ) {
    self.kind = kind
    self.message = message
    self.advice = advice
    self.path = path
    self.post = post
    self.position = position
    self.end = end
    self.sourceLine = sourceLine
  }
}
