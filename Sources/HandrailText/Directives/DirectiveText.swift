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
