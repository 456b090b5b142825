import HandrailCore

/// A Vale style to be turned into a guardrail: a folder of rules, or a folder of such folders.
public struct ValeStyle: Sendable {
  /// What the style is called.
  public let title: String
  /// The guardrail's name.
  public let name: String
  /// Who answers questions about it; nil when nobody was named.
  public let owner: String?
  /// Why the guardrail is there; nil when nobody said.
  public let why: String?
  /// Its files that may be rules, in the order in which their rules shall stand.
  public let files: [ValeFile]

  /// Creates a style.
  ///
  /// - Parameters:
  ///   - title: What it is called, such as the name of its folder.
  ///   - name: The guardrail's name, in kebab case; made from the title when nil.
  ///   - owner: Who answers questions.
  ///   - why: The reason for the guardrail.
  ///   - files: Its files.
  public init(
    title: String, name: String? = nil, owner: String? = nil, why: String? = nil, files: [ValeFile]
  ) {
    self.title = title.onOneLine
    let made = RuleName.kebab(title)
    self.name = name ?? (RuleID.ownGuardrails.contains(made) ? "vale-" + made : made)
    self.owner = owner
    self.why = why
    self.files = files
  }
}
