import HandrailCore

/// Reads a file that `terms-from:` names: one term a line.
///
/// Blank lines are skipped. `#` starts a comment at the start of a line, or between spaces after a
/// term; `#7` is part of the term. A byte order mark and CRLF line endings do no harm.
struct WordList {
  /// The most bytes that a list may have.
  private static let mostBytes = 16 << 20

  private let reader: NodeReader

  /// The problems found by ``terms()``, none of which shows a line: the words may be secret.
  var problems: [Problem] { reader.problems }

  /// Creates a reader of a word list.
  init(path: String, bytes: [UInt8]) {
    reader = NodeReader(RuleFile(path: path, bytes: bytes, isRedacted: true))
  }

  /// The terms, in the order of the file.
  func terms() -> [Term] {
    guard isReadable else { return [] }
    let file = reader.file
    // A file may be nothing but empty lines, so their number is believed only so far.
    let expected = min(file.lines.count, 1 << 16)
    var seen = Set<TermIdentity>(minimumCapacity: expected)
    var terms: [Term] = []
    terms.reserveCapacity(expected)
    for line in 1...file.lines.count {
      let range = words(in: file.lines.range(ofLine: line))
      guard !range.isEmpty else { continue }
      let text = String(decoding: file.bytes[range], as: UTF8.self)
      let term = Term(text)
      if text.holdsControlCharacter || text.utf8.contains(where: Self.isBlankButSpace) {
        reader.note("this line holds a control character", advice: "take it out", at: range)
      } else if !text.hasWords {
        reader.note(
          "a term needs a letter or a digit", advice: "use a pattern to look for signs", at: range)
      } else if !seen.insert(TermIdentity(term)).inserted {
        reader.note("this term is in this list twice", advice: "take one out", at: range)
      } else {
        terms.append(term)
      }
    }
    if terms.isEmpty, problems.isEmpty {
      reader.note("this list has no terms", advice: "write one term a line", at: 0..<0)
    }
    return terms
  }

  /// Whether a byte is a control character that texts may hold, and terms may not: tab, line breaks.
  private static func isBlankButSpace(_ byte: UInt8) -> Bool {
    byte == 0x09 || byte == 0x0A || byte == 0x0D
  }

  /// Whether the file is small enough and UTF-8; notes where it is not.
  private var isReadable: Bool {
    let count = reader.file.bytes.count
    guard count <= Self.mostBytes else {
      reader.note(
        "this file has \(count) bytes; handrail reads at most \(Self.mostBytes)",
        advice: "split it into several files", at: 0..<0)
      return false
    }
    guard let invalid = reader.file.bytes.firstInvalidUTF8 else { return true }
    reader.note(
      "these bytes are not text in UTF-8", advice: "save the file with the encoding UTF-8",
      at: invalid..<invalid + 1)
    return false
  }

  /// The part of a line that is a term: without byte order mark, comment and white space.
  private func words(in line: Range<Int>) -> Range<Int> {
    let bytes = reader.file.bytes
    let isSpace = { (index: Int) in bytes[index] == 0x20 || bytes[index] == 0x09 }
    var start = line.lowerBound
    if start == 0, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { start = 3 }
    while start < line.upperBound, isSpace(start) { start += 1 }
    guard start < line.upperBound, bytes[start] != UInt8(ascii: "#") else { return start..<start }
    var end = start
    while end < line.upperBound {
      let isComment =
        bytes[end] == UInt8(ascii: "#") && isSpace(end - 1)
        && (end + 1 == line.upperBound || isSpace(end + 1))
      if isComment { break }
      end += 1
    }
    while end > start, isSpace(end - 1) { end -= 1 }
    return start..<end
  }
}

extension [UInt8] {
  /// The offset of the first byte that is not part of UTF-8 text; nil when all of them are.
  var firstInvalidUTF8: Int? {
    var parser = Unicode.UTF8.ForwardParser()
    var iterator = makeIterator()
    var offset = 0
    while true {
      switch parser.parseScalar(from: &iterator) {
      case .valid(let bytes): offset += bytes.count
      case .error: return offset
      case .emptyInput: return nil
      }
    }
  }
}
