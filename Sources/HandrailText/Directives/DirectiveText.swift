import HandrailCore

/// The words of a directive, and the way back to the bytes they are written with.
struct DirectiveText {
  /// The words: of a comment with `handrail:` and without the marks around it.
  let bytes: ArraySlice<UInt8>
  private let map: SourceMap

  private static let keyword = Array("handrail".utf8)

  /// Takes words whose indices are offsets in what `map` maps.
  init(_ bytes: ArraySlice<UInt8>, map: SourceMap) {
    self.bytes = bytes
    self.map = map
  }

  /// Takes a comment; nil when it is not addressed to handrail.
  init?(ofComment block: Block, in document: Document) {
    let text = document.text[block.range]
    // The marks inside those of the template: `{/* … */}`, `{{- /* … */ -}}`, `{#- … -#}`, `<%# … %>`.
    let start = text.firstIndex { !($0.isSpace || "-~/*#".utf8.contains($0)) } ?? text.endIndex
    guard Self.hasKeyword(text, at: start) else { return nil }
    var end = text.endIndex
    func drop(_ marks: String) {
      while end > start, text[end - 1].isSpace || marks.utf8.contains(text[end - 1]) { end -= 1 }
    }
    drop("-~#")
    if document.text.has("*/", at: end - 2, before: end) { end -= 2 }
    drop("")
    self.init(text[start..<end], map: document.map)
    if afterKeyword == nil { return nil }
  }

  /// The comments addressed to handrail in the words of a block of Markdown.
  ///
  /// Up to CommonMark 0.30 a comment in the middle of a line may not hold `--`, so that md4c takes one
  /// with a reason for words; since 0.31 it is a comment.
  static func inWords(of block: Block, in document: Document) -> [DirectiveText] {
    var found: [DirectiveText] = []
    let (text, end) = (document.text, block.range.upperBound)
    var index = block.range.lowerBound
    while true {
      index = text.first(in: index..<end) { here, next in here.are(0x3C, and: next, are: 0x21) }
      guard index < end else { break }
      let opening = index..<index + 4
      index += 1
      guard text.has("<!--", at: opening.lowerBound, before: end),
        isWritten(opening, in: document)
      else { continue }
      let start = text[opening.upperBound..<end].firstIndex { !$0.isSpace } ?? end
      guard hasKeyword(text[..<end], at: start) else { continue }
      var closing = start
      while closing < end, !text.has("-->", at: closing, before: end) { closing += 1 }
      guard closing < end else { break }
      let words = text.trimmed(start..<closing)
      let directive = DirectiveText(text[words], map: document.map)
      if directive.afterKeyword != nil { found.append(directive) }
      index = closing
    }
    return found
  }

  /// Whether nothing but comments that were found in a block stands in it.
  static func isAll(_ found: [DirectiveText], of block: Block, in document: Document) -> Bool {
    guard !found.isEmpty else { return false }
    var end = block.range.lowerBound
    let marks = Array("<!-> \n".utf8)
    for words in found.map(\.bytes) {
      guard document.text[end..<words.startIndex].allSatisfy(marks.contains) else { return false }
      end = words.endIndex
    }
    return document.text[end..<block.range.upperBound].allSatisfy(marks.contains)
  }

  /// Whether a mark is written as it reads: without character references and backslashes.
  private static func isWritten(_ mark: Range<Int>, in document: Document) -> Bool {
    let written = document.map.source(of: mark)
    guard written.count == mark.count, let first = written.first else { return false }
    return first == 0 || document.source.bytes[first - 1] != 0x5C
  }

  /// Whether `handrail` stands at an index, in capitals or not.
  static func hasKeyword(_ bytes: ArraySlice<UInt8>, at index: Int) -> Bool {
    guard index >= bytes.startIndex, bytes.endIndex - index >= keyword.count else { return false }
    for offset in keyword.indices where bytes[index + offset] | 0x20 != keyword[offset] {
      return false
    }
    return true
  }

  /// Where the words start that follow `handrail:`; nil when none of them are meant for handrail.
  var afterKeyword: Int? {
    guard Self.hasKeyword(bytes, at: bytes.startIndex) else { return nil }
    let rest = bytes[(bytes.startIndex + Self.keyword.count)...]
    let start = rest.firstIndex { !$0.isSpace } ?? rest.endIndex
    if start < rest.endIndex, rest[start] == 0x3A { return start + 1 }
    // A forgotten colon is forgiven.
    let verb = rest[start...].prefix { $0.isLetterOrDigit }
    return start > rest.startIndex && verb.elementsEqual("allow".utf8) ? start : nil
  }

  /// The bytes of the source that hold a range of the words.
  func source(of range: Range<Int>) -> Range<Int> { map.source(of: range) }
}
