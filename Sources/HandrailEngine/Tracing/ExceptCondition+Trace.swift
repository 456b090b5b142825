import HandrailCore

extension ExceptCondition {
  /// What the condition found, of which what is excused is lost.
  func trace(in post: PostContext, scopes: ScopeSet, by tracer: Tracer) -> ConditionTrace {
    var trace = base.trace(in: post, scopes: scopes, by: tracer)
    let excuse = excuse.trace(in: post, scopes: scopes, by: tracer)
    let excuses = HitIndex(excuse.hits)
    let everywhere = excuse.hits.first(where: \.isEverywhere)
    var kept: [Hit] = []
    for hit in trace.hits.sorted(by: Hit.textOrder) {
      let window = reach?.window(around: hit, in: post) ?? hit.range
      if let found = everywhere
        ?? excuses.first(meeting: window, notMeeting: window.upperBound..<window.upperBound)
      {
        trace.lost.append(
          tracer.step(
            hit.range,
            found.isEverywhere
              ? "what is known of the post excuses it (‘unless’)"
              : "\(tracer.phrase(for: found.range)) excuses it (‘unless’)"))
      } else {
        kept.append(hit)
      }
    }
    trace.hits = kept
    trace.held = kept.map { tracer.step($0) }
    trace.parts.append(
      ConditionTrace.Part(
        role: .excuse(reach.map(\.phrase) ?? "over the same words"), trace: excuse))
    return trace
  }
}
