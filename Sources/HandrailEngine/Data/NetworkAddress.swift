/// `ip-address`: addresses of IPv4 and IPv6.
///
/// Left alone are addresses for documentation (RFC 5737, RFC 3849, RFC 9637), the machine's own, masks,
/// multicast, link-local ones, the name servers that everybody knows, the addresses that home routers give out,
/// and whatever stands as the number of a version or a section. Where all four numbers are small it must
/// say nearby what it is.
enum NetworkAddress: DataKind {
  static let name = "ip-address"

  static let shapes = [
    DataShape(
      #"(?<![A-Za-zÀ-ɏ0-9_.\-])(?:[0-9]{1,3}\.){3}[0-9]{1,3}(?:/[0-9]{1,2})?(?![A-Za-zÀ-ɏ0-9_]|\.[0-9]|-[0-9])"#
    ) { candidate in
      let parts = candidate.bytes.split(separator: UInt8(ascii: "/"))
      let written = parts[0].split(separator: UInt8(ascii: "."))
      let numbers = written.compactMap { UInt8(String(decoding: $0, as: UTF8.self)) }
      guard numbers.count == 4, !written.contains(where: { $0.count > 1 && $0.first == 0x30 })
      else { return false }
      return !isPublished(numbers, isNetwork: parts.count > 1)
        && !candidate.follows(countedThings, within: 16)
        && (!isSmall(numbers) || parts.count > 1 || isSaid(candidate))
    },
    DataShape(
      #"(?<![A-Za-zÀ-ɏ0-9_.:])(?:[23][0-9a-f]{3}|f[cd][0-9a-f]{2}):[0-9a-f:]{2,34}(?![A-Za-zÀ-ɏ0-9_])"#,
      accepts: longAddress),
  ]

  /// What is counted in numbers with dots.
  private static let countedThings = [
    "version", "versions", "v", "ver", "release", "build", "firmware", "update", "patch", "driver",
    "upgrade", "upgraded", "section", "sections", "§", "chapter", "clause", "paragraph", "figure",
    "table", "article", "annex", "appendix", "chrome", "firefox", "edge", "safari", "windows",
    "android", "ios", "macos", "kernel", "java", "php", "oid",
  ]
  private static let namesOfAddresses = [
    "ip", "ips", "ipv4", "address", "addresses", "server", "servers", "host", "hosts", "ping",
    "ssh",
    "subnet", "dns", "gateway", "router", "proxy", "vpn", "firewall", "network", "adresse",
    "nameserver", "endpoint", "machine", "node", "box", "curl", "traceroute", "whitelist",
    "allowlist",
  ]

  private static func isSmall(_ numbers: [UInt8]) -> Bool {
    numbers[0] != 10 && numbers[0] < 32 && numbers.allSatisfy { $0 < 100 }
  }

  private static func isSaid(_ candidate: DataCandidate) -> Bool {
    let isInAddress =
      candidate.before.suffix(3).elementsEqual("://".utf8)
      || candidate.after.first == UInt8(ascii: ":")
        && candidate.after.dropFirst().first?.isASCIIDigit == true
    return isInAddress || candidate.isNear(namesOfAddresses, within: 48)
  }

  /// Name servers that everybody knows, those of Google, Cloudflare and Quad9.
  private static let nameServers: Set<String> = [
    "2001:4860:4860::8888", "2001:4860:4860::8844", "2606:4700:4700::1111", "2606:4700:4700::1001",
    "2620:fe::fe", "2620:fe::9",
  ]

  /// An address of IPv6 (RFC 4291, section 2.2); its shape may have taken a colon behind it.
  private static func longAddress(_ candidate: DataCandidate) -> Hit? {
    var bytes = candidate.bytes
    if bytes.last == UInt8(ascii: ":"), !bytes.dropLast().hasSuffix(":") { bytes.removeLast() }
    let groups = bytes.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    let gaps = groups.dropFirst().dropLast().count { $0.isEmpty }
    let isGapAtEnd = bytes.hasSuffix("::")
    let written = groups.filter { !$0.isEmpty }.map {
      UInt32(String(decoding: $0, as: UTF8.self), radix: 16) ?? .max
    }
    guard written.allSatisfy({ $0 <= 0xFFFF }), written.count > 1 || isGapAtEnd,
      gaps == 0 ? written.count == 8 : gaps == 1 && written.count < 8,
      groups.last?.isEmpty != true || isGapAtEnd
    else { return nil }
    let second = written.count > 1 ? written[1] : 0
    // 2001:db8::/32 and 3fff::/20 are for documentation.
    let isPublished =
      written[0] == 0x2001 && second == 0xDB8 || written[0] == 0x3FFF && second < 0x1000
    let isNameServer = nameServers.contains(
      String(decoding: bytes.map(\.lowercasedASCII), as: UTF8.self))
    return isPublished || isNameServer ? nil : candidate.prefix(bytes.count)
  }

  /// Source: IANA IPv4 Special-Purpose Address Registry,
  /// https://www.iana.org/assignments/iana-ipv4-special-registry
  private static func isPublished(_ numbers: [UInt8], isNetwork: Bool) -> Bool {
    switch (numbers[0], numbers[1], numbers[2], numbers[3]) {
    case (0, _, _, _), (127, _, _, _), (224..., _, _, _), (169, 254, _, _): true
    case (192, 0, 2, _), (198, 51, 100, _), (203, 0, 113, _): true
    case (8, 8, 8, 8), (8, 8, 4, 4), (1, 1, 1, 1), (1, 0, 0, 1), (9, 9, 9, 9), (208, 67, 222, 222),
      (208, 67, 220, 220):
      true
    // The private networks as such (RFC 1918, RFC 6598), and what routers come with.
    case (10, 0, 0, 0...1), (192, 168, 0...1, _), (172, 16, 0, 0...1),
      (192, 168, 178, 1), (100, 64, 0, 0), (198, 18, 0, 0):
      true
    case (1, 2, 3, 4): !isNetwork
    default: false
    }
  }
}

extension ArraySlice<UInt8> {
  /// Whether it ends in the bytes of a text.
  fileprivate func hasSuffix(_ text: String) -> Bool {
    suffix(text.utf8.count).elementsEqual(text.utf8)
  }
}
