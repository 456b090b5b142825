import HandrailCore
import HandrailText

/// Reads conversations of Messenger and Instagram, of both layouts. They are private: the audit counts
/// them.
struct MessengerImporter: Importer {
  static let name = "messenger"
  static let title = "Messenger export"

  static func claim(_ member: MemberHead) -> Claim? {
    guard member.bytes.holds("\"participants\""), let head = JSONHead(member),
      head.has("participants")
    else { return nil }
    let old = head.has("messages[].sender_name") || head.has("messages[].timestamp_ms")
    let new = head.has("messages[].senderName") || head.has("threadName")
    return old || new ? Claim("messages", .certain) : nil
  }

  func read(
    _ archive: ClaimedArchive, deliver: (ArchiveItem) throws(Problem) -> Void
  ) throws(Problem) {
    try archive.forEachElement(["messages": ["messages[]"]], deliver: deliver) {
      element, _ throws(Problem) in
      let message = element.value
      let path = element.origin.member
      let text =
        (message["content"] ?? message["text"])?.repaired ?? message["share"]?["link"]?.words
      var draft = Draft(
        "\(path)#\(element.origin.record)",
        on: path.contains("instagram") ? "instagram" : "messenger",
        text: text ?? "")
      draft.metadata.author = (message["sender_name"] ?? message["senderName"])?.repaired
      draft.metadata.audience = .private
      draft.metadata.published = Timestamp(
        milliseconds: message["timestamp_ms"] ?? message["timestamp"])
      if message["is_unsent"]?.isTrue == true || message["isUnsent"]?.isTrue == true {
        draft.metadata.status = .deleted
      }
      try deliver(draft.post(from: element.origin))
    }
  }
}
