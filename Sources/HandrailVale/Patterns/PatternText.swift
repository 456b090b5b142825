/// A regular expression of Vale's (regexp2, after .NET) as PCRE2 and handrail read it.
enum PatternText {
  /// Why a pattern cannot be written for PCRE2.
  struct Untold: Error { let reason: String }

  /// The same pattern with a backslash before each brace that is neither a count nor part of an escape:
  /// handrail takes `{name}` for a class of words.
  static func converted(_ pattern: String) throws(Untold) -> String {
    let scalars = Array(pattern.unicodeScalars)
    var text = String.UnicodeScalarView()
    var index = 0
    var isInClass = false
    var classStart = 0
    while index < scalars.count {
      let scalar = scalars[index]
      switch scalar {
      case "\\":
        text.append(scalar)
        index += 1
        guard index < scalars.count else { throw Untold(reason: "it ends in a backslash") }
        text.append(scalars[index])
        if "pPxukg".unicodeScalars.contains(scalars[index]), index + 1 < scalars.count,
          scalars[index + 1] == "{", let close = scalars[index...].firstIndex(of: "}")
        {
          text.append(contentsOf: scalars[(index + 1)...close])
          index = close
        }
      case "[" where !isInClass:
        isInClass = true
        classStart = index + 1
        if classStart < scalars.count, scalars[classStart] == "^" { classStart += 1 }
        text.append(scalar)
      case "[" where index > classStart && scalars[index - 1] == "-":
        throw Untold(reason: "PCRE2 cannot take members out of a class of characters")
      case "]" where isInClass && index > classStart:
        isInClass = false
        text.append(scalar)
      case "{" where isInClass || !isCount(scalars[index...]):
        text.append(contentsOf: "\\{".unicodeScalars)
      default: text.append(scalar)
      }
      index += 1
    }
    return String(text)
  }

  /// A pattern that matches a text and nothing else.
  static func quoted(_ text: String) -> String {
    var quoted = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let isPlain =
        !scalar.isASCII || scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
        || scalar == " "
      if !isPlain { quoted.append("\\") }
      quoted.append(scalar)
    }
    return String(quoted)
  }

  /// Whether a brace starts a count such as `{2}`, `{2,}` or `{2,5}`.
  private static func isCount(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let close = scalars.firstIndex(of: "}") else { return false }
    let inside = scalars[(scalars.startIndex + 1)..<close]
    guard let first = inside.first, ("0"..."9").contains(first) else { return false }
    return inside.allSatisfy { ("0"..."9").contains($0) || $0 == "," }
      && inside.filter { $0 == "," }.count < 2
  }
}
