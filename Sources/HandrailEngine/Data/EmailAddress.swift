/// `email`: addresses as RFC 5322 has them, as far as people write them.
///
/// Domains kept for documentation and tests (RFC 2606: example.com, example.org, example.net, `.test`,
/// `.invalid`, `.localhost`), and such as only stand for one (`you@yourcompany.com`), are left alone.
/// The top-level domain `.example` is not: whoever writes `jo@acme.example` has a made-up company
/// speak, and the rule for it is the same.
enum EmailAddress: DataKind {
  static let name = "email"

  static let shapes = [
    DataShape(
      #"(?<![A-Za-zÀ-ɏ\d_.+%@\-/])[a-zà-ɏ\d](?:[a-zà-ɏ\d_.+%&'\-]{0,62}[a-zà-ɏ\d_+\-])?@(?:[\p{L}\d](?:[\p{L}\d\-]{0,61}[\p{L}\d])?\.){1,5}[a-z](?:[a-z\d\-]{0,22}[a-z\d])(?![A-Za-zÀ-ɏ\d_@])"#
    ) { candidate in
      let bytes = candidate.bytes.map(\.lowercasedASCII)
      guard let at = bytes.lastIndex(of: UInt8(ascii: "@")) else { return false }
      // What Markdown takes for a link stands in the text, too, with what is before it.
      if candidate.scope == .link, candidate.before.isEmpty { return false }
      let (local, domain) = (bytes[..<at], bytes[(at + 1)...])
      return !isPublished(domain) && !isStandIn(local, domain)
        && !isSomethingElse(local, domain, candidate)
    }
  ]

  private static func isPublished(_ domain: ArraySlice<UInt8>) -> Bool {
    let labels = domain.split(separator: UInt8(ascii: ".")).map {
      String(decoding: $0, as: UTF8.self)
    }
    guard let last = labels.last else { return true }
    if ["test", "invalid", "localhost"].contains(last) { return true }
    return labels.count > 1 && labels[labels.count - 2] == "example"
      && ["com", "org", "net", "edu"].contains(last)
  }

  /// Whether it says what kind of address to put there.
  private static func isStandIn(_ local: ArraySlice<UInt8>, _ domain: ArraySlice<UInt8>) -> Bool {
    let name = domain.split(separator: UInt8(ascii: ".")).first ?? []
    let words = [
      "domain", "yourdomain", "your-domain", "yourcompany", "your-company", "mydomain",
      "mycompany", "my-company", "yoursite", "somedomain", "yourorg", "yourwebsite", "emailaddress",
      "email",
    ]
    return words.contains { name.elementsEqual($0.utf8) }
      || ["your.name", "yourname", "your-name", "your.email", "youremail", "your_name"]
        .contains { local.elementsEqual($0.utf8) }
  }

  /// Whether it is a file such as `icon@2x.png`, a repository such as `git@github.com:acme/robots`, or the
  /// name and password of another address.
  private static func isSomethingElse(
    _ local: ArraySlice<UInt8>, _ domain: ArraySlice<UInt8>, _ candidate: DataCandidate
  ) -> Bool {
    let ending = domain.split(separator: UInt8(ascii: ".")).last ?? []
    let files = [
      "png", "jpg", "jpeg", "gif", "svg", "webp", "js", "mjs", "css", "json", "html", "xml", "yml",
    ]
    if files.contains(where: { ending.elementsEqual($0.utf8) }) { return true }
    let next = candidate.after.first
    if local.elementsEqual("git".utf8) || local.elementsEqual("hg".utf8) { return true }
    if next == UInt8(ascii: ":") || next == UInt8(ascii: "/") {
      let second = candidate.after.dropFirst().first ?? 0x20
      if second.isASCIIDigit || second.isASCIILetter || second == UInt8(ascii: "/") { return true }
    }
    let run = candidate.before.suffix(300).reversed().prefix { $0 > 0x20 }
    return candidate.before.last == UInt8(ascii: ":") && Words(run.reversed()).contain("://")
  }
}
