import HandrailCore

/// An address of the web as it stands in a text, taken apart: with a scheme or bare, as people write
/// `wiki.corp.acme.example/x` and `go/payroll`.
///
/// Escapes are decoded (RFC 3986, section 2.1), and names of hosts are in small letters and in Unicode
/// (RFC 5891), so that one address is the same however it is written.
struct WebAddress {
  /// The scheme in small letters; nil for a bare address.
  let scheme: String?
  /// The name of the host; empty for an address within a site.
  let host: [UInt8]
  /// The port, in digits; empty when there is none.
  let port: [UInt8]
  /// The path, decoded, with its slash; empty when there is none.
  let path: [UInt8]

  /// Reads an address.
  ///
  /// - Parameter text: its bytes, with nothing around them.
  init(_ text: ArraySlice<UInt8>) {
    let decoded = PercentEncoding.decoded(text)
    var rest = decoded[...]
    if let mark = Self.schemeEnd(in: rest) {
      scheme = String(decoding: rest[..<mark].map(\.lowercasedASCII), as: UTF8.self)
      rest = rest[(mark + 3)...]
    } else {
      scheme = nil
      if rest.starts(with: "//".utf8) { rest = rest.dropFirst(2) }
    }
    let authority = rest.prefix { !"/?#\\".utf8.contains($0) }
    // What stands before an `@` is a name, not a host.
    let named = authority.split(separator: UInt8(ascii: "@")).last ?? []
    let hasPort = named.lastIndex(of: UInt8(ascii: ":")).map { colon in
      named[(colon + 1)...].allSatisfy(\.isASCIIDigit)
    }
    let colon = hasPort == true ? named.lastIndex(of: UInt8(ascii: ":")) : nil
    host = HostName.plain(colon.map { named[..<$0] } ?? named)
    port = colon.map { Array(named[($0 + 1)...]) } ?? []
    path = Array(
      rest[authority.endIndex...].prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") })
  }

  /// Where `://` stands behind a scheme at the start of a text.
  static func schemeEnd(in text: ArraySlice<UInt8>) -> Int? {
    let scheme = text.prefix { $0.isASCIILetter || $0.isASCIIDigit || "+-.".utf8.contains($0) }
    guard scheme.first?.isASCIILetter == true, text[scheme.endIndex...].starts(with: "://".utf8)
    else {
      return nil
    }
    return scheme.endIndex
  }
}
