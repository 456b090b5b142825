import HandrailCore

extension DataCondition {
  /// What is data, and what only looks like it or is let be.
  func trace(in post: PostContext, scopes: ScopeSet, by tracer: Tracer) -> ConditionTrace {
    let candidates = candidates(in: post, scopes: scopes)
    let hits = candidates.compactMap(\.data).filter { exception(for: $0, in: post) == nil }
    let held = HitIndex(hits)
    var trace = ConditionTrace(phrase, hits: hits, by: tracer)
    // What one shape does not prove, another one may.
    let others = candidates.map { (hit: $0.data ?? $0.shape, data: $0.data) }
      .filter { !held.meets($0.hit.range) }
    trace.lose(others.map { ($0.hit.range, reason($0.data, in: post, by: tracer)) }, by: tracer)
    return trace
  }

  /// Why a text of the right shape does not count, as a clause.
  private func reason(_ data: Hit?, in post: PostContext, by tracer: Tracer) -> String {
    guard let exception = data.flatMap({ exception(for: $0, in: post) }) else {
      return
        "it looks like it, but its check digits or the words around it do not prove it, or it is "
        + "published for documentation"
    }
    return tracer.shown(exception.written).map { "‘except’ lets ‘\($0)’ be" }
      ?? "‘except’ lets it be"
  }

  private var phrase: String {
    let names = kinds.map { "‘\($0)’" }
    return names.count == 1
      ? "data of the kind \(names[0])"
      : "data of one of the kinds \(names.joined(separator: ", "))"
  }
}
