public import HandrailCore
import HandrailText

/// A WhatsApp chat as text, as a phone exports it. Every message is private.
public struct WhatsAppImporter: Importer {
  /// `whatsapp`.
  public static let name = "whatsapp"
  /// What people call it.
  public static let title = "WhatsApp chat (text)"

  /// Creates the importer.
  public init() {}

  /// Knows texts of whose first lines one is a message with its time and its author.
  public static func claim(_ member: MemberHead) -> Claim? {
    let lines = member.bytes.prefix(8192).split(separator: 0x0A).prefix(4)
    let starts = lines.map { ChatLine(Array($0)) }
    guard starts.first.flatMap(\.self) != nil, starts.contains(where: { $0?.author != nil }) else {
      return nil
    }
    return Claim("chat", .likely)
  }

  /// Reads the messages. What the app itself notes between them is nobody's.
  public func read(_ archive: ClaimedArchive, deliver: (ArchiveItem) throws(Problem) -> Void)
    throws(Problem)
  {
    var evidence: [String: DateOrder.Evidence] = [:]
    try archive.forEach(["chat"]) { member, _ throws(Problem) in
      var found = DateOrder.Evidence()
      do throws(Problem) {
        var chat = ChatReader(member, limit: archive.options.recordLimit)
        while let item = try chat.next() {
          if case .message(let message) = item { found.note(message.line.date) }
        }
      } catch {}
      evidence[member.path] = found
    }
    try archive.forEach(["chat"]) { member, _ throws(Problem) in
      let order = evidence[member.path]?.order
      var chat = ChatReader(member, limit: archive.options.recordLimit)
      while let item = try chat.next() {
        switch item {
        case .problem(let problem, let origin): try deliver(.problem(problem, origin))
        case .message(let message):
          guard let author = message.line.author else { continue }
          var metadata = PostMetadata()
          metadata.channel = "whatsapp"
          metadata.audience = .private
          metadata.status = .published
          metadata.author = author
          metadata.published = LooseDate.read(message.line.date, order: order)
          try deliver(
            .post(
              ArchivePost(
                id: "\(member.path) \(message.origin.record)",
                content: .texts([TextField(name: "text", text: message.text)], .plain),
                metadata: metadata, origin: message.origin)))
        }
      }
    }
  }
}
