import HandrailCore

extension Timestamp {
  /// Reads a moment as X writes it: `Tue Dec 02 06:23:48 +0000 2025`.
  init?(x text: String) {
    let parts = text.split(separator: " ")
    let months = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    guard parts.count == 6, let month = months.firstIndex(of: String(parts[1])) else { return nil }
    let number = month < 9 ? "0\(month + 1)" : "\(month + 1)"
    self.init("\(parts[5])-\(number)-\(parts[2])T\(parts[3])\(parts[4])")
  }

  /// Reads whole seconds since 1970, written as a number or in a string; a fraction is dropped.
  init?(seconds value: JSONView?) {
    guard let seconds = value?.integer, (0...253_402_300_799).contains(seconds) else { return nil }
    self.init(seconds: seconds)
  }

  /// Reads milliseconds since 1970.
  init?(milliseconds value: JSONView?) {
    guard let milliseconds = value?.integer, (0...253_402_300_799_999).contains(milliseconds)
    else { return nil }
    self.init(seconds: milliseconds / 1000)
  }

  /// Reads a date in ISO 8601; nil also where there is none.
  init?(iso value: JSONView?) {
    guard let text = value?.string else { return nil }
    self.init(text)
  }
}
