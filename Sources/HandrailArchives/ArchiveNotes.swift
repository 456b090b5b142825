/// What is worth knowing of how the members of an archive were read, or left aside, and keeps nothing from
/// being read.
public final class ArchiveNotes {
  /// A note.
  public struct Note: Hashable, Sendable {
    /// The path of the member.
    public let path: String
    /// What is to be known of it, as a clause.
    public let message: String
    /// What can be done; nil when there is nothing.
    public let advice: String?
  }

  /// The notes, in the order in which they came.
  public private(set) var notes: [Note] = []
  /// How many more there were.
  public private(set) var more = 0

  private static let most = 20

  /// Creates an empty list.
  public init() {}

  /// Notes something of a member.
  func add(_ path: String, _ message: String, advice: String? = nil) {
    if notes.count < Self.most {
      notes.append(Note(path: path, message: message, advice: advice))
    } else {
      more += 1
    }
  }
}
