/// The fields that a record of a batch may have, in the order in which messages list them.
enum RecordKey: String, CaseIterable {
  case id, text, markup, title, alt, channel, audience, account, author, status, published
  case language, url

  /// The names in UTF-8, in the order of `allCases`.
  static let names = allCases.map { Array($0.rawValue.utf8) }
}
