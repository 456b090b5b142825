/// What a ``JSONStream`` does with a value that it comes to.
enum JSONRoute {
  /// Goes into it, and asks about what it holds.
  case enter
  /// Hands it on as a whole.
  case take
  /// Passes over it.
  case skip
}
