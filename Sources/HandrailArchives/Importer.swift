public import HandrailCore

/// Reads the posts of one kind of archive. It knows no rule, and yields posts, never findings.
///
/// Stateless: what it learns of an archive stays inside one call of ``read(_:deliver:)``.
public protocol Importer: Sendable {
  /// Its name on the command line and in the store: `linkedin`.
  static var name: String { get }
  /// What people call such an archive: `LinkedIn export`.
  static var title: String { get }

  /// Whether an archive with such posts is made by the platform alone, so that pages, notes and tables
  /// that only have the general form of a post are the platform's own.
  static var ownsItsArchive: Bool { get }

  /// What the folders are called that the platform makes at the top of its exports, by which an
  /// unpacked one is known; none where it makes none of its own.
  static var folders: Set<String> { get }

  /// Creates the importer.
  init()

  /// What the importer knows of a member by how it begins; nil when it is none of its own.
  ///
  /// Goes by content. A path may decide between readings of the same content, and never alone makes
  /// a member known.
  static func claim(_ member: MemberHead) -> Claim?

  /// Reads the members that were claimed, and hands on every post in them.
  ///
  /// A record that is broken is handed on as a problem, and the rest is still read.
  ///
  /// - Parameters:
  ///   - archive: the archive.
  ///   - deliver: takes the posts in the archive's order. What it throws ends the reading.
  /// - Throws: what `deliver` throws, and what keeps the archive as a whole from being read.
  func read(_ archive: ClaimedArchive, deliver: (ArchiveItem) throws(Problem) -> Void)
    throws(Problem)
}

extension Importer {
  /// It is not, unless an importer says so: nothing is left unread without need.
  public static var ownsItsArchive: Bool { false }

  /// None.
  public static var folders: Set<String> { [] }
}
