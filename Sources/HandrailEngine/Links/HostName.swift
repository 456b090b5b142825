/// Names of hosts in the one form in which they are compared: small letters, Unicode, no dot at the end.
enum HostName {
  /// The plain form of a name.
  static func plain(_ name: some Collection<UInt8>) -> [UInt8] {
    var lowered = Array(String(decoding: name, as: UTF8.self).lowercased().utf8)
    if lowered.last == UInt8(ascii: ".") { lowered.removeLast() }
    guard Words(lowered).contain("xn--") else { return lowered }
    let labels = lowered.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    let decoded = labels.map { label in
      label.starts(with: "xn--".utf8)
        ? Punycode.decoded(label.dropFirst(4)) ?? Array(label) : Array(label)
    }
    return Array(decoded.joined(separator: [UInt8(ascii: ".")]))
  }
}
