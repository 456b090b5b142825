public import HandrailCore

/// One guardrail file: a topic, its owner, its reasons, its rules.
public struct Guardrail: Sendable {
  /// The name, in kebab case.
  public let name: String
  /// The title, for people.
  public let title: String
  /// Who answers questions.
  public let owner: String
  /// When a person last read it.
  public let reviewed: Timestamp
  /// The reason, for the reader of a finding.
  public let why: String
  /// The clause of the policy.
  public let reference: String?
  /// Which posts it is for.
  public let applies: Applicability
  /// Whether the words it finds must never be shown.
  public let isRedacted: Bool
  /// When it is in force.
  public let window: TimeWindow
  /// The rules, in the order of the file.
  public let rules: [Rule]
  /// Classes of words of its own.
  public let vocabulary: Vocabulary
  /// The words its examples are written in, in place of the company's; nil to use the company's.
  public let sampleVocabulary: Vocabulary?
  /// The word lists that `terms-from:` names, by the path as written.
  public let wordLists: [String: [Term]]
  /// The file, for problems found later; its snippets are withheld when it is redacted.
  public let file: RuleFile
  /// Whether it ships with handrail.
  public let isBuiltIn: Bool

  /// Creates a guardrail.
  public init(
    name: String, title: String, owner: String, reviewed: Timestamp, why: String,
    reference: String?, applies: Applicability, isRedacted: Bool, window: TimeWindow,
    rules: [Rule], vocabulary: Vocabulary, sampleVocabulary: Vocabulary?,
    wordLists: [String: [Term]], file: RuleFile, isBuiltIn: Bool
  ) {
    self.name = name
    self.title = title
    self.owner = owner
    self.reviewed = reviewed
    self.why = why
    self.reference = reference
    self.applies = applies
    self.isRedacted = isRedacted
    self.window = window
    self.rules = rules
    self.vocabulary = vocabulary
    self.sampleVocabulary = sampleVocabulary
    self.wordLists = wordLists
    self.file = file
    self.isBuiltIn = isBuiltIn
  }

  /// This guardrail with only those of its rules that `isKept` holds for.
  public func keeping(_ isKept: (Rule) -> Bool) -> Guardrail { with(rules.filter(isKept)) }

  /// This guardrail with other rules in place of its own.
  func with(_ rules: [Rule]) -> Guardrail {
    Guardrail(
      name: name, title: title, owner: owner, reviewed: reviewed, why: why, reference: reference,
      applies: applies, isRedacted: isRedacted, window: window, rules: rules,
      vocabulary: vocabulary, sampleVocabulary: sampleVocabulary, wordLists: wordLists, file: file,
      isBuiltIn: isBuiltIn)
  }
}
