import HandrailCore
import HandrailRules
import HandrailText

/// What a rule puts in the place of the words it finds, ready to be asked.
struct CompiledReplacement: Sendable {
  private let always: MessageTemplate?
  private let byTerm: [FoldedWord: MessageTemplate]
  private let keepsCapitals: Bool

  /// Takes a replacement as loaded; `keepsCapitals` says whether that of the words counts for it.
  init(_ replacement: Replacement, keepsCapitals: Bool) {
    var always: MessageTemplate?
    var byTerm: [FoldedWord: MessageTemplate] = [:]
    for wording in replacement.wordings {
      let template = MessageTemplate(wording.text)
      if let term = wording.term {
        if let word = Folding.squashed(of: term) { byTerm[word] = template }
      } else {
        always = template
      }
    }
    self.always = always
    self.byTerm = byTerm
    self.keepsCapitals = keepsCapitals
  }

  /// What to write in place of `words`; nil when the rule does not say.
  func text(for words: String, vocabulary: Vocabulary) -> String? {
    let template = always ?? Folding.squashed(of: words).flatMap { byTerm[$0] }
    guard let text = template?.filled(match: words, vocabulary: vocabulary), text != words else {
      return nil
    }
    return keepsCapitals ? Capitals.carried(from: words, to: text) : text
  }
}
