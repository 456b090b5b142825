import HandrailCore
import HandrailRules
import HandrailSyntax

extension RuleSet {
  /// The rules that speak of a post as a whole: they ask for something to be there, count, or go by what
  /// is known of it.
  var requirements: Set<RuleID> {
    Set(
      guardrails.lazy.flatMap(\.rules).compactMap { rule in
        switch rule.check {
        case .require: rule.id
        case .flag(let condition): condition.speaksOfPost ? rule.id : nil
        case .protect: nil
        }
      })
  }
}

extension Node {
  /// Whether a condition goes by more of a post than the words that it finds.
  fileprivate var speaksOfPost: Bool {
    switch content {
    case .scalar: false
    case .list(let items): items.contains(where: \.speaksOfPost)
    case .map(let entries):
      entries.contains { entry in
        entry.key == "measure" || entry.key == "metadata"
          || entry.key != "unless" && entry.value.speaksOfPost
      }
    }
  }
}
