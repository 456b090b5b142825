public import HandrailCore
import HandrailText

/// Mail: single messages (EML) and mailboxes (mbox).
///
/// Source: RFC 5322 for messages, RFC 4155 for mailboxes.
public struct MailImporter: Importer {
  /// `mail`.
  public static let name = "mail"
  /// What people call it.
  public static let title = "mail (EML or mbox)"

  /// Creates the importer.
  public init() {}

  /// A mailbox begins with a line of its own, a message with lines that name fields.
  public static func claim(_ member: MemberHead) -> Claim? {
    let start = member.bytes.drop { $0 == 0x0A || $0 == 0x0D }
    if start.starts(with: "From ".utf8) {
      guard let end = start.firstIndex(of: 0x0A), MailHeader(start[end...].dropFirst()).isMail
      else {
        return nil
      }
      return Claim("mbox", .likely)
    }
    return MailHeader(start).isMail ? Claim("message", .likely) : nil
  }

  /// Reads messages. What is quoted in an answer is not its author's.
  public func read(
    _ archive: ClaimedArchive, deliver: (ArchiveItem) throws(Problem) -> Void
  ) throws(Problem) {
    let limit = archive.options.recordLimit
    try archive.forEach(["mbox", "message"]) { member, role throws(Problem) in
      var messages = MailboxCutter(isMailbox: role == "mbox", limit: limit)
      var isOver = false
      while !isOver {
        let bytes: [UInt8]?
        do throws(Problem) { bytes = try member.next() } catch {
          try deliver(.problem(error, Origin(member: member.path, record: messages.count + 1)))
          break
        }
        isOver = bytes == nil
        for message in messages.cut(bytes ?? [], isLast: isOver) {
          let origin = Origin(
            member: member.path, record: message.number,
            span: Span(message.start, message.start + message.length))
          if message.isTooLong {
            try deliver(.problem(Self.tooLong(member.path, message, limit), origin))
          } else {
            try deliver(.post(Self.post(of: MailMessage(message.bytes), origin)))
          }
        }
      }
    }
  }

  private static func tooLong(
    _ path: String, _ message: MailboxCutter.Message, _ limit: Int
  ) -> Problem {
    Problem(
      .limit, "a message has more than \(limit / 1024 / 1024) MiB",
      advice: "allow more with --max-size", path: path,
      position: Position(byte: message.start, line: message.line, column: 1))
  }

  private static func post(of message: MailMessage, _ origin: Origin) -> ArchivePost {
    var metadata = PostMetadata()
    metadata.channel = "mail"
    metadata.audience = .private
    metadata.status = .published
    metadata.author = message.header.address("from")
    metadata.published = message.header.text("date").flatMap {
      // A name of the zone may stand behind it in brackets.
      LenientDate.read($0.prefix { $0 != "(" }.trimmedSpace)
    }
    metadata.title = message.header.text("subject")
    let (text, markup) = message.body
    var fields = [TextField(name: "text", text: text)]
    if let title = metadata.title { fields.append(TextField(name: "title", text: title)) }
    let isAnswer = message.header["in-reply-to"] != nil
    return ArchivePost(
      id: message.header["message-id"] ?? "\(origin.record)",
      content: .texts(fields, markup), metadata: metadata, kind: isAnswer ? .reply : .original,
      origin: origin)
  }
}
