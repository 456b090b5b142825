import HandrailCore

@testable import HandrailText

/// Reads `text` as the file `path`.
func read(_ text: String, path: String = "post.md") -> Document {
  DocumentReader.read(SourceText(path: path, utf8: Array(text.utf8)))
}

/// The blocks of a document, one a line: `scope field: text`, line breaks as ⏎ and objects as ▯.
func outline(_ document: Document) -> [String] {
  document.blocks.map { block in
    let text = String(decoding: document.text[block.range], as: UTF8.self)
    let field = block.field.map { " " + $0 } ?? ""
    let shown = text.map { $0 == "\n" ? "⏎" : $0 == "\u{FFFC}" ? "▯" : String($0) }.joined()
    return "\(block.scope.rawValue)\(field): \(shown)"
  }
}

/// The blocks of `text`, read as the file `path`.
func outline(_ text: String, path: String = "post.md") -> [String] {
  outline(read(text, path: path))
}

/// The author's bytes behind the first occurrence of `words` in the document's text.
func written(_ words: String, in document: Document) -> String? {
  let words = Array(words.utf8)
  guard words.count <= document.text.count else { return nil }
  for start in 0...(document.text.count - words.count)
  where document.text[start..<start + words.count].elementsEqual(words) {
    let range = document.map.source(of: start..<start + words.count)
    return String(decoding: document.source.bytes[range], as: UTF8.self)
  }
  return nil
}

/// What is wrong with the document's own promises; empty when all is well.
func faults(of document: Document) -> [String] {
  var faults: [String] = []
  let source = document.source.bytes
  if document.map.count != document.text.count { faults.append("map and text differ in length") }
  if UTF8Fault.first(in: document.text) != nil { faults.append("text is not UTF-8") }
  var end = 0
  for block in document.blocks {
    if block.range.lowerBound != end || block.range.isEmpty { faults.append("gap at \(end)") }
    end = block.range.upperBound
  }
  if end != document.text.count { faults.append("text after the last block") }
  for segment in document.map.segments {
    if segment.source < 0 || segment.sourceEnd < segment.source || segment.sourceEnd > source.count {
      faults.append("source out of bounds: \(segment)")
      continue
    }
    guard segment.isLinear else { continue }
    for offset in 0..<segment.outputEnd - segment.output {
      let (text, byte) = (document.text[segment.output + offset], source[segment.source + offset])
      // One space or line feed stands for other white space of one byte.
      let isWhiteSpace = (text == 0x20 || text == 0x0A) && byte.isSpace
      if text != byte, !isWhiteSpace { faults.append("byte \(segment.source + offset) differs") }
    }
  }
  for problem in document.problems {
    guard let position = problem.position else { continue }
    if position.byte > document.source.originalOffset(of: source.count) {
      faults.append("problem out of bounds")
    }
  }
  return faults
}
