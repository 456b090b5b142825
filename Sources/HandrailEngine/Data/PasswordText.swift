import HandrailCore

/// A text that stands where a password would.
struct PasswordText {
  /// What links it to the word before it.
  enum Link {
    /// `password: …`
    case sign
    /// “the password is …”
    case verb
    /// “password …”
    case nothing
    /// `//user:…@host`
    case address
  }

  private let candidate: DataCandidate
  private let link: Link

  init(_ candidate: DataCandidate, _ link: Link) { (self.candidate, self.link) = (candidate, link) }

  /// Where the password stands; nil when it is none.
  var hit: Hit? {
    if candidate.bytes.elementsEqual("\u{FFFC}".utf8) { return codeHit }
    let text =
      candidate.scope == .link && link != .address
      ? candidate.bytes.prefix { $0 != UInt8(ascii: "&") && $0 != UInt8(ascii: "#") } : trimmed
    guard isPassword(text, isQuoted: isQuoted(text)) else { return nil }
    return candidate.prefix(text.count)
  }

  /// The text without the signs that end a sentence or a quotation.
  private var trimmed: ArraySlice<UInt8> {
    if link == .address { return candidate.bytes }
    var text = candidate.bytes
    if let last = text.last, last == UInt8(ascii: "'") { text.removeLast() }
    while let last = text.last, ".:?…".utf8.contains(last) { text.removeLast() }
    // One exclamation mark may be the sentence's as well as the password's: it is shown with it.
    return text
  }

  /// The code span that stands here, as `hunter2` does in “the password is `hunter2`”.
  private var codeHit: Hit? {
    guard link != .address else { return nil }
    let blocks = candidate.post.text.blocks
    let spans = candidate.post.codeSpans(ofBlock: candidate.hit.block)
    guard let block = spans.code(at: candidate.hit.range.lowerBound) else { return nil }
    let text = candidate.post.text.view[blocks[block].range]
    guard !text.contains(where: { $0 <= 0x20 }), text.count <= 64,
      isPassword(text, isQuoted: link != .nothing)
    else { return nil }
    return Hit(range: blocks[block].range, block: block)
  }

  // MARK: What a password is

  private func isPassword(_ text: ArraySlice<UInt8>, isQuoted: Bool) -> Bool {
    guard text.count >= 4, !isStandIn(text) else { return false }
    switch link {
    case .address: return !isAtHome
    case .sign:
      if candidate.scope == .code {
        return isStrong(text) && !isIdentifier(text) || isQuoted && !isIdentifierOfSetting(text)
      }
      return isStrong(text) || isQuoted || isLastWord(text)
    case .verb: return isStrong(text) || isQuoted
    case .nothing: return text.count >= 6 && isStrong(text)
    }
  }

  /// Whether it has letters, and digits or signs among them, as words do not.
  private func isStrong(_ text: ArraySlice<UInt8>) -> Bool {
    let letters = text.count { $0.isASCIILetter || $0 >= 0x80 }
    guard letters > 0 else { return false }
    let hasDigit = text.contains(where: \.isASCIIDigit)
    let hasSign = text.dropLast().contains { "!@#$%^&*+?~=".utf8.contains($0) }
    return (hasDigit || hasSign) && !isTechnical(text)
  }

  /// Words with digits that are about passwords rather than being one.
  private func isTechnical(_ text: ArraySlice<UInt8>) -> Bool {
    let word = Words(text)
    let begins = text.prefix { $0.isASCIIDigit }
    if !begins.isEmpty {
      // “12-character”, “8 digits”, “90-day”, “1Password”, “2FA”, “10x”.
      let rest = text.dropFirst(begins.count)
      if rest.first == UInt8(ascii: "-") || rest.count <= 2 { return true }
    }
    if text.first.map({ $0 | 0x20 }) == UInt8(ascii: "v"),
      text.dropFirst().first?.isASCIIDigit == true
    {
      return true
    }
    return Self.technical.contains(where: word.hold)
  }

  private static let technical = [
    "1password", "2fa", "mfa", "sha1", "sha256", "sha512", "sha-1", "sha-256", "sha-512", "md5",
    "bcrypt",
    "scrypt", "pbkdf2", "argon2", "argon2id", "oauth2", "oauth", "base64", "utf-8", "utf8", "aes",
    "aes256",
    "http", "https", "www", "windows", "ios", "covid", "o365", "office365", "microsoft365", "k8s",
    "s3", "ec2",
    "web2", "web3", "fido2", "u2f", "webauthn", "ipv4", "ipv6", "http2", "h2", "log4j", "p2p",
    "b2b", "keepass2",
  ]

