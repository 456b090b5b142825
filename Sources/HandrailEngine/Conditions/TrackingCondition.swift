import HandrailCore

/// `link: {tracking: true}`: holds at each parameter of an address that tells where its reader came from.
struct TrackingCondition: Condition {
  let pattern: PatternCondition
  /// Where it looks whatever its rule does; empty when the rule says where it looks.
  let ownScopes: ScopeSet

  func hits(in post: PostContext, scopes: ScopeSet) -> [Hit] {
    pattern.hits(in: post, scopes: scopes.union(ownScopes)).filter { hit in
      let block = post.text.blocks[hit.block]
      if block.scope == .link { return true }
      let range = AddressScanner.address(around: hit.range, in: block, of: post.text.view)
      let address = WebAddress(post.text.view[range])
      return address.scheme != nil || address.host.contains(UInt8(ascii: "."))
    }
  }

  var triggers: Triggers { pattern.triggers }
}
