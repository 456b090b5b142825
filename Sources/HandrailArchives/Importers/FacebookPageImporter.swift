import HandrailCore
import HandrailText

/// Reads posts, comments and messages of a Facebook or Instagram export in HTML.
///
/// Pages of all years have a box for each record: a title, which is Facebook's own, the words, and a date
/// below, in the language of the account. The names of their classes tell the three apart.
struct FacebookPageImporter: Importer {
  static let name = "facebook-html"
  static let title = "Facebook export in HTML"
  static let ownsItsArchive = true
  static let folders = FacebookImporter.folders

  static func claim(_ member: MemberHead) -> Claim? {
    // Style sheets of the export come first, and name the classes of every page.
    guard member.bytes.prefix(256).contains(0x3C), member.bytes.holds("_3-94"),
      member.bytes.holds("_2pin") || member.bytes.holds("_a6-g")
    else { return nil }
    let path = member.path.lowercased()
    if path.contains("inbox/") || path.contains("messages/") { return Claim("messages", .certain) }
    if path.contains("comment") { return Claim("comments", .certain) }
    return path.contains("post") ? Claim("posts", .certain) : nil
  }

  func read(
    _ archive: ClaimedArchive, deliver: (ArchiveItem) throws(Problem) -> Void
  ) throws(Problem) {
    var ids = MomentIDs()
    try archive.forEach(["posts", "comments", "messages"]) { member, role throws(Problem) in
      var boxes = FacebookBoxes(member, limit: archive.options.recordLimit)
      let isInstagram = member.path.lowercased().contains("instagram")
      while let box = try boxes.next() {
        let channel = isInstagram ? "instagram" : role == "messages" ? "messenger" : "facebook"
        var draft = Draft("", on: channel, text: box.body, markup: .html)
        draft.metadata.published = Self.moment(box.date)
        // Who could read it is not said.
        draft.metadata.audience = role == "messages" ? .private : nil
        if role == "messages" { draft.metadata.author = box.title }
        if role == "comments" { draft.kind = .reply }
        draft.id =
          role == "messages"
          ? "\(member.path)#\(box.origin.record)" : ids.next(draft.metadata.published, box.origin)
        try deliver(draft.post(from: box.origin))
      }
      if let problem = boxes.problem {
        try deliver(.problem(problem, Origin(member: member.path, record: boxes.record + 1)))
      }
    }
  }

  /// Reads `Sep 1, 2017, 8:30 PM`; nil in languages that handrail does not know.
  private static func moment(_ text: String) -> Timestamp? {
    let words = text.split { $0.isWhitespace || $0 == "\u{202F}" }.map { $0.lowercased() }
    guard let half = words.last, half == "am" || half == "pm" else { return LenientDate.read(text) }
    let rest = words.dropLast().joined(separator: " ")
    guard let moment = LenientDate.read(rest) else { return nil }
    let hour = moment.seconds % 86_400 / 3600
    let isLate = half == "pm" && hour < 12
    let isMidnight = half == "am" && hour == 12
    return Timestamp(seconds: moment.seconds + (isLate ? 43_200 : isMidnight ? -43_200 : 0))
  }
}
