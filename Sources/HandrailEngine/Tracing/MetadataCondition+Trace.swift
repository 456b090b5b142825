import HandrailCore

extension MetadataCondition {
  func trace(in post: PostContext, scopes: ScopeSet, by tracer: Tracer) -> ConditionTrace {
    func list(_ keys: [String], _ joint: String) -> String? {
      keys.isEmpty ? nil : keys.map { "‘\($0)’" }.joined(separator: joint)
    }
    let phrases = [
      list(missing, " or ").map { "without \($0)" }, list(present, " or ").map { "with \($0)" },
      list(equals.map(\.key), " and ").map { "with a certain value of \($0)" },
    ].compactMap(\.self)
    let what = tracer.shown(phrases.joined(separator: " and ")).map { "a post \($0)" }
    return ConditionTrace(
      what ?? "what is known of the post", hits: hits(in: post, scopes: scopes), by: tracer)
  }
}
