public import HandrailCore

/// A problem of an audit and where it was met.
public struct ProblemRecord: Hashable, Sendable {
  /// The archive's number.
  public var archive: Int
  /// The post that could not be decided; nil for a record or an archive that could not be read.
  public var post: PostNumber?
  /// The 1-based number of the record in its member; nil for an archive.
  public var record: Int?
  /// The problem; its path is the member, where there is one.
  public var problem: Problem
}
