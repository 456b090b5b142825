/// `jwt`: JSON web tokens (RFC 7519), signed or not.
///
/// The first part must be the Base64 of a JSON object with `alg` or `enc`. The samples of jwt.io and of the
/// RFC are left alone.
enum WebToken: DataKind {
  static let name = "jwt"
  static let isSecret = true

  static let shapes = [
    DataShape(
      #"(?<![A-Za-zÀ-ɏ\d_.\-])eyJ[\w\-]{8,}\.[\w\-]{8,}(?:\.[\w\-]*){0,3}"#, isCaseExact: true
    ) { candidate in
      // A full stop ends the sentence, not the token.
      let length =
        candidate.bytes.count - candidate.bytes.reversed().prefix { $0 == UInt8(ascii: ".") }.count
      let parts = candidate.bytes.prefix(length).split(separator: UInt8(ascii: "."))
      guard parts.count >= 2, let header = Base64Text.decoded(parts[0]),
        header.last == UInt8(ascii: "}"),
        Words(header).contain("\"alg\"") || Words(header).contain("\"enc\""),
        !isSample(Base64Text.decoded(parts[1]) ?? [])
      else { return nil }
      return candidate.prefix(length)
    }
  ]

  private static func isSample(_ payload: [UInt8]) -> Bool {
    let text = Words(payload)
    return text.contain("\"john doe\"") && text.contain("1234567890")
      || text.contain("http://example.com/is_root") || text.contain("\"example.com\"")
  }
}
