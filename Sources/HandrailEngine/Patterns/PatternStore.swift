import HandrailCore
import HandrailText

/// The patterns of one worker, each worked out when it is first asked for.
///
/// They are not kept in the plan: most posts need few of them, and a start would pay for all.
final class PatternStore {
  /// What PCRE2 needs to run any of them.
  let scratch = PatternScratch()
  private let templates: [PatternTemplate]
  private var prepared: [PreparedPattern?]
  private let makeIndex: () -> PatternIndex
  private lazy var filter = PatternFilter(makeIndex())

  /// Creates a store over an index that all workers share.
  convenience init(_ templates: [PatternTemplate], sharing shared: SharedPatternIndex) {
    self.init(templates) { shared.index }
  }

  /// Creates a store with an index of its own.
  ///
  /// - Parameters:
  ///   - templates: the patterns, numbered by their place.
  ///   - isFiltered: whether a pattern is run only where it may match. That changes no result; tests
  ///     compare both.
  convenience init(_ templates: [PatternTemplate], isFiltered: Bool = true) {
    self.init(templates) { PatternIndex(templates, isIdle: !isFiltered) }
  }

  private init(_ templates: [PatternTemplate], _ makeIndex: @escaping () -> PatternIndex) {
    self.templates = templates
    self.makeIndex = makeIndex
    prepared = [PreparedPattern?](repeating: nil, count: templates.count)
  }

  /// The patterns that may match in a text: see ``PatternFilter/candidates(in:)``.
  func candidates(in text: FoldedText) -> PatternCandidates { filter.candidates(in: text) }

  /// A pattern with the words that are in force at a moment; nil when a class has none.
  ///
  /// - Parameters:
  ///   - number: the number of the pattern.
  ///   - moment: the moment; nil for all words.
  /// - Returns: the pattern, the one made last time where its words are still the same.
  func pattern(_ number: Int, at moment: Timestamp?) -> PreparedPattern? {
    let template = templates[number]
    let known = prepared[number]
    if template.isTimeless, let known { return known }
    guard let source = template.source(at: moment) else { return nil }
    if let known, known.source == source { return known }
    let pattern = PreparedPattern(source, isCaseExact: template.isCaseExact)
    prepared[number] = pattern
    return pattern
  }
}
