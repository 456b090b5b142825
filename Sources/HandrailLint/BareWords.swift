import HandrailRules
import HandrailSyntax

/// What a condition looks for by itself: where one of these stands, the rule speaks, whatever else is in
/// the post. What stands inside `near` or `all` needs company and does not count.
struct BareWords {
  /// The words.
  private(set) var terms: [String] = []
  /// The patterns, as written.
  private(set) var patterns: [String] = []

  private let guardrail: Guardrail
  private let vocabulary: Vocabulary

  init(of condition: Node?, in guardrail: Guardrail, vocabulary: Vocabulary) {
    self.guardrail = guardrail
    self.vocabulary = vocabulary
    if let condition { read(condition) }
  }

  /// The loader has seen to it that conditions are nested no more than twenty deep.
  private mutating func read(_ node: Node) {
    guard case .map(let entries) = node.content else { return }
    for entry in entries {
      switch entry.key {
      case "terms": terms += entry.value.items.compactMap { ($0["term"] ?? $0).text }
      case "terms-from":
        terms += entry.value.text.flatMap { guardrail.wordLists[$0] }?.map(\.text) ?? []
      case "vocabulary": terms += entry.value.text.flatMap { vocabulary[$0] }?.map(\.text) ?? []
      case "pattern": patterns += [entry.value.text].compactMap(\.self)
      case "patterns": patterns += entry.value.items.compactMap(\.text)
      case "any": for item in entry.value.items { read(item) }
      default: break
      }
    }
  }
}

extension Node {
  /// The items of a list; none of anything else.
  var items: [Node] {
    if case .list(let items) = content { items } else { [] }
  }

  /// The text of a scalar.
  var text: String? {
    if case .scalar(let scalar) = content { scalar.text } else { nil }
  }

  /// Every pattern in a condition, at whatever depth.
  var patterns: [String] {
    switch content {
    case .scalar: []
    case .list(let items): items.flatMap(\.patterns)
    case .map(let entries):
      entries.flatMap { entry in
        switch entry.key {
        case "pattern": [entry.value.text].compactMap(\.self)
        case "patterns": entry.value.items.compactMap(\.text)
        default: entry.value.patterns
        }
      }
    }
  }
}

extension Rule {
  /// The condition that says where the rule speaks.
  var place: Node? {
    switch check {
    case .flag(let condition), .protect(let condition, _): condition
    case .require(_, let when, _): when
    }
  }

  /// All of its conditions.
  var conditions: [Node] {
    switch check {
    case .flag(let condition), .protect(let condition, _): [condition, unless].compactMap(\.self)
    case .require(let wanted, let when, _): [wanted, when, unless].compactMap(\.self)
    }
  }
}
