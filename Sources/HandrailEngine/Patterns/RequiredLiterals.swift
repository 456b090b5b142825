/// Words of which a text must hold at least one for a pattern to match anywhere in it.
///
/// They are ASCII in lower case, to be looked for in a ``LoweredText``. Comparing that way is exact
/// for caseless patterns too: of all that is not ASCII, PCRE2 takes only U+017F for an `s` and U+212A
/// for a `k` (pcre2unicode(3)), and neither is ever in a folded view, because NFKC makes them `s` and
/// `K`. For patterns whose capitals count it asks for a little less than they do.
struct RequiredLiterals: Sendable {
  /// At least one literal, none of them empty.
  let literals: [[UInt8]]

  /// What the matches of a pattern must hold; nil when that is nothing, or is not understood.
  init?(ofPattern source: [UInt8]) {
    var parser = LiteralParser(source)
    literals = parser.literals()
    if literals.isEmpty { return nil }
  }
}
