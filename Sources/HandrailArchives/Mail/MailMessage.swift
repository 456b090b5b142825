import HandrailCore
import HandrailText

/// A message: its header, and the text that its author wrote.
///
/// Source: RFC 2046 for parts, RFC 2045 section 5.2 for what is broken, RFC 3676 for what is quoted.
struct MailMessage {
  /// The fields of the message.
  let header: MailHeader
  /// The text of the author's, and how it is marked up.
  let body: (text: String, markup: Markup)

  /// How many parts may lie inside one another.
  private static let deepest = 16

  init(_ bytes: [UInt8]) {
    header = MailHeader(bytes)
    let parts = Self.parts(header, bytes[min(header.length, bytes.count)...], depth: 0).map {
      $0.markup == .plain ? (text: Self.withoutQuotes($0.text), markup: .plain) : $0
    }
    // Where one part is HTML, the others are shown with it.
    let isPlain = parts.allSatisfy { $0.markup == .plain }
    let texts = parts.map {
      isPlain || $0.markup == .html ? $0.text : "<pre>\(HTMLText.escaped($0.text))</pre>"
    }
    body = (texts.joined(separator: "\n"), isPlain ? .plain : .html)
  }

  /// A text of a message.
  typealias Part = (text: String, markup: Markup)

  /// The texts of a part and of those in it; of several that say the same, the first plain one.
  ///
  /// What is said to have parts and has none, or too many inside one another, is text.
  private static func parts(
    _ header: MailHeader, _ bytes: ArraySlice<UInt8>, depth: Int
  ) -> [Part] {
    var kind = header.kind("content-type") ?? "text/plain"
    if kind.hasPrefix("multipart/") {
      let pieces =
        depth < deepest
        ? header.parameter("boundary", of: "content-type").map { split(bytes, at: $0) } ?? [] : []
      let read = pieces.map { piece in
        let header = MailHeader(piece)
        return parts(header, piece.dropFirst(header.length), depth: depth + 1)
      }
      if !pieces.isEmpty {
        return kind == "multipart/alternative" ? chosen(of: read) : read.flatMap { $0 }
      }
      kind = "text/plain"
    }
    guard kind.hasPrefix("text/"),
      header.kind("content-disposition")?.hasPrefix("attachment") != true
    else { return [] }
    let decoded =
      switch header.kind("content-transfer-encoding") {
      case "quoted-printable": TransferEncoding.quotedPrintable(Array(bytes))
      case "base64": TransferEncoding.base64(Array(bytes))
      default: Array(bytes)
      }
    let charset = header.parameter("charset", of: "content-type") ?? "utf-8"
    return [(text: text(decoded, charset), markup: kind == "text/html" ? .html : .plain)]
  }

  /// Of several parts that should say the same, the first plain one with words, and each that says more.
  private static func chosen(of alternatives: [[Part]]) -> [Part] {
    let worded = alternatives.filter { $0.contains { !$0.text.trimmedSpace.isEmpty } }
    guard
      let first = worded.firstIndex(where: { $0.allSatisfy { $0.markup == .plain } })
        ?? worded.indices.first
    else { return [] }
    var (chosen, words) = (worded[first], MailWords(worded[first]))
    for (index, other) in worded.enumerated() where index != first {
      let more = MailWords(other)
      if more.areAll(in: words) { continue }
      if words.areAll(in: more) {
        (chosen, words) = (other, more)
      } else {
        chosen += other
        words = MailWords(chosen)
      }
    }
    return chosen
  }

  private static func text(_ bytes: [UInt8], _ charset: String) -> String {
    let isUTF8 = ["utf-8", "utf8", "us-ascii"].contains(charset.lowercased())
    if isUTF8, let text = String(validating: bytes, as: UTF8.self) { return text }
    let set = CharacterSet(isUTF8 ? "CP1252" : charset) ?? CharacterSet("CP1252")
    return String(decoding: set?.decode(bytes, isLast: true) ?? bytes, as: UTF8.self)
  }

  /// What stands between the lines of a boundary.
  private static func split(_ bytes: ArraySlice<UInt8>, at boundary: String) -> [ArraySlice<UInt8>]
  {
    let mark = Array("--\(boundary)".utf8)
    var parts: [ArraySlice<UInt8>] = []
    var (start, from): (Int?, Int) = (nil, bytes.startIndex)
    while from < bytes.endIndex {
      let end = bytes[from...].firstIndex(of: 0x0A) ?? bytes.endIndex
      let rest = bytes[from..<end].dropFirst(mark.count)
      let isLast = rest.starts(with: "--".utf8)
      if bytes[from..<end].starts(with: mark), isLast || rest.allSatisfy({ $0 <= 0x20 }) {
        if let start { parts.append(bytes[start..<from]) }
        start = isLast ? nil : min(end + 1, bytes.endIndex)
        if isLast { return parts }
      }
      from = min(end + 1, bytes.endIndex)
      if end == bytes.endIndex { break }
    }
    if let start { parts.append(bytes[start...]) }
    return parts
  }

  /// A text without the lines of others, which start with `>`, and the line that introduces them.
  private static func withoutQuotes(_ text: String) -> String {
    var kept: [Substring] = []
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      if line.trimmedSpace == "-----Original Message-----" { break }
      guard line.hasPrefix(">") else {
        kept.append(line)
        continue
      }
      if let last = kept.lastIndex(where: { !$0.trimmedSpace.isEmpty }),
        kept[last].trimmedSpace.hasSuffix(":")
      {
        kept.removeSubrange(last...)
      }
    }
    return kept.joined(separator: "\n")
  }
}
