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
    /// The schemes, likewise.
    var schemes: [String] = []
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
    var hits: [Hit] = []
    var last: Hit?
    for sighting in trigger.hits(in: post, scopes: scopes.union(ownScopes)) {
      // An address is looked at once, however often it holds what is looked for.
      if let last, last.block == sighting.block, last.range.overlaps(sighting.range) { continue }
      let block = post.text.blocks[sighting.block]
      let range = AddressScanner.address(around: sighting.range, in: block, of: post.text.view)
      let hit = Hit(range: range, block: sighting.block)
      last = hit
      if isWanted(post.text.view[range], in: block.scope, at: post.moment) { hits.append(hit) }
    }
    return hits
  }

  var triggers: Triggers { trigger.triggers }

  private func isWanted(_ text: ArraySlice<UInt8>, in scope: Scope, at moment: Timestamp?) -> Bool {
    let address = WebAddress(text)
    // An address of mail is none of the web.
    if address.scheme == nil, text.contains(UInt8(ascii: "@")) { return false }
    if !wanted.schemes.isEmpty, address.scheme.map(wanted.schemes.contains) != true { return false }
    if !wanted.paths.isEmpty {
      guard scope == .link || address.scheme != nil || address.host.contains(UInt8(ascii: ".")),
        wanted.paths.contains(where: { $0.matches(address.path.map(\.lowercasedASCII)) })
      else { return false }
    }
    if wanted.hosts.isEmpty { return true }
    return wanted.hosts.contains { host in
      moment.map(host.window.contains) ?? true && host.matches(address)
        && (!host.isSingleName || address.scheme != nil || isBareName(address, text))
    }
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
