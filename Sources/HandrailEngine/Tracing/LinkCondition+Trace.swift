import HandrailCore

extension LinkCondition {
  /// The addresses that are wanted, and those that share something with them.
  func trace(in post: PostContext, scopes: ScopeSet, by tracer: Tracer) -> ConditionTrace {
    let addresses = addresses(in: post, scopes: scopes)
    let hits = addresses.filter { $0.objection == nil }.map(\.hit)
    var trace = ConditionTrace(phrase(by: tracer), hits: hits, by: tracer)
    trace.lose(
      addresses.compactMap { hit, objection in objection.map { (hit.range, $0.reason) } },
      by: tracer)
    return trace
  }

  private func phrase(by tracer: Tracer) -> String {
    let parts = [
      part("host", wanted.hosts.map(\.written), by: tracer),
      part("path", wanted.writtenPaths, by: tracer),
      part("scheme", wanted.schemes, by: tracer),
    ]
    return "an address with " + parts.compactMap(\.self).joined(separator: " and ")
  }

  /// What an address must have: “the host go/* or wiki.acme.example”; nil when it may have any.
  private func part(_ name: String, _ values: [String], by tracer: Tracer) -> String? {
    if values.isEmpty { return nil }
    let shown = tracer.list(values, joint: " or ") ?? "that the rule names"
    return "the \(name) \(shown)"
  }
}

extension TrackingCondition {
  /// The parameters in addresses, and what only looks like one.
  func trace(in post: PostContext, scopes: ScopeSet, by tracer: Tracer) -> ConditionTrace {
    let hits = hits(in: post, scopes: scopes)
    let held = Set(hits)
    var trace = ConditionTrace(
      "a parameter that tells where a reader came from", hits: hits, by: tracer)
    let others = pattern.hits(in: post, scopes: scopes.union(ownScopes))
      .filter { !held.contains($0) }
    trace.lose(others.map { ($0.range, "it stands in no address") }, by: tracer)
    return trace
  }
}

extension LinkCondition.Objection {
  /// The objection as a clause.
  fileprivate var reason: String {
    switch self {
    case .mail: "it is an address of mail"
    case .scheme: "its scheme is another one"
    case .path: "its path is another one"
    case .host: "its host is another one, or none yet"
    case .bareName: "nothing makes it an address: it is a name and no link"
    }
  }
}
