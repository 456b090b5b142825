import Synchronization

/// The index over the patterns of a plan: worked out when the first worker asks for it, for all of them.
final class SharedPatternIndex: Sendable {
  private let patterns: [PatternTemplate]
  private let made = Mutex<PatternIndex?>(nil)

  /// Takes the patterns, which are numbered by their place.
  init(_ patterns: [PatternTemplate]) { self.patterns = patterns }

  /// The index.
  var index: PatternIndex {
    made.withLock { made in
      if let made { return made }
      let index = PatternIndex(patterns)
      made = index
      return index
    }
  }
}
