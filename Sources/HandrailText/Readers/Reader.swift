public import HandrailCore

/// Reads one kind of markup into a document.
///
/// A reader knows no rule. It appends what a person reads, in order, each byte with its place in
/// the source; it never fails: what it cannot read it reports to the builder as a problem.
public protocol Reader: Sendable {
  /// The markup it reads.
  var markup: Markup { get }
  /// The endings of the names of files that it reads, in lower case, without the dot.
  var fileExtensions: [String] { get }
  /// Reads a post.
  ///
  /// - Parameters:
  ///   - source: The file.
  ///   - body: The bytes of the file that follow its front matter.
  ///   - builder: Takes the blocks.
  func read(_ source: SourceText, body: Range<Int>, into builder: inout DocumentBuilder)
}
