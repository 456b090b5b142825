/// A shape that data may have, and what decides whether a text of that shape is data.
///
/// The shape is a PCRE2 pattern, so that it is looked for together with the patterns of all rules: a post
/// that holds nothing like it costs nothing more.
struct DataShape: Sendable {
  /// The pattern, matched against the view of a block.
  let pattern: String
  /// Whether capitals must be as in the pattern.
  let isCaseExact: Bool
  /// Where in a text of that shape the data stands; nil when it is none after all.
  let accepts: @Sendable (DataCandidate) -> Hit?

  /// Creates a shape; capitals do not count unless it is said.
  init(
    _ pattern: String, isCaseExact: Bool = false,
    accepts: @escaping @Sendable (DataCandidate) -> Hit?
  ) {
    (self.pattern, self.isCaseExact, self.accepts) = (pattern, isCaseExact, accepts)
  }

  /// Creates a shape of which the whole is data when `isData` says so.
  init(
    _ pattern: String, isCaseExact: Bool = false,
    where isData: @escaping @Sendable (DataCandidate) -> Bool
  ) {
    self.init(pattern, isCaseExact: isCaseExact) { isData($0) ? $0.hit : nil }
  }
}
