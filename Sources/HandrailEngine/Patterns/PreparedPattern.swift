/// A pattern as PCRE2 gets it, compiled when it is first run: used by one worker only.
final class PreparedPattern {
  /// The pattern, in UTF-8.
  let source: [UInt8]
  private let isCaseExact: Bool
  /// Whether there are few texts to run it on.
  private let isForFew: Bool
  private var compiled: PatternCode?

  init(_ source: [UInt8], isCaseExact: Bool, isForFew: Bool) {
    self.source = source
    (self.isCaseExact, self.isForFew) = (isCaseExact, isForFew)
  }

  /// Its compiled form.
  ///
  /// - Throws: `PatternCode.SyntaxError` when it is no pattern, which its guardrail's loading ruled
  ///   out for all but the packs.
  func code() throws(PatternCode.SyntaxError) -> PatternCode {
    if let compiled { return compiled }
    let code = try PatternCode(source, isCaseExact: isCaseExact, isForFew: isForFew)
    compiled = code
    return code
  }
}
