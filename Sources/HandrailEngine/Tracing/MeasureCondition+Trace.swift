import HandrailCore

extension MeasureCondition {
  func trace(in post: PostContext, scopes: ScopeSet, by tracer: Tracer) -> ConditionTrace {
    let amount = "\(isAbove ? "more" : "fewer") than \(limit)"
    let place = unit == .hundredWords ? "for each 100 words" : "in a \(unit.rawValue)"
    let found = hits(in: post, scopes: scopes)
    switch what {
    case .things(let kind):
      let things = kind.rawValue.split(separator: "-").joined(separator: " ")
      return ConditionTrace("\(amount) \(things) \(place)", hits: found, by: tracer)
    case .hits(let condition):
      var trace = ConditionTrace("\(amount) of this \(place)", hits: found, by: tracer)
      let counted = condition.trace(in: post, scopes: scopes, by: tracer)
      trace.parts = [ConditionTrace.Part(role: .needed, trace: counted)]
      return trace
    }
  }
}
