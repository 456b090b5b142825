/// A message of Vale's as one of handrail's.
struct MessageText {
  /// What stands in the place of a `%s`.
  enum Value {
    /// A text, or a placeholder of handrail's.
    case text(String)
    /// Words of our own, which need no quotes.
    case plain(String)
  }

  /// What stands where a rule proposes another word for each of its words; the report shows it.
  static let suggested = Value.plain("the words suggested")
  static let match = Value.text("{match}")

  /// The message.
  ///
  /// - Parameters:
  ///   - text: Vale's, in which `%s` or `%[1]s` stands for a value.
  ///   - values: the values; what has none becomes “…”.
  /// - Returns: the message for a guardrail.
  static func filled(_ text: String, with values: [Value]) -> String {
    var filled = ""
    var number = 0
    var rest = Substring(text.onOneLine)
    while let sign = rest.firstIndex(of: "%") {
      filled += plain(rest[..<sign])
      rest = rest[sign...]
      if rest.hasPrefix("%%") {
        filled += "%"
        rest = rest.dropFirst(2)
      } else if let (index, length) = verb(rest) {
        rest = rest.dropFirst(length)
        let value = index ?? number
        number = value + 1
        switch value < values.count ? values[value] : .plain("…") {
        case .text(let text): filled += text
        case .plain(let text):
          if let last = filled.last, let next = rest.first, "'\"‘“`".contains(last),
            "'\"’”`".contains(next)
          {
            filled.removeLast()
            rest = rest.dropFirst()
          }
          filled += text
        }
      } else {
        filled += "%"
        rest = rest.dropFirst()
      }
    }
    return filled + plain(rest)
  }

  /// The number of the value that a text starts with, if it says one, and how long that is to write.
  private static func verb(_ text: Substring) -> (index: Int?, length: Int)? {
    if text.hasPrefix("%s") || text.hasPrefix("%d") { return (nil, 2) }
    guard text.hasPrefix("%["), let close = text.firstIndex(of: "]"),
      let index = Int(text[text.index(text.startIndex, offsetBy: 2)..<close]), index > 0,
      text[close...].dropFirst().hasPrefix("s")
    else { return nil }
    return (index - 1, text.distance(from: text.startIndex, to: close) + 2)
  }

  /// A text without braces, which would be placeholders.
  static func plain(_ text: some StringProtocol) -> String {
    String(text.map { $0 == "{" ? "(" : $0 == "}" ? ")" : $0 })
  }
}
