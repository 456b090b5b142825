/// Cuts a mailbox into its messages, portion by portion.
///
/// Source: RFC 4155, appendix A: a message starts at a line that begins with `From `, after an empty
/// line or at the very start.
struct MailboxCutter {
  /// A message of the mailbox.
  struct Message {
    /// Its 1-based place in the mailbox.
    let number: Int
    /// Where it starts in the mailbox, and in which line.
    let start: Int
    let line: Int
    /// How many bytes it has.
    let length: Int
    /// Its bytes, without the line that starts it; empty when it is too long.
    let bytes: [UInt8]
    let isTooLong: Bool
  }

  private let isMailbox: Bool
  private let limit: Int
  /// How many messages were cut.
  private(set) var count = 0
  private var rest: [UInt8] = []
  private var message: [UInt8] = []
  private var (start, length, line, lines) = (0, 0, 1, 0)
  private var isAfterEmptyLine = true
  private var isTooLong = false

  init(isMailbox: Bool, limit: Int) {
    self.isMailbox = isMailbox
    self.limit = limit
  }

  /// The messages that end in some more bytes.
  mutating func cut(_ bytes: [UInt8], isLast: Bool) -> [Message] {
    rest += bytes
    var messages: [Message] = []
    var from = 0
    while from < rest.count {
      let feed = rest.firstLineFeed(from: from)
      guard feed < rest.count || isLast || rest.count - from > limit else { break }
      let end = min(feed + 1, rest.count)
      add(rest[from..<end], &messages)
      from = end
    }
    rest.removeFirst(from)
    if isLast, length > 0 { messages.append(end()) }
    return messages
  }

  private mutating func add(_ text: ArraySlice<UInt8>, _ messages: inout [Message]) {
    let isStart = isMailbox && isAfterEmptyLine && text.starts(with: "From ".utf8)
    if isStart, length > 0 { messages.append(end()) }
    length += text.count
    lines += 1
    isAfterEmptyLine = text.allSatisfy { $0 == 0x0A || $0 == 0x0D }
    if isStart { return }
    // Lines of a text that look like a start are written with a sign before them.
    let isQuoted =
      isMailbox && text.first == 0x3E && text.drop { $0 == 0x3E }.starts(with: "From ".utf8)
    if message.count + text.count > limit {
      isTooLong = true
      message = []
    }
    if !isTooLong { message += isQuoted ? text.dropFirst() : text }
  }

  private mutating func end() -> Message {
    count += 1
    defer {
      start += length
      line += lines
      (length, lines, message, isTooLong) = (0, 0, [], false)
    }
    return Message(
      number: count, start: start, line: line, length: length, bytes: message,
      isTooLong: isTooLong)
  }
}
