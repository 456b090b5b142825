/// The guardrail packs that ship with handrail, embedded in the program from `rules/`.
public enum BuiltInPacks {
  /// The names of the packs, sorted; `starter` in `extends` stands for all of them but variants of
  /// others, such as `disclosure-uk`.
  public static var names: [String] { texts.map(\.name) }

  /// The text of a pack's file; nil when there is no such pack.
  public static func text(of name: String) -> [UInt8]? { bytes(of: name) { $0.whole } }

  /// A pack as JSON without examples, its values on the lines of its file; nil when there is no
  /// such pack.
  static func brief(of name: String) -> [UInt8]? { bytes(of: name) { $0.brief } }

  private static func bytes(
    of name: String,
    _ text: ((name: String, whole: StaticString, brief: StaticString)) -> StaticString
  ) -> [UInt8]? {
    texts.first { $0.name == name }.map { text($0).withUTF8Buffer { Array($0) } }
  }
}
