import HandrailCore
import HandrailText

/// `my-comments.html` and `my-live-chat-messages.html` as Takeout wrote them up to 2022: a list whose
/// items are a sentence in the reader's language, with links and the time, and after a break the text.
struct YouTubeCommentPage {
  let path: String
  let bytes: [UInt8]

  /// Whether a page begins as such a list does.
  static func isOne(_ head: [UInt8]) -> Bool {
    head.first { $0 > 0x20 } == 0x3C && head.contains("<li>")
      && head.contains("youtube.com/watch?v=") && head.contains(" UTC") && head.contains("<br")
  }

  /// The comments, and what is wrong with the rest.
  var items: [ArchiveItem] {
    let lines = LineIndex(bytes)
    var items: [ArchiveItem] = []
    var index = bytes.startIndex
    while let start = find("<li>", from: index) {
      let end = find("</li>", from: start) ?? bytes.count
      let origin = Origin(
        member: path, record: items.count + 1, span: Span(start, min(end + 5, bytes.count)))
      if let post = post(start + 4..<end, origin) {
        items.append(.post(post))
      } else {
        let problem = Problem(
          .input, "this comment is not written as YouTube writes it",
          advice: "export the comments once more", path: path, position: lines.position(at: start))
        items.append(.problem(problem, origin))
      }
      index = end
    }
    return items
  }

  private func find(_ words: StaticString, from index: Int) -> Int? {
    index < bytes.count ? bytes[index...].range(of: words)?.lowerBound : nil
  }

  private func post(_ range: Range<Int>, _ origin: Origin) -> ArchivePost? {
    guard let lineBreak = find("<br", from: range.lowerBound), lineBreak < range.upperBound,
      let textStart = find(">", from: lineBreak).map({ $0 + 1 }), textStart <= range.upperBound
    else { return nil }
    let sentence = Array(bytes[range.lowerBound..<lineBreak])
    var metadata = PostMetadata()
    metadata.channel = "youtube"
    metadata.status = .published
    metadata.published = Self.moment(in: sentence)
    let links = Self.links(in: sentence)
    metadata.url = links.first { $0.contains("&lc=") } ?? links.first
    let id = metadata.url.flatMap { url in
      url.firstRange(of: "&lc=").map { String(url[$0.upperBound...].prefix { $0 != "&" }) }
    }
    let text = String(decoding: bytes[textStart..<range.upperBound], as: UTF8.self)
    return ArchivePost(
      id: id ?? "\(path) \(origin.record)",
      content: .texts([TextField(name: "text", text: text)], .html), metadata: metadata,
      kind: .reply, origin: origin)
  }

  /// The addresses that a sentence leads to.
  private static func links(in sentence: [UInt8]) -> [String] {
    let text = String(decoding: sentence, as: UTF8.self)
    return text.split(separator: "href=\"").dropFirst().map { rest in
      HTMLText.decoded(String(rest.prefix { $0 != "\"" }))
    }
  }

  /// The time in a sentence: `2020-05-24 20:10:05 UTC`.
  private static func moment(in sentence: [UInt8]) -> Timestamp? {
    guard let zone = sentence[...].range(of: " UTC")?.lowerBound, zone >= 19 else {
      return nil
    }
    return Timestamp(String(decoding: sentence[zone - 19..<zone], as: UTF8.self))
  }
}
