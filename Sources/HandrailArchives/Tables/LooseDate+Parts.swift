extension LooseDate {
  /// The numbers and words of a date, one after the other. White space between them, the narrow
  /// space before `PM` among it, is passed over.
  struct Parts {
    private let scalars: [Unicode.Scalar]
    private var index = 0

    /// Starts on a text. Marks of writing direction, as chats put them before dates, are left out.
    init(_ text: String) {
      scalars = Array(text.unicodeScalars.lazy.filter { $0 != "\u{200E}" && $0 != "\u{200F}" })
      skipSpaces()
    }

    /// Whether nothing is left.
    var isAtEnd: Bool { index == scalars.count }

    private mutating func skipSpaces() {
      while index < scalars.count, Self.isSpace(scalars[index]) { index += 1 }
    }

    private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
      scalar == " " || (!scalar.isASCII && scalar.properties.isWhitespace)
        || ("\t"..."\r").contains(scalar)
    }

    /// Names of months and halves of the day are letters of ASCII.
    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
      ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
    }

    /// A number of up to four digits.
    mutating func number() -> Int? {
      let start = index
      var value = 0
      while index < scalars.count, index - start < 4, ("0"..."9").contains(scalars[index]) {
        value = value * 10 + Int(scalars[index].value - 0x30)
        index += 1
      }
      guard index > start else { return nil }
      skipSpaces()
      return value
    }

    /// Passes over a character, if it stands here.
    mutating func skip(_ scalar: Unicode.Scalar) -> Bool {
      guard index < scalars.count, scalars[index] == scalar else { return false }
      index += 1
      skipSpaces()
      return true
    }

    /// What stands between the numbers of a date.
    mutating func separator() -> Unicode.Scalar? {
      for scalar: Unicode.Scalar in ["/", "-", "."] where skip(scalar) { return scalar }
      return nil
    }

    /// Passes over a word, if it stands here.
    mutating func skipWord(_ word: String) {
      let start = index
      if self.word()?.lowercased() != word { index = start }
    }

    private mutating func word() -> String? {
      var word = String.UnicodeScalarView()
      while index < scalars.count, Self.isLetter(scalars[index]) {
        word.append(scalars[index])
        index += 1
      }
      guard !word.isEmpty else { return nil }
      skipSpaces()
      return String(word)
    }

    /// A month by its English name, 1 for January.
    mutating func month() -> Int? {
      let start = index
      if let word = word()?.lowercased(), word.utf8.count >= 3,
        let month = Self.months.firstIndex(where: { $0.hasPrefix(word) })
      {
        _ = skip(".")
        return month + 1
      }
      index = start
      return nil
    }

    /// Whether a time is one after noon, when it is written with AM or PM.
    mutating func halfOfDay() -> Bool? {
      let start = index
      let first = word()?.lowercased()
      if first == "am" || first == "pm" { return first == "pm" }
      if first == "a" || first == "p", skip("."), word()?.lowercased() == "m" {
        _ = skip(".")
        return first == "p"
      }
      index = start
      return nil
    }

    /// A zone in the form of RFC 3339.
    mutating func zone() -> String? {
      let start = index
      if let word = word()?.uppercased() {
        if ["Z", "UTC", "GMT"].contains(word) { return "Z" }
        index = start
        return nil
      }
      let sign = skip("+") ? "+" : skip("-") ? "-" : nil
      guard let sign, let digits = number(), digits < 2400 else { return nil }
      let minutes = skip(":") ? number() : nil
      let hours = minutes == nil && digits >= 100 ? digits / 100 : digits
      let rest = minutes ?? (digits >= 100 ? digits % 100 : 0)
      guard hours < 24, rest < 60 else { return nil }
      return "\(sign)\(hours < 10 ? "0" : "")\(hours):\(rest < 10 ? "0" : "")\(rest)"
    }

    private static let months = [
      "january", "february", "march", "april", "may", "june", "july", "august", "september",
      "october", "november", "december",
    ]
  }
}
