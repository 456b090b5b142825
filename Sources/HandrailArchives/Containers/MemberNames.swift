/// The paths of an archive's members, made fit to be told apart: archives spell them as they like.
struct MemberNames {
  private var known: Set<String> = []
  private var repeated: [String: Int] = [:]
  /// How many bytes all the paths have.
  private(set) var bytes = 0

  /// The path of a member, which none before it has.
  ///
  /// What would lead out of a folder is left away: nothing is ever written there, but people copy
  /// paths. A byte that is no UTF-8 is spelled `\xE9`. The second member with one path is `path (2)`.
  ///
  /// - Parameter spelled: the path as the archive spells it.
  /// - Returns: the path.
  mutating func path(_ spelled: some Collection<UInt8>) -> String {
    let cleaned = Self.cleaned(spelled)
    var path = cleaned
    while !known.insert(path).inserted {
      let number = (repeated[cleaned] ?? 1) + 1
      repeated[cleaned] = number
      path = "\(cleaned) (\(number))"
    }
    bytes += path.utf8.count
    return path
  }

  /// A path without `.`, `..`, empty parts, and what is no text.
  static func cleaned(_ spelled: some Collection<UInt8>) -> String {
    let parts = spelled.prefix { $0 != 0 }.split(separator: 0x2F)
      .filter { !$0.elementsEqual([0x2E]) && !$0.elementsEqual([0x2E, 0x2E]) }
      .map { text($0) }
    return parts.isEmpty ? "unnamed" : parts.joined(separator: "/")
  }

  /// Bytes as text; those that are no UTF-8 as `\xE9`.
  static func text(_ bytes: some Collection<UInt8>) -> String {
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    return bytes.map { byte in
      byte < 0x80
        ? String(UnicodeScalar(byte)) : "\\x" + String(byte, radix: 16, uppercase: true)
    }.joined()
  }
}
