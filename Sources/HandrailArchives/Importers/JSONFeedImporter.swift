import HandrailCore
import HandrailText

/// Reads JSON Feed 1.0 and 1.1.
///
/// Source: jsonfeed.org, version 1.1.
struct JSONFeedImporter: Importer {
  static let name = "json-feed"
  static let title = "JSON Feed"

  static func claim(_ member: MemberHead) -> Claim? {
    guard member.bytes.holds("jsonfeed.org"), let head = JSONHead(member),
      head["version"]?.contains("jsonfeed.org/version") == true
    else { return nil }
    return Claim("feed", .certain)
  }

  func read(
    _ archive: ClaimedArchive, deliver: (ArchiveItem) throws(Problem) -> Void
  ) throws(Problem) {
    var sieve = ProblemSieve()
    func once(_ item: ArchiveItem) throws(Problem) {
      if sieve.passes(item) { try deliver(item) }
    }
    var author: [String: String] = [:]
    var language: [String: String] = [:]
    try archive.forEachElement(["feed": ["author", "authors", "language"]], deliver: once) {
      element, _ throws(Problem) in
      let member = element.origin.member
      if element.path == "language" {
        language[member] = element.value.words
      } else {
        author[member] = Self.names(element.value) ?? author[member]
      }
    }
    try archive.forEachElement(["feed": ["items[]"]], deliver: once) {
      element, _ throws(Problem) in
      let item = element.value
      let member = element.origin.member
      guard item.isObject else {
        return try deliver(element.problem("an item of a feed is an object, and this is none"))
      }
      let html = item["content_html"]?.string
      var draft = Draft(
        item["id"]?.text ?? item["url"]?.words ?? "\(element.origin.record)", on: "blog",
        text: html ?? item["content_text"]?.string ?? item["summary"]?.string ?? "",
        markup: html == nil ? .plain : .html)
      draft.title = item["title"]?.words
      draft.metadata.author =
        (item["authors"] ?? item["author"]).flatMap(Self.names) ?? author[member]
      draft.metadata.published = Timestamp(iso: item["date_published"] ?? item["date_modified"])
      draft.metadata.language = item["language"]?.words ?? language[member]
      draft.metadata.url = (item["url"] ?? item["external_url"])?.words
      try deliver(draft.post(from: element.origin))
    }
  }

  /// The names of an author, or of several.
  private static func names(_ value: JSONView) -> String? {
    if let name = value["name"]?.words { return name }
    let names = value.items.compactMap { $0["name"]?.words }
    return names.isEmpty ? nil : names.joined(separator: ", ")
  }
}
