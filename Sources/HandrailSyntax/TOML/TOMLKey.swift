/// One part of a TOML key, and where it is written.
struct TOMLKey {
  let name: String
  /// Quotes included.
  let range: Range<Int>
}
