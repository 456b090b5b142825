/// Which camel humps split a word.
enum HumpPolicy {
  /// As text is read: every hump in tags, links and names with underscores; elsewhere only humps
  /// between parts of three letters or more, so that `McDonald` and `iPhone` stay whole.
  case asRead
  /// Every hump.
  case all
  /// None.
  case none
}
