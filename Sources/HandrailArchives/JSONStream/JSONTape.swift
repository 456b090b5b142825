/// A JSON value read flat: a token for each value and key, in the order of the text.
struct JSONTape {
  /// What a token stands for.
  enum Kind: UInt8 {
    case object, list, string, escaped, number, yes, no, null
  }

  /// A value or a key of an object. The keys of an object stand before their values.
  struct Token {
    var kind: Kind
    /// Its bytes: those of a string without the quotes, of anything else all.
    var start: UInt32
    var end: UInt32
    /// The number of the token after it and all that it holds.
    var next: UInt32
  }

  /// The most levels of lists and objects in one another, as `SyntaxLimits` has it.
  static let deepest = 100
  /// The most values, as `SyntaxLimits` has it.
  static let most = 1_000_000

  var tokens: [Token] = []
}
