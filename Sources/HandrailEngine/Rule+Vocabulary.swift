public import HandrailRules
import HandrailSyntax

extension Rule {
  /// The classes of words that its conditions name, `unless` left out; in order, each once.
  public var vocabularyClasses: [String] {
    var names: [String] = []
    func note(_ name: String) { if !names.contains(name) { names.append(name) } }
    func walk(_ node: Node, key: String, depth: Int) {
      guard depth > 0 else { return }
      switch node.content {
      case .scalar(let scalar):
        if key == "vocabulary" {
          note(scalar.text)
        } else {
          PatternTemplate.classNames(in: scalar.text).forEach(note)
        }
      case .list(let items): for item in items { walk(item, key: key, depth: depth - 1) }
      case .map(let entries):
        for entry in entries where entry.key != "unless" {
          walk(entry.value, key: entry.key, depth: depth - 1)
        }
      }
    }
    switch check {
    case .flag(let node), .protect(let node, _): walk(node, key: "", depth: Self.deepest)
    case .require(let node, let when, _):
      if let when { walk(when, key: "", depth: Self.deepest) }
      walk(node, key: "", depth: Self.deepest)
    }
    return names
  }

  /// How deep conditions are looked through: deeper than they may nest.
  private static let deepest = 100
}
