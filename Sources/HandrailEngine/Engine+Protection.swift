public import HandrailCore
import HandrailRules
public import HandrailText

extension Engine {
  /// Where one rule that protects does so in a post, as findings of no weight: for its examples.
  ///
  /// - Parameters:
  ///   - rule: the rule.
  ///   - document: the post.
  ///   - metadata: what is known of it.
  /// - Returns: the places, what kept the rule from being decided, and why the rule is not for this
  ///   post; nil when it is.
  func protectedPlaces(by rule: RuleID, in document: Document, metadata: PostMetadata)
    -> (places: [Finding], problems: [Problem], notApplied: String?)
  {
    let text = FoldedText(document)
    guard let protection, let compiled = protection[rule] else { return ([], [], nil) }
    if let reason = compiled.reasonAgainst(metadata, at: nil) { return ([], [], reason) }
    let (found, problems) = protection.hits(
      of: rule, in: text, PostFacts(metadata, document), at: nil)
    let builder = FindingBuilder(
      document: document, text: text, id: nil, masking: Masking([]), name: document.source.path,
      key: nil, isBrief: true)
    return (builder.findings(of: found), problems, nil)
  }

  /// Whether anything protects a text, whatever is found in it: for measuring how long that takes.
  ///
  /// - Parameters:
  ///   - text: a post, folded.
  ///   - metadata: what is known of it.
  /// - Returns: the answer.
  public func protects(_ text: FoldedText, metadata: PostMetadata) -> Bool {
    guard let protection else { return false }
    var facts = PostFacts()
    facts.metadata = metadata
    return !protection.places(in: protection.look(at: text, facts, nil)).isEmpty
  }
}
