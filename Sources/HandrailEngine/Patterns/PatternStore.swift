import HandrailCore

/// The patterns of one worker, each worked out when it is first asked for.
///
/// They are not kept in the plan: most posts need few of them, and a start would pay for all.
final class PatternStore {
  private let usesLiterals: Bool
  private var prepared: [ObjectIdentifier: PreparedPattern] = [:]

  /// Creates a store.
  ///
  /// - Parameter usesLiterals: whether a pattern is run only where one of its literals stands. That
  ///   changes no result; tests compare both.
  init(usesLiterals: Bool = true) { self.usesLiterals = usesLiterals }

  /// A pattern with the words that are in force at a moment; nil when a class has none.
  ///
  /// - Parameters:
  ///   - template: the pattern, which must live as long as the store.
  ///   - moment: the moment; nil for all words.
  /// - Returns: the pattern, the one made last time where its words are still the same.
  func pattern(for template: PatternTemplate, at moment: Timestamp?) -> PreparedPattern? {
    let key = ObjectIdentifier(template)
    let known = prepared[key]
    if template.isTimeless, let known { return known }
    guard let source = template.source(at: moment) else { return nil }
    if let known, known.source == source { return known }
    let pattern = PreparedPattern(
      source, isCaseExact: template.isCaseExact,
      literals: usesLiterals ? RequiredLiterals(ofPattern: source) : nil)
    prepared[key] = pattern
    return pattern
  }
}
