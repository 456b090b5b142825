/// Where in an archive a post came from.
public struct Origin: Hashable, Sendable {
  /// The path of the member that holds it, as the archive spells it: `data/tweets.js`. In an archive
  /// inside the archive, both with a slash between: `part2.zip/data/tweets.js`. For an archive that
  /// is one file, that file's name.
  public var member: String
  /// The 1-based number of the record in its member: an element of a list, a row of a table below
  /// its header, a line of a batch, a message of a mailbox. 1 where the member is the record.
  public var record: Int
  /// The bytes of the record in its member, unpacked; nil where the format does not allow to say.
  public var span: Span?

  /// Creates an origin.
  public init(member: String, record: Int, span: Span? = nil) {
    self.member = member
    self.record = record
    self.span = span
  }
}
