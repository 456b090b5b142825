import HandrailArchives
import HandrailCore

/// A few posts that one worker checks in one go, before they are read.
enum Share: Sendable {
  /// Files, as they were named.
  case files([String])
  /// A post from standard input, under the name it goes by.
  case bytes([UInt8], name: String)
  /// Lines of a batch, a post each.
  case lines(LineChunk, batch: String)
  /// Something that is no post, in its place in the order.
  case unreadable(Problem)
}
