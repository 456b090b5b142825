/// What a text must hold for a pattern to match anywhere in it.
///
/// The bytes of the view are compared. That is exact for caseless patterns too: of all that is not
/// ASCII, PCRE2 takes only U+017F for an `s` and U+212A for a `k` (pcre2unicode(3)), and neither is
/// ever in a folded view, because NFKC makes them `s` and `K`.
struct Requirement {
  /// One or two clauses, both of which must be met.
  let clauses: [Clause]

  /// What the matches of a pattern must hold; nil when that is nothing that could be looked for, or is
  /// not understood.
  init?(ofPattern source: [UInt8], isCaseExact: Bool, _ costs: GramCosts = GramCosts()) {
    var parser = ShapeParser(source, isCaseExact: isCaseExact, costs)
    clauses = parser.clauses()
    if clauses.isEmpty { return nil }
  }
}
