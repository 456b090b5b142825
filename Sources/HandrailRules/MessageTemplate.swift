/// A rule's message or advice, with `{match}` and `{class}` placeholders to fill in.
///
/// Every `{` opens a placeholder. `#{company}Employee` stays a hashtag: the words put after `#` are
/// written together, each with a capital.
public struct MessageTemplate: Hashable, Sendable {
  /// A piece of the template.
  public enum Piece: Hashable, Sendable {
    case text(String)
    /// A placeholder, by the name between the braces.
    case placeholder(String)
    /// The rest of the text, from a `{` that is never closed.
    case unclosed(String)
  }

  /// What stands for an empty class in a sentence.
  private static let neutralWords = [
    "company": "your company", "products": "the product", "competitors": "a competitor",
    "unannounced": "unannounced work", "unannounced-customers": "the customer",
    "internal-hosts": "an internal site", "ticker": "the ticker symbol",
  ]

  /// The placeholders for what a measure came to.
  static let numberNames = ["count", "limit"]

  /// The pieces, in order.
  public let pieces: [Piece]

  /// Reads a template. Any text is one; the loader notes placeholders that stand for nothing.
  public init(_ text: String) {
    var pieces: [Piece] = []
    var rest = Array(text.utf8)[...]
    func words(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }
    while let open = rest.firstIndex(of: UInt8(ascii: "{")) {
      if open > rest.startIndex { pieces.append(.text(words(rest[..<open]))) }
      guard let close = rest[open...].firstIndex(of: UInt8(ascii: "}")) else {
        pieces.append(.unclosed(words(rest[open...])))
        rest = []
        break
      }
      pieces.append(.placeholder(words(rest[(open + 1)..<close])))
      rest = rest[(close + 1)...]
    }
    if !rest.isEmpty { pieces.append(.text(words(rest))) }
    self.pieces = pieces
  }

  /// The names between the braces, in order.
  public var placeholders: [String] {
    pieces.compactMap { if case .placeholder(let name) = $0 { name } else { nil } }
  }

  /// The text with its placeholders filled in.
  ///
  /// - Parameters:
  ///   - match: The words that were found; nil when they must not be shown, which leaves “…”.
  ///   - vocabulary: Where a class gets its first term from; an empty class gets neutral words.
  ///   - numbers: The words for `{count}` and `{limit}`, in a rule that counts; “…” where there are
  ///     none.
  /// - Returns: The text for a reader.
  public func filled(match: String?, vocabulary: Vocabulary, numbers: [String: String] = [:])
    -> String
  {
    var filled = ""
    for piece in pieces {
      switch piece {
      case .text(let text), .unclosed(let text): filled += text
      case .placeholder("match"): filled += match ?? "…"
      case .placeholder(let name)
      where Self.numberNames.contains(name) && vocabulary[name] == nil:
        filled += numbers[name] ?? "…"
      case .placeholder(let name):
        let words =
          vocabulary[name]?.first?.text ?? Self.neutralWords[name]
          ?? name.split(separator: "-").joined(separator: " ")
        filled += filled.hasSuffix("#") ? Self.hashtag(words) : words
      }
    }
    return filled
  }

  private static func hashtag(_ words: String) -> String {
    words.split { !$0.isLetter && !$0.isNumber }
      .map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }
}
