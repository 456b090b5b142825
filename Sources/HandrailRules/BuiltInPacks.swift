/// The guardrail packs that ship with handrail, embedded in the program from `rules/`.
public enum BuiltInPacks {
  /// The names of the packs, sorted; `starter` in `extends` stands for all of them.
  public static var names: [String] { texts.map(\.name) }

  /// The text of a pack's file; nil when there is no such pack.
  public static func text(of name: String) -> [UInt8]? {
    texts.first { $0.name == name }.map { pack in
      pack.text.withUTF8Buffer { Array($0) }
    }
  }
}
