import HandrailCore
import HandrailSyntax
import HandrailText

/// `metadata: {missing: […]}`, `{present: […]}`, `{equals: {…}}`: holds by what is known of a post
/// besides its text. Where several of them stand together, all must hold.
struct MetadataCondition: Condition, ConditionKind {
  static let key = "metadata"

  /// A key, and the values that it may have.
  struct Wanted: Sendable {
    let key: String
    let values: [ValuePattern]
  }

  /// One of these keys must be missing.
  let missing: [String]
  /// One of these keys must be there.
  let present: [String]
  /// All of these keys must have one of their values.
  let equals: [Wanted]

  static func read(_ value: Node, in map: Node, with reader: ConditionReader)
    -> (any Condition)?
  {
    reader.metadata(value)
  }

  func hits(in post: PostContext, scopes: ScopeSet) -> [Hit] {
    let facts = post.facts
    guard missing.isEmpty || missing.contains(where: { !facts.has($0) }),
      equals.allSatisfy({ wanted in
        facts.values(of: wanted.key).contains { value in
          wanted.values.contains { $0.matches(value) }
        }
      })
    else { return [] }
    let there = present.filter(facts.has)
    guard present.isEmpty || !there.isEmpty else { return [] }
    // One finding: the first value that says why, or the post where nothing does.
    let keys = there + equals.map(\.key)
    return [keys.lazy.compactMap { place(of: $0, in: post) }.first ?? post.wholePost]
  }

  /// The first value of a key, where it stands among the words of the post.
  private func place(of key: String, in post: PostContext) -> Hit? {
    let wanted = equals.first { $0.key == key }?.values
    for (number, block) in post.text.blocks.enumerated() {
      guard let field = block.field, Document.key(field) == key else { continue }
      let words = String(decoding: post.text.view[block.range], as: UTF8.self)
      guard wanted?.contains(where: { $0.matches(words) }) != false else { continue }
      return Hit(range: block.range, block: number, isEverywhere: true)
    }
    return nil
  }
}
