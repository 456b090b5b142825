import HandrailCore

/// Where the loader takes packs from: those that ship with handrail, or a test's own.
struct PackShelf: Sendable {
  /// The name that stands for all packs but the variants of others.
  static let everyPack = "starter"

  /// The names of the packs, sorted.
  let names: [String]
  /// The text of a pack's file; nil when there is no such pack.
  let text: @Sendable (String) -> [UInt8]?
  /// Whether the texts are JSON, and without examples.
  var isBrief = false

  /// The packs that ship with handrail.
  static var builtIn: PackShelf { PackShelf(names: BuiltInPacks.names, text: BuiltInPacks.text) }

  /// The packs that ship with handrail, as a check reads them: quickly, and without examples.
  static var brief: PackShelf {
    PackShelf(names: BuiltInPacks.names, text: BuiltInPacks.brief, isBrief: true)
  }

  /// The packs that a word in `extends` stands for; nil when it is no pack.
  func packs(_ name: String) -> [String]? {
    if name == Self.everyPack { return names.filter { !isVariant($0) } }
    return names.contains(name) ? [name] : nil
  }

  /// Whether a pack adds to another what holds in some countries, as `disclosure-uk` does: taken by
  /// its own name only.
  private func isVariant(_ name: String) -> Bool {
    names.contains { name.hasPrefix("\($0)-") }
  }

  /// What is wrong with a word that is no pack.
  func unknown(_ name: String) -> Problem {
    let known = [Self.everyPack] + names
    return Problem(
      .rules, "‘\(NodeReader.shown(name))’ is not a pack that ships with handrail",
      advice: NearestWord(known).advice(for: name)
        ?? "name \(NodeReader.alternatives(known))")
  }

  /// How messages name a pack's file.
  static func path(of name: String) -> String { "handrail:\(name).yml" }
}
