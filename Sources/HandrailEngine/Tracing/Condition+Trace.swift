import HandrailCore

extension Condition {
  /// What the condition found, without saying more of it than its name.
  func trace(in post: PostContext, scopes: ScopeSet, by tracer: Tracer) -> ConditionTrace {
    let key = (Self.self as? any ConditionKind.Type)?.key
    return ConditionTrace(
      key.map { "what ‘\($0)’ describes" } ?? "what the rule describes",
      hits: hits(in: post, scopes: scopes), by: tracer)
  }
}

extension TermsCondition {
  func trace(in post: PostContext, scopes: ScopeSet, by tracer: Tracer) -> ConditionTrace {
    let what =
      switch origin {
      case .rule: tracer.phrase(forSet: set)
      case .vocabulary(let name): tracer.phrase(forClass: name)
      case .file(let path):
        tracer.shown(path).map { "a word of the list \($0)" } ?? "a word of a list"
      }
    var trace = ConditionTrace(what, hits: hits(in: post, scopes: scopes), by: tracer)
    if origin == .rule { trace.words = tracer.words(ofSet: set, scopes: scopes) }
    return trace
  }
}

extension PatternCondition {
  func trace(in post: PostContext, scopes: ScopeSet, by tracer: Tracer) -> ConditionTrace {
    var trace = ConditionTrace(
      tracer.phrase(forPattern: template.written), hits: hits(in: post, scopes: scopes), by: tracer)
    trace.pattern = (template, scopes)
    return trace
  }
}

extension AnyCondition {
  func trace(in post: PostContext, scopes: ScopeSet, by tracer: Tracer) -> ConditionTrace {
    let parts = conditions.map { $0.trace(in: post, scopes: scopes, by: tracer) }
    var trace = ConditionTrace("any of these", hits: parts.flatMap(\.hits), by: tracer)
    trace.joint = " or "
    trace.parts = parts.map { ConditionTrace.Part(role: .needed, trace: $0) }
    return trace
  }
}

extension NotCondition {
  /// What must not be there.
  func trace(in post: PostContext, scopes: ScopeSet, by tracer: Tracer) -> ConditionTrace {
    condition.trace(in: post, scopes: scopes, by: tracer)
  }
}

extension [any Condition] {
  /// What each of several conditions found; those behind a `not` must not hold.
  func traces(in post: PostContext, scopes: ScopeSet, by tracer: Tracer) -> [ConditionTrace.Part] {
    map { condition in
      ConditionTrace.Part(
        role: condition is NotCondition ? .unwanted : .needed,
        trace: condition.trace(in: post, scopes: scopes, by: tracer))
    }
  }
}

extension ConditionTrace.Part {
  /// Whether it must not hold.
  var isUnwanted: Bool {
    if case .unwanted = role { true } else { false }
  }
}
