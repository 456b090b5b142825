/// What a measure came to, for messages.
struct Measurement: Hashable {
  /// How many there are, or how many a hundred words: a whole number, or one with a decimal.
  let count: String
  /// How many there may be, or must.
  let limit: Int

  /// A count of a post or a part of it.
  init(_ count: Int, limit: Int) { (self.count, self.limit) = (String(count), limit) }

  /// A count for each hundred of so many words.
  init(_ count: Int, in words: Int, limit: Int) {
    let tenths = (count * 1_000 + words / 2) / words
    self.count = tenths % 10 == 0 ? String(tenths / 10) : "\(tenths / 10).\(tenths % 10)"
    self.limit = limit
  }

  /// The texts of the placeholders `{count}` and `{limit}`.
  var placeholders: [String: String] { ["count": count, "limit": String(limit)] }
}
