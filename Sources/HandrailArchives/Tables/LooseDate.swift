import HandrailCore

/// Reads dates as tables and chats write them. A time without a zone is UTC.
enum LooseDate {
  /// Reads what ``Timestamp`` reads, `2023-01-15 12:34:56 UTC`, `2024/1/31 9:05`, `31.1.2024, 09:05`,
  /// `11/3/2017 19:44`, `12/9/20, 11:55:03 PM`, `Mar 3, 2024, 5:06:07 PM` and `3 March 2024`.
  ///
  /// - Parameters:
  ///   - text: The date.
  ///   - order: How dates with slashes are read; nil when that is not known, and only those are read
  ///     that have one meaning.
  /// - Returns: The moment; nil for anything else.
  static func read(_ text: String, order: DateOrder? = nil) -> Timestamp? {
    guard text.utf8.count <= 64 else { return nil }
    if let exact = Timestamp(text) { return exact }
    var parts = Parts(text)
    guard let date = date(&parts, order: order) else { return nil }
    guard let time = time(&parts), parts.isAtEnd else { return nil }
    return Timestamp(date + time)
  }

  /// Whether a text is a date, be it one with two meanings.
  static func isDate(_ text: String) -> Bool {
    read(text, order: .monthFirst) != nil || read(text, order: .dayFirst) != nil
  }

  /// The first two numbers of a date whose order they leave open: `11/3/2017 19:44`.
  static func slashed(_ text: String) -> (first: Int, second: Int)? {
    guard text.utf8.count <= 64 else { return nil }
    var parts = Parts(text)
    guard let first = parts.number(), parts.skip("/") || parts.skip("-"),
      let second = parts.number(), parts.skip("/") || parts.skip("-"),
      first <= 31, parts.number() != nil
    else { return nil }
    return (first, second)
  }

  // MARK: Date

  private static func date(_ parts: inout Parts, order: DateOrder?) -> String? {
    if let month = parts.month() {
      guard let day = parts.number() else { return nil }
      _ = parts.skip(",")
      return parts.number().flatMap { iso(year: $0, month: month, day: day) }
    }
    guard let first = parts.number() else { return nil }
    if let month = parts.month() {
      return parts.number().flatMap { iso(year: $0, month: month, day: first) }
    }
    guard let separator = parts.separator(), let second = parts.number(),
      parts.separator() == separator
    else { return nil }
    if separator == ".", parts.skip(" ") {}
    guard let third = parts.number() else { return nil }
    if first > 31 { return iso(year: first, month: second, day: third) }
    let known = separator == "." ? .dayFirst : order
    if first == second { return iso(year: third, month: first, day: second) }
    switch known ?? (first > 12 ? .dayFirst : second > 12 ? .monthFirst : nil) {
    case .dayFirst: return iso(year: third, month: second, day: first)
    case .monthFirst: return iso(year: third, month: first, day: second)
    case nil: return nil
    }
  }

  /// A date in the form of RFC 3339. Years of two digits are in this century.
  private static func iso(year: Int, month: Int, day: Int) -> String? {
    guard year < 10_000, month < 100, day < 100 else { return nil }
    let year = year < 100 ? 2000 + year : year
    guard year >= 1000 else { return nil }
    return "\(year)-\(pad(month))-\(pad(day))"
  }

  private static func pad(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  // MARK: Time

  /// A time in the form of RFC 3339; empty when there is none, nil when there is something else.
  private static func time(_ parts: inout Parts) -> String? {
    _ = parts.skip(",") || parts.skip("T")
    parts.skipWord("at")
    if parts.isAtEnd { return "" }
    guard var hour = parts.number(), parts.skip(":") || parts.skip("."),
      let minute = parts.number()
    else { return nil }
    let second = parts.skip(":") || parts.skip(".") ? parts.number() : 0
    guard let second, hour < 24, minute < 60, second < 61 else { return nil }
    if let isAfternoon = parts.halfOfDay() {
      guard (1...12).contains(hour) else { return nil }
      hour = hour % 12 + (isAfternoon ? 12 : 0)
    }
    return "T\(pad(hour)):\(pad(minute)):\(pad(second))" + (parts.zone() ?? "Z")
  }
}
