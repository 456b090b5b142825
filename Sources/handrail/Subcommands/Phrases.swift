import HandrailCore
import HandrailReports
import HandrailRules

extension ScopeSet {
  /// The scopes in words, for a reader of a rule.
  var phrase: String {
    if self == .everything { return "everything: text, code, links and comments too" }
    return scopes.map(\.rawValue).joined(separator: ", ")
  }
}

extension WaiverRight {
  /// Who may let a rule's findings stand, and how.
  func phrase(for rule: RuleID, owner: String) -> String {
    switch self {
    case .author: "by the author, in the post: handrail: allow \(rule) -- reason"
    case .owner: "only by \(owner), in waivers.yml"
    case .nobody: "by nobody"
    }
  }
}

extension Applicability {
  /// What the posts it is for have in common, a phrase each; none when it is for all.
  var phrases: [String] {
    func phrase(_ label: String, _ values: [String]) -> String? {
      values.isEmpty ? nil : "\(label) \(values.joined(separator: ", "))"
    }
    return [
      phrase("channels", channels), phrase("audiences", audiences.map(\.rawValue)),
      phrase("accounts", accounts.map(\.rawValue)), phrase("statuses", statuses.map(\.rawValue)),
      phrase("languages", languages),
    ].compactMap { $0 }
  }
}

extension PostMetadata {
  /// What is known of a post in words, as far as rules may ask for it; nil when nothing is.
  var phrase: String? {
    let parts: [(String, String?)] = [
      ("channel", channel), ("audience", audience?.rawValue), ("account", account?.rawValue),
      ("status", status?.rawValue), ("language", language),
      ("published", published.map { String($0.description.prefix(10)) }), ("title", title),
    ]
    let known = parts.compactMap { label, value in value.map { "\(label) \($0)" } }
    return known.isEmpty ? nil : known.joined(separator: ", ")
  }
}

extension Console {
  /// How reports on standard output should look.
  static var style: ReportStyle { ReportStyle(isColored: isColored, width: width) }
}
