/// The patterns that one worker has compiled, each when it was first needed.
final class PatternStore {
  private struct Key: Hashable {
    let source: String
    let isCaseExact: Bool
  }

  private var compiled: [Key: PatternCode] = [:]

  /// The compiled form of a pattern that was valid when its guardrail was loaded.
  ///
  /// - Throws: `PatternCode.SyntaxError` when it is not.
  func code(for source: String, isCaseExact: Bool) throws(PatternCode.SyntaxError) -> PatternCode {
    let key = Key(source: source, isCaseExact: isCaseExact)
    if let known = compiled[key] { return known }
    let code = try PatternCode(source, isCaseExact: isCaseExact)
    compiled[key] = code
    return code
  }
}
