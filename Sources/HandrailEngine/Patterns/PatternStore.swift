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
  /// Holds the patterns against each text; nil where an index of all of them is worth while.
  private let screen: PatternScreen?
  /// Whether there are few texts.
  var readsFew: Bool { screen != nil }

  /// Creates a store over an index that all workers share.
  ///
  /// - Parameters:
  ///   - templates: the patterns, numbered by their place.
  ///   - shared: the index.
  ///   - readsFew: whether there are so few texts that they are screened, and patterns are run as they
  ///     are, rather than made faster first. That changes no result.
  convenience init(
    _ templates: [PatternTemplate], sharing shared: SharedPatternIndex, readsFew: Bool = false
  ) {
    self.init(templates, readsFew: readsFew) { shared.index }
  }

  /// Creates a store with an index of its own.
  ///
  /// - Parameters:
  ///   - templates: the patterns, numbered by their place.
  ///   - isFiltered: whether a pattern is run only where it may match. That changes no result; tests
  ///     compare both.
  convenience init(_ templates: [PatternTemplate], isFiltered: Bool = true) {
    self.init(templates, readsFew: false) { PatternIndex(templates, isIdle: !isFiltered) }
  }

  private init(
    _ templates: [PatternTemplate], readsFew: Bool, _ makeIndex: @escaping () -> PatternIndex
  ) {
    self.templates = templates
    self.makeIndex = makeIndex
    screen = readsFew ? PatternScreen(templates) : nil
    prepared = [PreparedPattern?](repeating: nil, count: templates.count)
  }

  /// The patterns that may match in a text: see ``PatternFilter/candidates(in:)``.
  func candidates(in text: FoldedText) -> PatternCandidates {
    screen == nil ? filter.candidates(in: text) : candidates(inOneOfFew: text)
  }

  private func candidates(inOneOfFew text: FoldedText) -> PatternCandidates {
    guard let screen, text.view.count <= PatternScreen.longestText else {
      return filter.candidates(in: text)
    }
    return screen.candidates(in: text)
  }

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
    let pattern = PreparedPattern(
      source, isCaseExact: template.isCaseExact, isForFew: readsFew)
    prepared[number] = pattern
    return pattern
  }
}
