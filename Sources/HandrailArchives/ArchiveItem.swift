public import HandrailCore

/// What an importer hands on, in the order of the archive.
public enum ArchiveItem: Sendable {
  /// A post.
  case post(ArchivePost)
  /// Lines of a batch in NDJSON, a post each, still to be read: workers read them faster together.
  case lines(LineChunk, member: String)
  /// Something that should have been a post and cannot be read. The rest is read all the same, and
  /// the verdict is incomplete. The problem names the member as its path, and its position there.
  case problem(Problem, Origin)
}
