/// Named classes of words: the words that packs are written in terms of.
public struct Vocabulary: Sendable {
  /// The classes, by name. A class that is known but empty switches off the rules that need it.
  public private(set) var classes: [String: [Term]]

  /// Creates a vocabulary.
  public init(_ classes: [String: [Term]] = [:]) { self.classes = classes }

  /// The names of classes that packs use, known even where a company does not fill them.
  public static let wellKnown = [
    "company", "products", "competitors", "unannounced", "unannounced-customers", "internal-hosts",
    "ticker",
  ]

  /// The well-known classes that hold what a company keeps to itself.
  public static let confidential: Set = ["unannounced", "unannounced-customers", "internal-hosts"]

  /// The terms of a class: empty when the class is known and has none, nil when it is unknown.
  public subscript(name: String) -> [Term]? {
    classes[name] ?? (Self.wellKnown.contains(name) ? [] : nil)
  }

  /// The names of all known classes, sorted.
  public var names: [String] { Set(classes.keys).union(Self.wellKnown).sorted() }

  /// This vocabulary, with the classes of `other` in place of those of the same name.
  public func overridden(by other: Vocabulary) -> Vocabulary {
    Vocabulary(classes.merging(other.classes) { $1 })
  }

  /// This vocabulary, with the terms of `other` after its own, class by class, each term once.
  public func appending(_ other: Vocabulary) -> Vocabulary {
    Vocabulary(
      classes.merging(other.classes) { own, more in
        let known = Set(own)
        return own + more.filter { !known.contains($0) }
      })
  }
}
