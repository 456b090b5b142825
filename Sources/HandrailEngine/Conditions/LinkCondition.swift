import HandrailCore
import HandrailSyntax
import HandrailText

/// `link: {hosts: […]}`: holds at each address of some hosts or paths, or at what tracks its readers.
struct LinkCondition: Condition, ConditionKind {
  static let key = "link"

  /// What an address must be.
  struct Wanted: Sendable {
    /// The hosts, of which it must have one; empty for any.
    var hosts: [HostPattern] = []
    /// The paths, likewise.
    var paths: [TextGlob] = []
    /// The paths as they are written.
    var writtenPaths: [String] = []
    /// The schemes, likewise.
    var schemes: [String] = []
  }

  /// Why an address is not what is looked for.
  enum Objection {
    /// It is one of mail.
    case mail
    case scheme
    case path
    case host
    /// It is a name without anything that makes it an address, as in “go/no-go”.
    case bareName
  }

  let wanted: Wanted
  /// What every such address holds.
  let trigger: PatternCondition
  /// Where it looks whatever its rule does; empty when the rule says where it looks.
  let ownScopes: ScopeSet
  /// Why there are no addresses to look for; nil when there are.
  let neverReason: String?

  static func read(_ value: Node, in map: Node, with reader: ConditionReader)
    -> (any Condition)?
  {
    reader.link(value)
  }

  func hits(in post: PostContext, scopes: ScopeSet) -> [Hit] {
    addresses(in: post, scopes: scopes).filter { $0.objection == nil }.map(\.hit)
  }

  /// The addresses that hold something of what is looked for, each with what speaks against it.
  func addresses(in post: PostContext, scopes: ScopeSet) -> [(hit: Hit, objection: Objection?)] {
    // No host is not any host.
    guard neverReason == nil else { return [] }
    var addresses: [(hit: Hit, objection: Objection?)] = []
    var last: Hit?
    for sighting in trigger.hits(in: post, scopes: scopes.union(ownScopes)) {
      // An address is looked at once, however often it holds what is looked for.
      if let last, last.block == sighting.block, last.range.overlaps(sighting.range) { continue }
      let block = post.text.blocks[sighting.block]
      let range = AddressScanner.address(around: sighting.range, in: block, of: post.text.view)
      let hit = Hit(range: range, block: sighting.block)
      last = hit
      let objection = objection(to: post.text.view[range], in: block.scope, at: post.moment)
      addresses.append((hit, objection))
    }
    return addresses
  }

  var triggers: Triggers { trigger.triggers }

  private func objection(
    to text: ArraySlice<UInt8>, in scope: Scope, at moment: Timestamp?
  ) -> Objection? {
    let address = WebAddress(text)
    // An address of mail is none of the web.
    if address.scheme == nil, text.contains(UInt8(ascii: "@")) { return .mail }
    if !wanted.schemes.isEmpty, address.scheme.map(wanted.schemes.contains) != true {
      return .scheme
    }
    if !wanted.paths.isEmpty {
      guard scope == .link || address.scheme != nil || address.host.contains(UInt8(ascii: "."))
      else { return .bareName }
      guard wanted.paths.contains(where: { $0.matches(address.path.map(\.lowercasedASCII)) }) else {
        return .path
      }
    }
    if wanted.hosts.isEmpty { return nil }
    let hosts = wanted.hosts.filter { host in
      moment.map(host.window.contains) ?? true && host.matches(address)
    }
    if hosts.isEmpty { return .host }
    let isAddress = hosts.contains { host in
      !host.isSingleName || address.scheme != nil || isBareName(address, text)
    }
    return isAddress ? nil : .bareName
  }

  /// Whether `go/payroll` without a scheme is an address: not the “go/no-go” of a decision, nor a package of
  /// the language Go.
  private func isBareName(_ address: WebAddress, _ text: ArraySlice<UInt8>) -> Bool {
    let path = address.path.dropFirst()
    guard let first = path.first, first.isASCIILetter || first.isASCIIDigit || first >= 0x80,
      text.first.map({ (0x61...0x7A).contains($0) }) == true
    else { return !address.port.isEmpty }
    let name = String(
      decoding: path.prefix { $0 != UInt8(ascii: "/") }.map(\.lowercasedASCII), as: UTF8.self)
    return !address.host.elementsEqual("go".utf8) || !Self.notLinks.contains(name)
  }

  private static let notLinks: Set<String> = [
    "no-go", "nogo", "no", "stop", "stay", "golang", "ast", "build", "constant", "doc", "format",
    "importer",
    "parser", "printer", "scanner", "token", "types", "version", "src", "bin", "pkg",
  ]
}
