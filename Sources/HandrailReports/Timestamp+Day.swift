package import HandrailCore

extension Timestamp {
  /// The names of the months, January first.
  package static let monthNames = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// The day in UTC as people write it: `22 November 2026`.
  package var day: String {
    let parts = description.prefix { $0 != "T" }.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3, Self.monthNames.indices.contains(parts[1] - 1) else {
      return String(description.prefix { $0 != "T" })
    }
    return "\(parts[2]) \(Self.monthNames[parts[1] - 1]) \(parts[0])"
  }
}
