public import HandrailCore

/// What became of the findings of a post that had replacements.
public struct FixResult {
  /// A finding that was left as it is.
  public struct Left: Sendable {
    /// The finding, in the post as it was.
    public let finding: Finding
    /// Why, as a clause after “because”.
    public let reason: String
  }

  /// What is changed, in order: bytes of the text as it was.
  public internal(set) var edits: [TextEdit] = []
  /// The findings that the changes mend, as they were.
  public internal(set) var mended: [Finding] = []
  /// The findings that have a replacement and were left as they are.
  public internal(set) var left: [Left] = []
  /// The file as it should be saved.
  public internal(set) var bytes: [UInt8]
  /// The post after the changes, as it was read again.
  public internal(set) var reading: PostReading
}
