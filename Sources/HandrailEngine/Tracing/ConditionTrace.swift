internal import HandrailCore

/// What a condition looked for in a post, and where it found it.
public struct ConditionTrace: Sendable {
  /// A place, and what there is to say of it.
  public struct Step: Hashable, Sendable {
    /// The place.
    public let place: TracePlace
    /// What else is true of it, such as what stands near; nil for nothing.
    public let note: String?
  }

  /// A condition inside another one.
  public struct Part: Sendable {
    /// What it is there for.
    public enum Role: Sendable {
      /// It must hold.
      case needed
      /// It must not hold.
      case unwanted
      /// It excuses what the others found, where it stands as the phrase says.
      case excuse(String)
    }

    /// What it is there for.
    public let role: Role
    /// What it looked for and found.
    public let trace: ConditionTrace
  }

  /// A word that it looks for.
  public struct Word: Sendable {
    /// The word as the rule writes it; nil when it must not be shown.
    public let text: String?
    /// Whether it stands in the post, where the rule looks.
    public let isFound: Bool
  }

  /// What it looks for, such as “a word of the class ‘products’”.
  public let what: String
  /// What joins the conditions that it is made of, in a sentence; empty for one that is made of none.
  var joint = ""
  /// Where it holds, in text order.
  public internal(set) var held: [Step]
  /// Where it began to hold and does not, with the reason.
  public internal(set) var lost: [Step] = []
  /// The conditions that it is made of, the first one first.
  public internal(set) var parts: [Part] = []
  /// The words that the rule itself lists for it; empty for words that are kept elsewhere.
  public internal(set) var words: [Word] = []
  /// Where it holds.
  var hits: [Hit]
  /// The pattern that it runs, and where; nil when it runs none.
  var pattern: (template: PatternTemplate, scopes: ScopeSet)?

  /// Tells where a condition holds.
  init(_ what: String, hits: [Hit], by tracer: Tracer) {
    self.what = what
    self.hits = hits
    // What a link shows and where it leads may be the same words of the file.
    var seen: Set<Step> = []
    held = hits.sorted(by: Hit.textOrder).map { tracer.step($0) }
      .filter { seen.insert($0).inserted }
  }

  /// Tells of places that do not count, in text order, each once and none that holds as well.
  mutating func lose(_ places: [(range: Range<Int>, reason: String)], by tracer: Tracer) {
    var seen = Set(held.map(\.place))
    lost += places.sorted {
      ($0.range.lowerBound, -$0.range.upperBound) < ($1.range.lowerBound, -$1.range.upperBound)
    }
    .map { tracer.step($0.range, $0.reason) }
    .filter { seen.insert($0.place).inserted }
  }

  /// What it looks for in a few words, those of its parts included: “a word of the class ‘products’, in
  /// the same sentence as the term best”.
  public var sought: String {
    let needed = parts.compactMap { part -> String? in
      switch part.role {
      case .needed: part.trace.sought
      case .unwanted: "no \(part.trace.sought)"
      case .excuse: nil
      }
    }
    return joint.isEmpty || needed.isEmpty ? what : needed.joined(separator: joint)
  }

  /// Whether it holds anywhere.
  public var holds: Bool { !held.isEmpty }

  /// Whether anything came of it, kept or not.
  var fired: Bool { !held.isEmpty || !lost.isEmpty }
}
