/// What the tokens of a service look like.
struct TokenFormat: Sendable {
  /// A PCRE2 pattern of the token, with nothing around it.
  let pattern: String
  /// How many bytes at its start say whose token it is, and nothing more.
  let prefixLength: Int
  let isCaseExact: Bool
  /// What decides whether a text like it is one.
  let check: @Sendable (ArraySlice<UInt8>) -> Bool

  /// Creates a format.
  ///
  /// - Parameters:
  ///   - pattern: the pattern of the whole token.
  ///   - prefixLength: how many bytes at its start are the same in many of them.
  ///   - isCaseExact: whether capitals must be as in the pattern.
  ///   - check: what decides whether a text like it is one.
  init(
    _ pattern: String, _ prefixLength: Int, isCaseExact: Bool = true,
    check: @escaping @Sendable (ArraySlice<UInt8>) -> Bool = { _ in true }
  ) {
    (self.pattern, self.prefixLength) = (pattern, prefixLength)
    (self.isCaseExact, self.check) = (isCaseExact, check)
  }

  /// Whether the last six signs are the CRC-32 of those between prefix and them, in base 62.
  ///
  /// Source: https://github.blog/engineering/behind-githubs-new-authentication-token-formats/,
  /// https://github.blog/changelog/2021-09-23-npm-has-a-new-access-token-format/
  static func endsInChecksum(_ token: ArraySlice<UInt8>) -> Bool {
    let body = token.dropFirst(4)
    var sum = CheckDigits.crc32(body.dropLast(6))
    let digits = Array("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz".utf8)
    var written: [UInt8] = []
    for _ in 0..<6 {
      written.append(digits[Int(sum % 62)])
      sum /= 62
    }
    return body.suffix(6).elementsEqual(written.reversed())
  }

  /// Whether the first part is the Base64 of a number, as the id of a bot is.
  static func startsWithNumber(_ token: ArraySlice<UInt8>) -> Bool {
    let id = Base64Text.decoded(token.prefix { $0 != UInt8(ascii: ".") })
    return id?.allSatisfy(\.isASCIIDigit) == true && (id?.count ?? 0) >= 15
  }

  /// Whether there are small letters, capitals and digits in it, as in Base64 that is long enough.
  static func isMixed(_ token: ArraySlice<UInt8>) -> Bool {
    token.contains { (0x61...0x7A).contains($0) } && token.contains { (0x41...0x5A).contains($0) }
      && token.contains(where: \.isASCIIDigit)
  }
}
