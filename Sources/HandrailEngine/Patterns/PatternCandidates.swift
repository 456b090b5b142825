import CScan
import HandrailText

/// The patterns that may match in a text, and where their matches may start.
final class PatternCandidates {
  // A structure of its own, because access to each property of an object is checked at run time.
  private var sightings: PatternSightings

  /// Makes room for patterns.
  ///
  /// - Parameters:
  ///   - clauses: the clauses of all patterns, those of one after another.
  ///   - patterns: how many patterns there are.
  ///   - unconditional: those that may match anywhere.
  init(_ clauses: [PatternSightings.Clause], patterns: Int, unconditional: [Int]) {
    sightings = PatternSightings(clauses, patterns: patterns, unconditional: unconditional)
  }

  /// Tells what is known already of a text.
  ///
  /// - Parameters:
  ///   - patterns: how many patterns there are.
  ///   - windows: the patterns that may match, and where.
  init(patterns: Int, windows: [(pattern: Int, windows: [PatternWindow])]) {
    sightings = PatternSightings(patterns: patterns, windows: windows)
  }

  /// The numbers of the patterns that may match somewhere: first those that may match anywhere, then
  /// those of which something was found, in no special order.
  var fired: [Int] { sightings.fired }

  /// The windows in which matches of a pattern may start, in order; nil when they may anywhere.
  func windows(of pattern: Int) -> ArraySlice<PatternWindow>? { sightings.windows(of: pattern) }

  /// Forgets everything.
  func reset() { sightings.reset() }

  /// Notes that shapes are in blocks.
  func add(_ hits: UnsafeBufferPointer<handrail_gram_hit>, of users: ShapeUsers) {
    sightings.add(hits, of: users)
  }

  /// Works out the windows, when everything is noted.
  func finish(in text: FoldedText) { sightings.finish(in: text) }
}
