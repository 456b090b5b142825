import HandrailCore
import HandrailText

/// A way to write the same words differently: with markup around or inside them, or disguised.
///
/// Takes a sentence and the spans that a rule must flag in it, and gives the whole file and the
/// spans that it must then flag: exactly the words as written now.
struct Wrapper: Sendable, CustomStringConvertible {
  let name: String
  /// How the file is read.
  var path = "post.md"
  /// The scope the words come to stand in.
  var scope = Scope.prose
  var prefix = ""
  var suffix = ""
  /// What to write for a character; only inside the flagged words unless `isEverywhere`.
  var spelling: @Sendable (Unicode.Scalar) -> String = { String($0) }
  var isEverywhere = false
  /// Whether bold starts in the middle of the first long word.
  var hasBoldInside = false
  /// Characters that the sentence must not hold, because they would mean something else there.
  var excluded = "\n"
  /// Whether the words still stand where a `require` counts from.
  var keepsPlace = true
  /// Whether a `measure` counts in it what it counts in the sentence.
  var countsAlike = true

  var description: String { name }

  /// The file and the spans; nil when the sentence does not fit the wrapper.
  func wrap(_ text: String, marked: [Range<Int>]) -> (bytes: [UInt8], spans: [Range<Int>])? {
    guard !text.unicodeScalars.contains(where: excluded.unicodeScalars.contains) else { return nil }
    var bytes = Array(prefix.utf8)
    var spans: [Range<Int>] = []
    var offset = 0
    var start = 0
    var isBold = false
    for scalar in text.unicodeScalars {
      let isMarked = marked.contains { $0.contains(offset) }
      if marked.contains(where: { $0.lowerBound == offset }) { start = bytes.count }
      if hasBoldInside, isMarked, !isBold, isMiddleOfWord(offset, in: text) {
        bytes += Array("**".utf8)
        isBold = true
      }
      let written = isMarked || isEverywhere ? spelling(scalar) : String(scalar)
      bytes += Array(written.utf8)
      offset += UTF8.width(scalar)
      let isEnd = marked.contains { $0.upperBound == offset }
      if isEnd { spans.append(start..<bytes.count) }
      if isBold, isEnd || !isLetter(at: offset, in: text) {
        bytes += Array("**".utf8)
        isBold = false
      }
    }
    guard !hasBoldInside || bytes.count > text.utf8.count else { return nil }
    return (bytes + Array(suffix.utf8), spans)
  }

  /// Whether two letters stand before the offset and one after it.
  private func isMiddleOfWord(_ offset: Int, in text: String) -> Bool {
    offset >= 2 && isLetter(at: offset, in: text) && isLetter(at: offset - 1, in: text)
      && isLetter(at: offset - 2, in: text)
  }

  private func isLetter(at offset: Int, in text: String) -> Bool {
    let bytes = text.utf8
    guard offset < bytes.count else { return false }
    let byte = bytes[bytes.index(bytes.startIndex, offsetBy: offset)] | 0x20
    return (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
  }

  /// A character reference for an ASCII letter.
  private static let reference: @Sendable (Unicode.Scalar) -> String = { scalar in
    scalar.isASCII && scalar.properties.isAlphabetic ? "&#\(scalar.value);" : String(scalar)
  }

  private static let markup = "\n*_`[]()<>&|#\\{}~:@/\""

  static let all: [Wrapper] = [
    Wrapper(name: "as it is"),
    Wrapper(name: "bold inside a word", hasBoldInside: true, excluded: markup),
    Wrapper(name: "link text", prefix: "[", suffix: "](https://x.example)", excluded: markup),
    Wrapper(
      name: "heading", scope: .heading, prefix: "## ", suffix: "\n\nMore.\n", excluded: markup),
    Wrapper(name: "list", prefix: "- ", suffix: "\n- more\n"),
    Wrapper(name: "nested list", prefix: "1. x\n   - y\n     - ", suffix: "\n", keepsPlace: false),
    Wrapper(
      name: "table", prefix: "| h | i |\n|---|---|\n| ", suffix: " | z |\n", excluded: markup,
      keepsPlace: false),
    Wrapper(name: "block quote", scope: .quote, prefix: "> ", suffix: "\n"),
    Wrapper(
      name: "nested block quotes", scope: .quote, prefix: "> > - x\n> >\n> > > ", suffix: "\n",
      keepsPlace: false),
    Wrapper(
      name: "HTML paragraph", path: "post.html", prefix: "<p class=\"a\">", suffix: "</p>\n",
      excluded: markup),
    Wrapper(
      name: "HTML inside Markdown", prefix: "<div>\n<p>", suffix: "</p>\n</div>\n",
      excluded: markup),
    Wrapper(name: "character references", spelling: reference, excluded: markup),
    Wrapper(
      name: "YAML title", scope: .title, prefix: "---\ntitle: \"", suffix: "\"\n---\n\nBody.\n",
      excluded: markup, keepsPlace: false),
    Wrapper(
      name: "folded YAML title", scope: .title, prefix: "---\ntitle: >-\n  ",
      suffix: "\n---\n\nBody.\n", excluded: markup, keepsPlace: false),
    Wrapper(
      name: "TOML title", scope: .title, prefix: "+++\ntitle = \"", suffix: "\"\n+++\n\nBody.\n",
      excluded: markup, keepsPlace: false),
    Wrapper(
      name: "JSON title", scope: .title, prefix: "{\n  \"title\": \"", suffix: "\"\n}\n\nBody.\n",
      excluded: markup, keepsPlace: false),
    Wrapper(
      name: "alt text", scope: .alt, prefix: "![", suffix: "](x.png)\n", excluded: markup,
      keepsPlace: false),
    Wrapper(name: "after CRLF", prefix: "x\r\n\r\n", suffix: "\r\n", keepsPlace: false),
    Wrapper(
      name: "line breaks for spaces", spelling: { $0 == " " ? "\r\n" : String($0) },
      excluded: markup + "+-=0123456789"),
    Wrapper(name: "after a byte order mark", prefix: "\u{FEFF}"),
    Wrapper(
      name: "after emoji and combining marks", prefix: "👩‍👩‍👧 e\u{301}o\u{308} 漢字\t", excluded: "\n",
      keepsPlace: false, countsAlike: false),
    Wrapper(
      name: "styled letters",
      spelling: { scalar in
        let base: UInt32? =
          switch scalar {
          case "a"..."z": 0x1D5EE + scalar.value - 0x61
          case "A"..."Z": 0x1D5D4 + scalar.value - 0x41
          default: nil
          }
        return base.flatMap(Unicode.Scalar.init).map { String($0) } ?? String(scalar)
      }, isEverywhere: true, countsAlike: false),
    Wrapper(
      name: "look-alike letters",
      spelling: { scalar in
        switch scalar {
        case "e": "е"
        case "o": "о"
        default: String(scalar)
        }
      }, excluded: "\n"),
    Wrapper(name: "plain text", path: "post.txt"),
  ]
}
