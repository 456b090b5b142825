/// One thing that a measure counts.
struct Thing {
  /// The bytes of the view.
  var range: Range<Int>
  /// The block that it stands in.
  let block: Int
}
