/// Characters beyond ASCII that a shape leaves out although the pattern may match them: where they
/// stand, the pattern is tried whatever its shapes say.
struct OtherCharacters: OptionSet, Hashable, Sendable {
  let rawValue: UInt8

  /// Decimal digits, as for `\d`.
  static let digits = OtherCharacters(rawValue: 1)
  /// White space, as for `\s`.
  static let spaces = OtherCharacters(rawValue: 2)
}