  /// Whether it names what holds the password: `os.environ`, `config.password`, `DB_PASSWORD`.
  private func isIdentifier(_ text: ArraySlice<UInt8>) -> Bool {
    let isName = text.allSatisfy {
      $0.isASCIILetter || $0.isASCIIDigit || "_.->:".utf8.contains($0)
    }
    return isName
      && (isIdentifierOfSetting(text)
        || text.contains(UInt8(ascii: ".")) && !text.contains(where: \.isASCIIDigit))
      || candidate.after.first.map { "([{".utf8.contains($0) } == true
  }

  private func isIdentifierOfSetting(_ text: ArraySlice<UInt8>) -> Bool {
    let word = Words(text)
    return [
      "password", "passwd", "environ", "getenv", "secret", "config", "settings", "params",
      "request", "self.",
      "this.", "process.", "string", "varchar",
    ].contains(where: word.contain)
  }

  /// Whether nothing but the end of the line follows a single word, as in `password: swordfish`.
  private func isLastWord(_ text: ArraySlice<UInt8>) -> Bool {
    guard text.count >= 6, text.allSatisfy({ (0x61...0x7A).contains($0) }) else { return false }
    let rest = candidate.after
    return text.count == candidate.bytes.count && (rest.first == nil || rest.first == 0x0A)
  }

  private func isQuoted(_ text: ArraySlice<UInt8>) -> Bool {
    let quotes = ["\"", "'", "“", "‘", "`", "«", "„"]
    let opens = quotes.contains { candidate.before.suffix($0.utf8.count).elementsEqual($0.utf8) }
    guard opens, link != .nothing else { return false }
    // One word between quotation marks.
    let next = candidate.bytes[text.endIndex...] + candidate.after
    return ["\"", "'", "”", "“", "’", "`", "»", ".", ",", "!"].contains {
      next.starts(with: $0.utf8)
    }
  }

  /// Whether it stands in the place of a password, or says something of it.
  private func isStandIn(_ text: ArraySlice<UInt8>) -> Bool {
    if let first = text.first, "$%<{*•#@\\/".utf8.contains(first),
      link != .address || first != UInt8(ascii: "#")
    {
      // `$2b$…` and the like are hashes, `$NAME` and `%NAME%` settings.
      return true
    }
    let word = text.map(\.lowercasedASCII)
    if Stopgap.isOne(text) || Set(word).count < 3 { return true }
    return Self.notPasswords.contains(String(decoding: word, as: UTF8.self))
  }

  private static let notPasswords: Set<String> = [
    "password", "passwords", "passwd", "pass", "passwort", "secret", "required", "optional",
    "string", "text",
    "null", "none", "true", "false", "undefined", "hidden", "incorrect", "invalid", "wrong",
    "expired",
    "protected", "encrypted", "hashed", "forgotten", "forgot", "forgot?", "changed", "reset",
    "empty", "blank",
    "missing", "unknown", "secure", "strong", "weak", "stolen", "leaked", "reused", "shared",
    "stored", "never",
    "always", "unique", "correct", "username", "here", "this", "that", "here:", "input", "value",
    "field",
    "needed", "available", "updated", "confidential", "safe", "secrets", "hunting", "security",
    "policy",
    "policies", "manager", "managers", "below", "above", "denied", "prompt", "passphrase", "hash",
    "token",
    "credentials", "email", "login", "user", "http", "https", "basic", "varchar",
  ]

  // MARK: Addresses

  /// Whether the address is of the machine itself or for documentation, or the password is the name.
  private var isAtHome: Bool {
    let host = Words(
      candidate.after.dropFirst().prefix {
        $0.isASCIIDigit || $0.isASCIILetter || ".-[]:".utf8.contains($0)
      })
    let hosts = [
      "localhost", "127.0.0.1", "[::1]", "example.com", "example.org", "example.net",
      "host.docker.internal",
    ]
    let user = candidate.before.dropLast().reversed().prefix { $0 != UInt8(ascii: "/") }.reversed()
    return hosts.contains(where: host.contain) || user.elementsEqual(candidate.bytes)
  }
}
