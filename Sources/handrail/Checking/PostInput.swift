import HandrailArchives
import HandrailCore

/// One post to check, before it is read.
enum PostInput: Sendable {
  /// A file, as it was named.
  case file(String)
  /// Bytes from standard input, under the name they go by.
  case bytes([UInt8], name: String)
  /// A post of a batch.
  case imported(ImportedPost, batch: String)
  /// Something that is no post, in its place in the order.
  case unreadable(Problem)
}
