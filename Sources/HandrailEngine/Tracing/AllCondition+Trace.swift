import HandrailCore

extension AllCondition {
  func trace(in post: PostContext, scopes: ScopeSet, by tracer: Tracer) -> ConditionTrace {
    let parts = conditions.traces(in: post, scopes: scopes, by: tracer)
    let hits = parts.first?.trace.hits ?? []
    var reason: String?
    var related: [Range<Int>] = []
    for part in parts.dropFirst() {
      guard let nearest = part.trace.hits.min(by: Hit.textOrder) else {
        if !part.isUnwanted { reason = reason ?? "nothing in the post is \(part.trace.sought)" }
        continue
      }
      if part.isUnwanted {
        reason = reason ?? "the post also has \(tracer.phrase(for: nearest.range))"
      } else if !nearest.isWholePost {
        related.append(nearest.range)
      }
    }
    let held = hits.map { hit in
      var hit = hit
      hit.related += related
      return hit
    }
    let what = "all of these, wherever they stand in the post"
    var trace = ConditionTrace(what, hits: reason == nil ? held : [], by: tracer)
    trace.joint = " and "
    if let reason {
      trace.lost = hits.sorted(by: Hit.textOrder).map { tracer.step($0.range, reason) }
    }
    trace.parts = parts
    return trace
  }
}
