import HandrailCore
import HandrailText

/// A post while its rules are evaluated: what conditions may ask about it.
///
/// Made anew for each post, used by one worker only.
final class PostContext {
  let text: FoldedText
  /// The moment by which embargoes are read; nil when windows do not count, as in examples.
  let moment: Timestamp?
  /// What is known of the post besides its text.
  let facts: PostFacts
  /// The hits of every term set.
  private(set) var termHits = TermHits()
  let patterns: PatternStore
  /// Problems met on the way, such as a limit.
  private(set) var problems: [Problem] = []
  /// The patterns that may match, found when the first one asks.
  private(set) lazy var candidates = patterns.candidates(in: text)
  /// What is left to the patterns that took more than their due.
  private var budgets: [Int: MatchBudget] = [:]
  private var sentencesByBlock: [Int: Sentences] = [:]
  private var codeSpansByBlock: [Int: CodeSpans] = [:]
  private var wordReader: WordReader
  private var wordsByBlock: [Int: BlockWords] = [:]

  init(
    text: FoldedText, moment: Timestamp?, facts: PostFacts = PostFacts(), patterns: PatternStore
  ) {
    self.text = text
    self.facts = facts
    self.moment = moment
    self.patterns = patterns
    wordReader = WordReader(text)
  }

  /// Looks for the terms of an index, in all of its sets at once, where a glance at the text saw any.
  func find(_ terms: TermIndex, after glance: Glance) {
    candidates = glance.patterns
    find(terms, inBlocks: glance.blocks)
  }

  /// Looks for the terms of an index, in all of its sets at once; patterns are for whoever asks for them.
  func find(_ terms: TermIndex) { find(terms, inBlocks: TermScan.blocks(of: text, for: terms)) }

  private func find(_ terms: TermIndex, inBlocks blocks: [Int]) {
    let found = TermScanner.hits(of: terms, in: self, blocks: blocks)
    termHits = found.hits
    problems += found.problems
  }

  func report(_ problem: Problem) {
    if !problems.contains(problem) { problems.append(problem) }
  }

  /// The work that is left to a pattern in this post.
  func budget(of pattern: Int) -> MatchBudget {
    budgets.isEmpty ? MatchBudget() : budgets[pattern] ?? MatchBudget()
  }

  /// Notes what is left to a pattern.
  func setBudget(_ budget: MatchBudget, of pattern: Int) {
    if !budget.isUntouched { budgets[pattern] = budget }
  }

  /// The first character of the post, for saying something of the post as a whole.
  var firstCharacter: Range<Int> {
    guard let first = text.blocks.first(where: { !$0.range.isEmpty })?.range else { return 0..<0 }
    var end = first.lowerBound + 1
    while end < first.upperBound, text.view[end] & 0xC0 == 0x80 { end += 1 }
    return first.lowerBound..<end
  }

  /// A hit that speaks of the post as a whole.
  var wholePost: Hit {
    let block = text.blocks.firstIndex { !$0.range.isEmpty } ?? 0
    return Hit(range: firstCharacter, block: block, isWholePost: true, isEverywhere: true)
  }

  /// The sentences of a block, found when first asked for.
  func sentences(ofBlock block: Int) -> Sentences {
    if let known = sentencesByBlock[block] { return known }
    let sentences = Sentences(of: text.blocks[block].range, in: text.view)
    sentencesByBlock[block] = sentences
    return sentences
  }

  /// The code that stands in a block, found when first asked for.
  func codeSpans(ofBlock block: Int) -> CodeSpans {
    if let known = codeSpansByBlock[block] { return known }
    let spans = CodeSpans(ofBlock: block, in: text)
    codeSpansByBlock[block] = spans
    return spans
  }

  /// The words of a block, read when first asked for.
  func words(ofBlock block: Int) -> BlockWords {
    if let known = wordsByBlock[block] { return known }
    let words = wordReader.words(ofBlock: block)
    wordsByBlock[block] = words
    return words
  }
}
