import HandrailCore

/// One thing that a measure counts.
struct Thing {
  /// The bytes of the view.
  var range: Range<Int>
  /// The block that it stands in.
  let block: Int
  /// What had to stand with it.
  var related: [Range<Int>] = []
  /// A disguise that had to be guessed at to find it.
  var disguise: Disguise?
}
