import HandrailCore

/// Puts the lines of a chat together into messages.
struct ChatReader {
  /// A message: its first line, and all of its text.
  struct Message {
    let line: ChatLine
    var text: String
    var origin: Origin
  }

  /// What is read.
  enum Item {
    case message(Message)
    case problem(Problem, Origin)
  }

  private let path: String
  private let limit: Int
  private var lines: MemberLines
  private var items: [Item] = []
  private var current: Message?
  private var number = 0
  private var isAtEnd = false

  /// Starts on a member.
  init(_ member: Member, limit: Int) {
    path = member.path
    self.limit = limit
    lines = MemberLines(member, limit: limit)
  }

  /// The next message, or what cannot be read; nil at the end.
  mutating func next() throws(Problem) -> Item? {
    while items.isEmpty {
      guard !isAtEnd else { return nil }
      guard let chunk = try lines.next() else {
        isAtEnd = true
        finish()
        continue
      }
      take(chunk)
      items.reverse()
    }
    return items.popLast()
  }

  private mutating func take(_ chunk: LineChunk) {
    if chunk.isTooLong { return refuse(at: chunk.offset, line: chunk.firstLine) }
    var found: [LineChunk.Line] = []
    chunk.forEachLine { found.append($0) }
    for line in found {
      let bytes = Array(chunk.bytes[line.range])
      let span = Span(chunk.offset + line.range.lowerBound, chunk.offset + line.range.upperBound)
      if let start = ChatLine(bytes) {
        finish()
        number += 1
        current = Message(
          line: start, text: start.text, origin: Origin(member: path, record: number, span: span))
      } else if var message = current {
        current = nil
        if message.text.utf8.count + bytes.count > limit {
          refuse(at: span.start, line: line.number)
        } else {
          message.text += "\n" + String(decoding: bytes, as: UTF8.self)
          message.origin.span = Span(message.origin.span?.start ?? span.start, span.end)
          current = message
        }
      }
    }
  }

  private mutating func finish() {
    guard var message = current else { return }
    current = nil
    // Blank lines at the end belong to the file.
    while message.text.hasSuffix("\n") { message.text.removeLast() }
    items.append(.message(message))
  }

  private mutating func refuse(at offset: Int, line: Int) {
    finish()
    number += 1
    let problem = Problem(
      .limit, "a message is longer than \(limit / 1024 / 1024) MiB",
      advice: "allow more with --max-size", path: path,
      position: Position(byte: offset, line: line, column: 1))
    items.append(.problem(problem, Origin(member: path, record: number)))
  }
}
