import HandrailCore
import HandrailText

/// What a rule looks for, compiled and ready to be asked.
protocol Condition: Sendable {
  /// Where the condition holds, in any order; hits may overlap.
  func hits(in post: PostContext, scopes: ScopeSet) -> [Hit]

  /// Why the condition can hold nowhere, as a clause after “because”; nil when it can.
  var neverReason: String? { get }

  /// What has to happen in a post for the condition to hold anywhere in it.
  var triggers: Triggers { get }

  /// Whether the condition may hold in a text, as far as a look at its bytes tells: only false where
  /// it cannot. Asked of conditions without triggers.
  func mayHold(in text: FoldedText) -> Bool

  /// The term sets whose every word is what the condition looks for, whatever stands around it.
  ///
  /// Under `redact` these words are secret wherever they stand; words that only matter together with
  /// others, as in `near`, are not.
  var termSets: [Int] { get }

  /// What is secret under `redact` where the condition holds: ranges of the view.
  ///
  /// - Parameters:
  ///   - hits: where it holds.
  ///   - post: the post.
  /// - Returns: the words of the hits, and those that had to stand with them.
  func secrets(of hits: [Hit], in post: PostContext) -> [Range<Int>]
}

extension Condition {
  var neverReason: String? { nil }
  var triggers: Triggers { .none }
  var termSets: [Int] { [] }
  func mayHold(in text: FoldedText) -> Bool { true }

  func secrets(of hits: [Hit], in post: PostContext) -> [Range<Int>] { hits.flatMap(\.allRanges) }
}
