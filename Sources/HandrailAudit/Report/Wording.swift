internal import HandrailCore
internal import HandrailReports

/// Numbers, dates and counts as people write them.
enum Wording {
  /// `4,812`.
  static func number(_ number: Int) -> String {
    let digits = Array(String(number.magnitude))
    var text = number < 0 ? "−" : ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { text += "," }
      text.append(digit)
    }
    return text
  }

  /// `1 post`, `4,812 posts`.
  static func count(_ number: Int, _ noun: String, _ plural: String? = nil) -> String {
    "\(Self.number(number)) \(number == 1 ? noun : plural ?? noun + "s")"
  }

  /// `2 errors`, `1 piece of advice`.
  static func count(_ number: Int, _ severity: Severity) -> String {
    switch severity {
    case .error: count(number, "error")
    case .warning: count(number, "warning")
    case .advice: count(number, "piece of advice", "pieces of advice")
    }
  }

  /// `2 errors, 1 warning and 3 pieces of advice`, without those of which there are none; nil when
  /// there is nothing.
  static func counts(_ counts: SeverityCounts) -> String? {
    let told = Severity.allCases.reversed().filter { counts[$0] > 0 }
      .map { count(counts[$0], $0) }
    return told.isEmpty ? nil : list(told)
  }

  /// `a`, `a and b`, `a, b and c`.
  static func list(_ items: [String]) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " and " + last
  }

  /// `12`, or `fewer than 5`.
  static func people(_ people: PeopleCount) -> String {
    switch people {
    case .exactly(let number): self.number(number)
    case .fewer(let limit): "fewer than \(limit)"
    }
  }

  /// `12 people`, `fewer than 5 people`.
  static func countOfPeople(_ people: PeopleCount) -> String {
    "\(self.people(people)) \(people == .exactly(1) ? "person" : "people")"
  }

  /// `Files of the archives that hold no posts: 1,204 pictures, 3 of settings`; nil where there are
  /// none.
  static func others(_ members: [OtherMembers]) -> String? {
    let kinds = members.map { kind in
      countable.contains(kind.what)
        ? count(kind.count, kind.what) : "\(number(kind.count)) \(kind.what)"
    }
    return kinds.isEmpty ? nil : "Files of the archives that hold no posts: \(list(kinds))."
  }

  private static let countable: Set = ["picture", "film", "table"]

  /// `+12`, `−3`, `±0`.
  static func change(from before: Int, to now: Int) -> String {
    let (change, _) = now.subtractingReportingOverflow(before)
    if change == 0 { return "±0" }
    return change > 0 ? "+\(number(change))" : number(change)
  }

  /// `November 2026`.
  static func month(_ month: Month) -> String {
    "\(Timestamp.monthNames[month.month - 1]) \(month.year)"
  }

  /// `Nov`.
  static func shortMonth(_ month: Month) -> String {
    String(Timestamp.monthNames[month.month - 1].prefix(3))
  }

  /// `March 2026`, or `March 2026 to May 2026`.
  static func months(_ months: ClosedRange<Month>) -> String {
    let (first, last) = (months.lowerBound, months.upperBound)
    return first == last ? month(first) : "\(month(first)) to \(month(last))"
  }

  /// `2.7 %`; `0 %` of nothing. The space does not break.
  static func share(_ part: Int, of whole: Int) -> String {
    guard whole > 0 else { return "0\u{A0}%" }
    let tenths = Int((Double(part) / Double(whole) * 1000).rounded())
    if tenths == 0, part > 0 { return "under 0.1\u{A0}%" }
    return tenths.isMultiple(of: 10)
      ? "\(tenths / 10)\u{A0}%" : "\(tenths / 10).\(tenths % 10)\u{A0}%"
  }
}
