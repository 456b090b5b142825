public import HandrailCore

/// A month of the Gregorian calendar, in UTC.
public struct Month: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The year.
  public let year: Int
  /// The month: 1 is January.
  public let month: Int

  /// Creates a month; one outside 1 to 12 is taken for the nearest within.
  public init(year: Int, month: Int) {
    self.year = year
    self.month = min(max(month, 1), 12)
  }

  /// The month of a moment.
  public init(_ moment: Timestamp) {
    let text = moment.description
    // A year has four digits or more, and may have a sign: count from the end, `-MM-DDTHH:MM:SSZ`.
    let parts = text.dropLast(13).split(separator: "-")
    let month = parts.last.flatMap { Int($0) } ?? 1
    let year = parts.dropLast().last.flatMap { Int($0) } ?? 0
    self.init(year: text.hasPrefix("-") ? -year : year, month: month)
  }

  /// The month after this one.
  public var next: Month {
    month == 12 ? Month(year: year + 1, month: 1) : Month(year: year, month: month + 1)
  }

  /// `2026-03`.
  public var description: String {
    let digits = String(abs(year))
    let padding = String(repeating: "0", count: max(0, 4 - digits.count))
    return "\(year < 0 ? "-" : "")\(padding)\(digits)-\(month < 10 ? "0" : "")\(month)"
  }

  /// Orders by time.
  public static func < (a: Month, b: Month) -> Bool { (a.year, a.month) < (b.year, b.month) }
}
