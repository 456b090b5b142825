/// One of several branches of a pattern, between `|` signs.
struct PatternAlternative {
  /// What it looks for, as it is written, with `…` for a class of words.
  let text: String
  /// Where it starts: the number of the part of its template, and the offset there.
  let start: Place
  /// Where it ends.
  let end: Place

  /// A place in the parts of a template.
  struct Place: Comparable {
    let part: Int
    let offset: Int

    static func < (a: Place, b: Place) -> Bool { (a.part, a.offset) < (b.part, b.offset) }
  }

  /// Whether it is a part of another one.
  func lies(in other: PatternAlternative) -> Bool { other.start <= start && end <= other.end }
}
