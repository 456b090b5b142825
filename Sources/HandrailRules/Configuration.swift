public import HandrailCore

/// What `handrail.yml` says, files it extends included.
public struct Configuration: Sendable {
  /// The file; nil when there is none.
  public var path: String?
  /// Classes of words.
  public var vocabulary = Vocabulary()
  /// Periods.
  public var periods: [Period] = []
  /// What each file is.
  public var posts: [PostSelector] = []
  /// The severity at and above which findings fail a post.
  public var failOn: Severity = .error
  /// Where each channel cuts a post off behind “more”, in characters.
  public var folds: [String: Int] = [:]

  /// Creates the configuration of a company that has said nothing.
  public init() {}
}
