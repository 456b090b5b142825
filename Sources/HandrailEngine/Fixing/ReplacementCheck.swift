import HandrailCore
import HandrailRules
import HandrailText

/// Finds replacements that could never be made as their author means them.
struct ReplacementCheck {
  let rule: Rule
  let nodes: NodeReader
  /// The words that the rule looks for by themselves; empty when it looks for something else, too.
  let termSets: [[Term]]
  let hasPatterns: Bool

  /// Notes what is wrong with a replacement.
  func check(_ replacement: Replacement) {
    for wording in replacement.wordings {
      if hasPatterns, Self.namesGroup(wording.text) {
        nodes.note(
          "a replacement cannot use the groups of a pattern",
          advice: "write the text itself; {match} stands for all that was found", at: wording.range)
      }
    }
    guard !hasPatterns, !termSets.isEmpty else { return }
    let index = TermIndex(termSets)
    for wording in replacement.wordings {
      guard let term = wording.term, !Self.isFound(term, by: index) else { continue }
      let known = termSets.joined().map(\.text)
      nodes.note(
        "\(nodes.quoted(term)) is none of the words that the rule looks for",
        advice: NearestWord(known).advice(for: term), at: wording.range)
    }
  }

  /// Whether a text means the first or another group, as in `$1` and `\2`.
  private static func namesGroup(_ text: String) -> Bool {
    zip(text.utf8, text.utf8.dropFirst()).contains { sign, digit in
      (sign == UInt8(ascii: "$") || sign == UInt8(ascii: "\\"))
        && (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit)
    }
  }

  /// Whether the rule's words are found in a text that is one of them.
  private static func isFound(_ term: String, by index: TermIndex) -> Bool {
    let source = SourceText(path: "", utf8: Array(term.utf8))
    let text = FoldedText(DocumentReader.read(source, markup: .plain))
    let patterns = PatternStore([])
    let post = PostContext(text: text, moment: nil, patterns: patterns)
    post.find(index, after: Glance(at: text, for: index, patterns))
    return !post.termHits.sets.isEmpty
  }
}
