/// Text as YAML: whatever it holds, it is read back as it was.
public enum YAMLText {
  /// Words that mean something else than themselves where they stand alone.
  ///
  /// Source: YAML 1.1, the types `bool` and `null`.
  private static let taken: Set<String> = [
    "y", "n", "yes", "no", "true", "false", "on", "off", "null",
  ]

  /// The text as it is where it can stand so, else in double quotes: for people to read, and to stand
  /// in a list or a map on one line.
  public static func scalar(_ text: String) -> String {
    let isPlain =
      text.unicodeScalars.first.map(isLetter) == true && text.unicodeScalars.last != " "
      && text.unicodeScalars.allSatisfy {
        isLetter($0) || ("0"..."9").contains($0) || $0 == " " || $0 == "-" || $0 == "_"
      }
    if isPlain, !taken.contains(text.lowercased()) { return text }
    return quoted(text) { scalar in
      switch scalar.properties.generalCategory {
      case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
        .paragraphSeparator:
        false
      case .spaceSeparator: scalar == " "
      default: true
      }
    }
  }

  /// The text in double quotes.
  ///
  /// Source: YAML 1.1, section 5.6 for the escapes.
  ///
  /// - Parameters:
  ///   - text: any text.
  ///   - isKept: which characters stand as they are, rather than by their number; those of ASCII that
  ///     can be printed, unless told. Quotes and backslashes never do.
  /// - Returns: the text with its quotes.
  public static func quoted(
    _ text: String, where isKept: (Unicode.Scalar) -> Bool = { (" "..."~").contains($0) }
  ) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": quoted += "\\\(scalar)"
      case _ where isKept(scalar): quoted.unicodeScalars.append(scalar)
      default:
        let digits = String(scalar.value, radix: 16, uppercase: true)
        let width = scalar.value > 0xFFFF ? 8 : 4
        quoted +=
          (width == 8 ? "\\U" : "\\u") + String(repeating: "0", count: width - digits.count)
          + digits
      }
    }
    return quoted + "\""
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic && scalar.properties.generalCategory != .otherNumber
  }
}
