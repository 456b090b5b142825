/// What guardrails under `redact` keep quiet: what their rules look for, whether or not these apply to a
/// post, are in force at its time, or are among those that a run asks.
struct SecretWords: Sendable {
  /// A condition whose finds are secret.
  struct Source: Sendable {
    let condition: any Condition
    /// The term sets among its own that hold the company's words.
    let ownSets: [Int]
    /// Whether the company wrote it; what packs look for, everybody can read.
    let isOwn: Bool
  }

  /// The conditions.
  private(set) var sources: [Source] = []
  /// Whether there are more that could not be read.
  var areIncomplete: Bool

  init(areIncomplete: Bool = false) { self.areIncomplete = areIncomplete }

  /// Whether there is nothing to hide.
  var isEmpty: Bool { sources.isEmpty && !areIncomplete }

  /// Adds a condition whose finds are secret.
  mutating func add(_ condition: any Condition, ownSets: [Int], isOwn: Bool) {
    sources.append(Source(condition: condition, ownSets: ownSets, isOwn: isOwn))
  }

  /// What is secret in a post: ranges of its view, in any order.
  ///
  /// Words are secret wherever they stand, excused or not; what else is found, where nothing excuses it.
  ///
  /// - Parameter post: the post, without a moment, so that all words are in force.
  /// - Returns: the ranges; nil when not all of them could be found.
  func ranges(in post: PostContext) -> [Range<Int>]? {
    guard !areIncomplete else { return nil }
    var ranges: [Range<Int>] = []
    for source in sources {
      for set in source.condition.termSets { ranges += post.termHits[set].map(\.range) }
      let hits = source.condition.hits(in: post, scopes: .everything)
      if !hits.isEmpty { ranges += source.condition.secrets(of: hits, in: post) }
    }
    return post.problems.isEmpty && post.text.problems.isEmpty ? ranges : nil
  }

  /// Whether a text holds what the company keeps quiet, rather than what a pack warns of.
  func areOwn(in post: PostContext) -> Bool {
    sources.contains { source in
      source.ownSets.contains { !post.termHits[$0].isEmpty }
        || source.isOwn && !source.condition.hits(in: post, scopes: .everything).isEmpty
    }
  }
}
