/// Makes text harmless to a terminal by making what would command it visible.
///
/// Posts, paths and rules come from anyone. An escape sequence could rewrite the screen, a line
/// break could forge a verdict, a direction control could show words in another order.
package enum Visible {
  /// The text, with every character that a terminal would obey shown as a sign instead.
  package static func text(_ text: some StringProtocol) -> String {
    guard text.unicodeScalars.contains(where: { isUnsafe($0) || $0.value == 0xAD }) else {
      return String(text)
    }
    var shown = ""
    for scalar in text.unicodeScalars { append(scalar, to: &shown) }
    return shown
  }

  /// Whether a terminal, or a program that lays out text, may obey the character: C0 and C1
  /// controls, direction controls, line and paragraph separators.
  static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x1F, 0x7F...0x9F, 0x061C, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x206F: true
    default: false
    }
  }

  private static func append(_ scalar: Unicode.Scalar, to shown: inout String) {
    switch scalar.value {
    case 0x00...0x1F:
      // The control pictures, U+2400 to U+241F, stand in the order of the controls.
      if let picture = Unicode.Scalar(0x2400 + scalar.value) {
        shown.unicodeScalars.append(picture)
      }
    case 0x7F:
      shown += "\u{2421}"
    case 0xAD:
      // Some terminals draw a soft hyphen and some do not; it says nothing either way.
      break
    default:
      if isUnsafe(scalar) {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        shown += "<U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + ">"
      } else {
        shown.unicodeScalars.append(scalar)
      }
    }
  }
}
