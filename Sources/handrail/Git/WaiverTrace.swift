import HandrailCore
import HandrailText

/// A waiver in a post, by what makes it the same one before and after a change: its words, and those of
/// the block that it is for.
struct WaiverTrace: Hashable, Sendable {
  /// What it names.
  let names: [String]
  private let words: [String]
  private let block: [UInt8]?

  /// The waivers in a post.
  ///
  /// - Parameters:
  ///   - document: the post.
  ///   - bytes: its file.
  ///   - isKept: whether a waiver at these bytes is of interest.
  /// - Returns: the waivers, as they stand.
  static func all(
    in document: Document, _ bytes: [UInt8], where isKept: (Span) -> Bool = { _ in true }
  ) -> [WaiverTrace] {
    DirectiveReader.directives(in: document).filter { isKept($0.span) }.map {
      WaiverTrace($0, in: bytes)
    }
  }

  private init(_ directive: Directive, in bytes: [UInt8]) {
    names = directive.names.map(\.text)
    words = [directive.verb, directive.reason ?? "", directive.until ?? ""] + directive.strangers
    block = directive.reach.map { Array(bytes[($0.start..<$0.end).clamped(to: 0..<bytes.count)]) }
  }
}
