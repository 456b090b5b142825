/// A word or a sequence of words to look for.
public struct Term: Hashable, Sendable {
  /// The words as written.
  public let text: String
  /// Whether capitals must be as written.
  public let isCaseExact: Bool
  /// Whether regular English endings of the last word count too.
  public let inflects: Bool
  /// When the term is in force.
  public let window: TimeWindow

  /// Creates a term.
  public init(
    _ text: String, isCaseExact: Bool = false, inflects: Bool = false, window: TimeWindow = .always
  ) {
    self.text = text
    self.isCaseExact = isCaseExact
    self.inflects = inflects
    self.window = window
  }

  /// Hashes what most terms differ in.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(text)
    if window != .always { hasher.combine(window) }
  }
}
