/// The fields that a record of a batch may have, in the order in which messages list them.
enum RecordKey: Int, CaseIterable {
  case id, text, markup, title, alt, channel, audience, account, author, status, published
  case language, url

  /// The names, in the order of the cases. Static bytes: they are compared with for each key.
  static let names: [StaticString] = [
    "id", "text", "markup", "title", "alt", "channel", "audience", "account", "author", "status",
    "published", "language", "url",
  ]
}
