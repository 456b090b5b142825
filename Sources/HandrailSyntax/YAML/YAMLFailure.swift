/// Why libyaml stopped, in its own words.
struct YAMLFailure: Error {
  let problem: String
  let context: String
  /// The scalars of the text before the problem.
  let mark: Int
  /// The scalars of the text before what was being read; 0 when libyaml does not say.
  let contextMark: Int
  /// The bytes of the text before the problem, for a character that YAML does not allow.
  let byteOffset: Int?
}
