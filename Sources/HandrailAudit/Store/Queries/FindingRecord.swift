public import HandrailCore

/// A finding and its post, without its author.
public struct FindingRecord: Hashable, Sendable {
  /// The post.
  public var post: PostNumber
  /// Its id, as its archive has it.
  public var id: String
  /// Its archive's number.
  public var archive: Int
  /// The member that it stands in.
  public var member: String
  /// The 1-based number of its record there.
  public var record: Int
  /// Where it appears; empty where it is not known.
  public var channel: String
  /// Its author's department; empty where it is not known.
  public var department: String
  /// Its author's location; empty where it is not known.
  public var location: String
  /// When it was published; nil where it is not known.
  public var published: Timestamp?
  /// The address at which it can be read.
  public var url: String?
  /// The answer for it.
  public var verdict: Verdict
  /// What was found.
  public var finding: StoredFinding
}
