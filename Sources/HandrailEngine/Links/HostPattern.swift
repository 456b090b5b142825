import HandrailRules

/// A value of `hosts`: `*.corp.acme.example`, `wiki.acme.example:8080`, `go/*`.
///
/// `*.` at the start stands for any name before it, and for none; a `*` elsewhere in the host for any signs
/// but dots. What follows a slash is a path, in which `*` stands for anything.
struct HostPattern: Sendable {
  /// The value as it is written.
  let written: String
  /// When it is in force.
  let window: TimeWindow
  private let takesSubdomains: Bool
  private let labels: [TextGlob]
  private let port: [UInt8]?
  private let path: TextGlob?
  /// Whether it is a single name such as `go`, which is an address only with something behind it.
  let isSingleName: Bool
  /// A text that every address of it holds, in small letters; empty when there is none.
  let literal: [UInt8]

  /// Reads a value; nil when there is no host in it.
  init?(_ text: String, window: TimeWindow) {
    var rest = Array(text.lowercased().utf8)[...]
    if let mark = WebAddress.schemeEnd(in: rest) { rest = rest[(mark + 3)...] }
    let slash = rest.firstIndex(of: UInt8(ascii: "/"))
    var name = HostName.plain(slash.map { rest[..<$0] } ?? rest)[...]
    path = slash.map { TextGlob(rest[$0...]) }
    if let colon = name.lastIndex(of: UInt8(ascii: ":")) {
      port = Array(name[(colon + 1)...])
      name = name[..<colon]
    } else {
      port = nil
    }
    takesSubdomains = name.starts(with: "*.".utf8)
    if takesSubdomains { name = name.dropFirst(2) }
    guard name.contains(where: { $0 != UInt8(ascii: "*") && $0 != UInt8(ascii: ".") }),
      !name.contains(where: { $0 <= 0x20 })
    else { return nil }
    labels = name.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).map {
      TextGlob($0)
    }
    isSingleName = labels.count == 1 && !takesSubdomains
    literal = TextGlob(name).longestPiece
    written = text
    self.window = window
  }

  /// Whether an address is one of them.
  func matches(_ address: WebAddress) -> Bool {
    if let port, port != address.port { return false }
    let names = address.host.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard takesSubdomains ? names.count >= labels.count : names.count == labels.count,
      zip(labels, names.suffix(labels.count)).allSatisfy({ $0.matches(Array($1)) })
    else { return false }
    return path?.matches(address.path.map(\.lowercasedASCII)) ?? true
  }
}
