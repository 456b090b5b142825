import HandrailCore
import HandrailText

/// A post while its rules are evaluated: what conditions may ask about it.
///
/// Made anew for each post, used by one worker only.
final class PostContext {
  let text: FoldedText
  /// The moment by which embargoes are read; nil when windows do not count, as in examples.
  let moment: Timestamp?
  /// The hits of every term set, found in one pass; by set number.
  let termHits: [[Hit]]
  let patterns: PatternStore
  /// Problems met on the way, such as a limit.
  private(set) var problems: [Problem] = []
  /// The patterns that may match, found when the first one asks.
  private(set) lazy var candidates = patterns.candidates(in: text)
  /// What is left to the patterns that took more than their due.
  private var budgets: [Int: MatchBudget] = [:]
  private var sentencesByBlock: [Int: Sentences] = [:]

  init(text: FoldedText, moment: Timestamp?, termHits: [[Hit]], patterns: PatternStore) {
    self.text = text
    self.moment = moment
    self.termHits = termHits
    self.patterns = patterns
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

  /// The sentences of a block, found when first asked for.
  func sentences(ofBlock block: Int) -> Sentences {
    if let known = sentencesByBlock[block] { return known }
    let sentences = Sentences(of: text.blocks[block].range, in: text.view)
    sentencesByBlock[block] = sentences
    return sentences
  }

  /// The index of the first word of a block that ends after `offset`.
  func wordIndex(at offset: Int, inBlock block: Int) -> Int {
    let words = text.blocks[block].words
    var low = words.lowerBound
    var high = words.upperBound
    while low < high {
      let middle = (low + high) / 2
      if Int(text.words[middle].end) <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
