import HandrailCore

extension NearCondition {
  func trace(in post: PostContext, scopes: ScopeSet, by tracer: Tracer) -> ConditionTrace {
    let parts = conditions.traces(in: post, scopes: scopes, by: tracer)
    let others: [Other] = parts.dropFirst().map { (HitIndex($0.trace.hits), $0.isUnwanted) }
    var hits: [Hit] = []
    var lost: [ConditionTrace.Step] = []
    for hit in (parts.first?.trace.hits ?? []).sorted(by: Hit.textOrder) {
      switch outcome(of: hit, by: others, in: post) {
      case .holds(let hit): hits.append(hit)
      case .fails(let number, let found):
        let reason =
          found.map { "\(tracer.phrase(for: $0.range)) stands \(reach.phrase)" }
          ?? "nothing \(reach.phrase)\(isInOrder ? " after it" : "") is "
          + parts[number + 1].trace.sought
        lost.append(tracer.step(hit.range, reason))
      }
    }
    var trace = ConditionTrace(
      "these together, \(reach.phrase)" + (isInOrder ? " and in this order" : ""), hits: hits,
      by: tracer)
    trace.joint = " with "
    trace.lost = lost
    trace.parts = parts
    return trace
  }
}

extension Reach {
  /// How near, for the middle of a sentence.
  var phrase: String {
    switch self {
    case .words(let count): "within \(count) \(count == 1 ? "word" : "words")"
    case .sentence: "in the same sentence"
    case .paragraph: "in the same paragraph"
    case .post: "anywhere in the post"
    }
  }
}
