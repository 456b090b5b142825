public import HandrailCore

/// Reads dates as people write them in front matter.
public enum LenientDate {
  /// Reads what ``Timestamp`` reads, numbers without leading zeros, slashes, and names of months:
  /// `2021-9-1`, `2024/01/31 9:05`, `31 Jan 2024`, `January 31, 2024 10:00 GMT`.
  public static func read(_ text: String) -> Timestamp? {
    guard text.utf8.count <= 64 else { return nil }
    if let exact = Timestamp(text) { return exact }
    var numbers: [(value: Int, digits: Int)] = []
    var month: Int?
    var rest = ""
    for part in parts(of: text) {
      if let value = Int(part), part.utf8.count <= 4, numbers.count < (month == nil ? 3 : 2) {
        numbers.append((value, part.utf8.count))
      } else if month == nil, numbers.count < 3, let named = monthNumber(part) {
        month = named
      } else if !weekdays.contains(part.prefix(3).lowercased()) {
        rest += rest.isEmpty ? part : " " + part
      }
    }
    guard let date = date(numbers, month: month) else { return nil }
    return Timestamp(rest.isEmpty ? date : "\(date)T\(time(rest))")
  }

  private static let weekdays: Set<String> = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  /// Source: RFC 5322, section 4.3.
  private static let zones = [
    "GMT": "Z", "UTC": "Z", "EDT": "-04:00", "EST": "-05:00", "CDT": "-05:00", "CST": "-06:00",
    "MDT": "-06:00", "MST": "-07:00", "PDT": "-07:00", "PST": "-08:00",
  ]

  /// The date's numbers and words, and after them the time as one part.
  private static func parts(of text: String) -> [String] {
    var parts: [String] = []
    for word in text.split(whereSeparator: { " ,\t".contains($0) }) {
      if word.contains(":") || word.hasPrefix("+") || parts.contains(where: { $0.contains(":") }) {
        parts.append(String(word))
      } else if let separator = word.firstIndex(of: "T"), separator != word.startIndex,
        word[..<separator].contains("-")
      {
        parts.append(contentsOf: word[..<separator].split(separator: "-").map(String.init))
        parts.append(String(word[word.index(after: separator)...]))
      } else {
        parts.append(
          contentsOf: word.split(whereSeparator: { "-/.".contains($0) }).map(String.init))
      }
    }
    return parts
  }

  private static func monthNumber(_ word: String) -> Int? {
    guard word.utf8.count >= 3 else { return nil }
    return months.firstIndex(of: word.prefix(3).lowercased()).map { $0 + 1 }
  }

  private static func date(_ numbers: [(value: Int, digits: Int)], month: Int?) -> String? {
    if let month {
      guard numbers.count == 2, let year = numbers.first(where: { $0.digits == 4 }),
        let day = numbers.first(where: { $0.digits <= 2 })
      else { return nil }
      return "\(year.value)-\(pad(month))-\(pad(day.value))"
    }
    guard numbers.count == 3, numbers[0].digits == 4 else { return nil }
    return "\(numbers[0].value)-\(pad(numbers[1].value))-\(pad(numbers[2].value))"
  }

  /// A time with two digits to its hour, and a zone that ``Timestamp`` knows.
  private static func time(_ text: String) -> String {
    var time = text
    if let colon = time.firstIndex(of: ":"), time.distance(from: time.startIndex, to: colon) == 1 {
      time = "0" + time
    }
    for (zone, offset) in zones where time.hasSuffix(zone) { time = time.dropLast(3) + offset }
    return time
  }

  private static func pad(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
