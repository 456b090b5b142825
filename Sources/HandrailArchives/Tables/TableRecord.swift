import HandrailCore
import HandrailText

/// A row of a table, its cells known by the names of their columns.
struct TableRecord {
  let header: TableHeader
  let cells: [String]
  /// Where it stands.
  let origin: Origin
  /// The 1-based line on which it starts.
  let line: Int

  /// The cell in a column by its ``TableHeader/key(_:)``, as it stands; nil when there is no such
  /// column, or nothing in the cell.
  subscript(key: String) -> String? {
    guard let column = header[key] else { return nil }
    return self[at: column]
  }

  /// The cell in a column by its 0-based place; nil when there is nothing in it.
  subscript(at column: Int) -> String? {
    guard column < cells.count, !cells[column].isBlankCell else { return nil }
    return cells[column]
  }
}

extension TableRecord {
  /// The moment in a column, when there is one. A date that cannot be read, or only in two ways, is
  /// handed on as a problem: the rules of a day cannot be told from those of another without it.
  ///
  /// - Parameters:
  ///   - key: The column's ``TableHeader/key(_:)``.
  ///   - order: How dates with slashes are read; nil when that is not known.
  ///   - deliver: Takes the problem.
  /// - Returns: The moment; nil when there is none that can be read.
  /// - Throws: What `deliver` throws.
  func moment(
    _ key: String, order: DateOrder? = nil, deliver: (ArchiveItem) throws(Problem) -> Void
  ) throws(Problem) -> Timestamp? {
    guard let column = header[key] else { return nil }
    return try moment(at: column, order: order, deliver: deliver)
  }

  /// The moment in a column by its 0-based place.
  func moment(
    at column: Int, order: DateOrder? = nil, deliver: (ArchiveItem) throws(Problem) -> Void
  ) throws(Problem) -> Timestamp? {
    guard let text = self[at: column] else { return nil }
    if let moment = LooseDate.read(text, order: order) { return moment }
    let isAmbiguous = LooseDate.isDate(text)
    try deliver(
      .problem(
        problem(
          isAmbiguous
            ? "the date of this row can be read with the day first or with the month first"
            : "the date of this row is written in a way that handrail cannot read",
          advice: "write dates like 2026-12-31 or 2026-12-31 14:00"), origin))
    return nil
  }

  /// A post of the record.
  ///
  /// - Parameters:
  ///   - id: Its id.
  ///   - text: Its body; none is a body without words.
  ///   - title: Its title, when it has one.
  ///   - others: Other words that its readers see, by the name of their field.
  ///   - markup: How the body is written.
  ///   - metadata: What else is known of it.
  ///   - kind: Whose words they are.
  /// - Returns: The post.
  func post(
    id: String, text: String?, title: String? = nil, others: [(name: String, text: String?)] = [],
    markup: Markup = .plain, _ metadata: PostMetadata, _ kind: PostKind = .original
  ) -> ArchivePost {
    var metadata = metadata
    var fields = [TextField(name: "text", text: text ?? "")]
    if let title {
      metadata.title = title
      fields.append(TextField(name: "title", text: title))
    }
    for other in others {
      if let text = other.text { fields.append(TextField(name: other.name, text: text)) }
    }
    return ArchivePost(
      id: id, content: .texts(fields, markup), metadata: metadata, kind: kind, origin: origin)
  }

  /// Something that is wrong with the record.
  func problem(_ message: String, advice: String? = nil) -> Problem {
    Problem(
      .input, message, advice: advice, path: origin.member,
      position: origin.span.map { Position(byte: $0.start, line: line, column: 1) })
  }
}
