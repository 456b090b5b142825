import HandrailCore

/// The words of one post or comment of Facebook, wherever it keeps them.
struct FacebookPost {
  private(set) var id: String?
  private(set) var text = ""
  private(set) var alts: [String] = []
  private(set) var author: String?
  private(set) var published: Timestamp?
  private(set) var url: String?

  /// Reads a record of either layout.
  init(_ value: JSONView) {
    id = value["fbid"]?.text
    published = Timestamp(seconds: value["timestamp"] ?? value["creation_timestamp"])
    url = value["href"]?.words
    for data in value["data"]?.items ?? [] { read(data) }
    for attachment in value["attachments"]?.items ?? [] {
      for data in attachment["data"]?.items ?? [] { read(data) }
    }
    // Photos and videos that are records by themselves.
    add(value["description"])
    for label in value["label_values"]?.items ?? [] { read(label: label) }
    for media in value["media"]?.items ?? [] { add(media["description"]) }
  }

  private mutating func read(_ data: JSONView) {
    add(data["post"])
    if let comment = data["comment"] {
      add(comment["comment"])
      author = comment["author"]?.repaired ?? author
      published = Timestamp(seconds: comment["timestamp"]) ?? published
    }
    add(data["text"])
    add(data["media"]?["description"])
    for holder in [data["note"], data["for_sale_item"], data["event"]] {
      add(holder?["title"] ?? holder?["name"])
      add(holder?["text"] ?? holder?["description"])
    }
    if let poll = data["poll"] {
      add(poll["question"])
      for option in poll["options"]?.items ?? [] { add(option["option"]) }
    }
    add(data["external_context"]?["url"])
  }

  /// A field of the newer layout. Labels are in the language of the account, so that every value that
  /// can be words is taken for them.
  private mutating func read(label: JSONView) {
    if published == nil { published = Timestamp(seconds: label["timestamp_value"]) }
    if let link = label["href"]?.words { add(link) }
    if let value = label["value"]?.repaired, !value.allSatisfy(\.isNumber) { add(value) }
    for media in label["media"]?.items ?? [] { add(media["description"]) }
    for entry in label["dict"]?.items ?? [] { read(label: entry) }
    for entry in label["vec"]?.items ?? [] { read(label: entry) }
  }

  private mutating func add(_ value: JSONView?) {
    if let words = value?.repaired { add(words) }
  }

  /// Adds words that are not there yet: captions repeat the post.
  private mutating func add(_ words: String) {
    guard !text.contains(words) else { return }
    text += text.isEmpty ? words : "\n" + words
  }
}
