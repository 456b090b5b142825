import HandrailCore
import HandrailSyntax

/// Reads the fields of one JSON record of a batch, and says exactly what is wrong with it.
struct RecordReader {
  let path: String
  let line: [UInt8]
  let number: Int
  let offset: Int

  /// The record, when it is an object.
  func record() throws(Problem) -> Node {
    let tree = JSONReader.read(line)
    if let error = tree.errors.first {
      throw problem(error.message, advice: error.advice, at: error.range)
    }
    guard let node = tree.root, case .map = node.content else {
      throw problem(
        "expected a post as a JSON object", advice: "write {\"id\": \"1\", \"text\": \"…\"}",
        at: tree.root?.range ?? 0..<line.count)
    }
    return node
  }

  /// Sees that the record has none but known keys.
  func expect(only keys: [String], in record: Node) throws(Problem) {
    guard case .map(let entries) = record.content else { return }
    for entry in entries where !keys.contains(entry.key) {
      throw problem(
        "‘\(entry.key)’ is not a field of a post",
        advice: "its fields are \(keys.joined(separator: ", "))", at: entry.keyRange)
    }
  }

  /// A text that must be there.
  func requiredText(_ key: String, of record: Node) throws(Problem) -> String {
    if let text = try text(key, of: record) { return text }
    throw problem(
      "the post has no ‘\(key)’", advice: "every post needs an id and a text", at: 0..<1)
  }

  /// A text; nil when it is absent or null.
  func text(_ key: String, of record: Node) throws(Problem) -> String? {
    guard let node = record[key] else { return nil }
    if case .scalar(let scalar) = node.content {
      if !scalar.isPlain { return scalar.text }
      if scalar.text == "null" { return nil }
    }
    throw problem("‘\(key)’ must be text in quotes", at: node.range)
  }

  /// A list of texts; empty when it is absent or null. A single text is a list of one.
  func texts(_ key: String, of record: Node) throws(Problem) -> [String] {
    guard let node = record[key] else { return [] }
    guard case .list(let items) = node.content else {
      return try text(key, of: record).map { [$0] } ?? []
    }
    var texts: [String] = []
    for item in items {
      guard case .scalar(let scalar) = item.content, !scalar.isPlain else {
        throw problem("‘\(key)’ must be a list of texts in quotes", at: item.range)
      }
      texts.append(scalar.text)
    }
    return texts
  }

  /// One of a few words; nil when it is absent or null.
  func choice<Choice: RawRepresentable & CaseIterable>(
    _ key: String, of record: Node, as type: Choice.Type
  ) throws(Problem) -> Choice? where Choice.RawValue == String {
    guard let text = try text(key, of: record), let node = record[key] else { return nil }
    if let choice = Choice(rawValue: text.lowercased()) { return choice }
    let words = Choice.allCases.map(\.rawValue).joined(separator: ", ")
    throw problem(
      "‘\(key)’ holds no word that handrail knows", advice: "write one of \(words)", at: node.range)
  }

  /// A moment; nil when it is absent or null.
  func moment(_ key: String, of record: Node) throws(Problem) -> Timestamp? {
    guard let text = try text(key, of: record), let node = record[key] else { return nil }
    if let moment = Timestamp(text) { return moment }
    throw problem(
      "‘\(key)’ is not a date", advice: "write it like 2026-12-01T14:00:00Z (RFC 3339)",
      at: node.range)
  }

  /// A problem with a range of bytes of the line.
  func problem(_ message: String, advice: String? = nil, at range: Range<Int>) -> Problem {
    Problem(
      .input, message, advice: advice, path: path, position: position(range.lowerBound),
      end: position(range.upperBound))
  }

  /// Where an offset in the line is in the batch.
  func position(_ offset: Int) -> Position {
    let inLine = LineIndex(line).position(at: min(offset, line.count))
    return Position(
      byte: self.offset + inLine.byte, line: number, column: inLine.column,
      utf8Column: inLine.utf8Column)
  }
}
