/// An address to write to, in its plainest form.
struct MailAddress {
  /// What a page links to.
  let link: String

  /// Reads an address; nil for anything that holds more than one, or a sign that has a meaning in a
  /// link.
  ///
  /// Source: RFC 6068, section 2.
  init?(_ text: String) {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty }), parts[1].contains(".") else {
      return nil
    }
    let isPlain = text.utf8.allSatisfy { byte in
      switch byte {
      case 0x30...0x39, 0x40...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F: true
      default: false
      }
    }
    guard isPlain else { return nil }
    link = "mailto:\(text)"
  }
}
