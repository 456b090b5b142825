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
  /// The file of the findings that were there before handrail came, as resolved from the file that
  /// names it; nil when none is named.
  public var baseline: String?
  /// The company's key for naming findings among secret words, wherever it is kept; nil for none.
  public var fingerprintKey: FingerprintKey?

  /// Where its settings stand, in the order in which they were read.
  public var origins: [SettingOrigin] = []

  /// Creates the configuration of a company that has said nothing.
  public init() {}

  /// What `posts` says of a file: all entries that match, each overriding those before it.
  ///
  /// Patterns count from the folder of ``path``. A `path` that lies in that folder, as text, is
  /// shortened to the part below it; give both absolute or both relative to one folder.
  public func metadata(forPath path: String) -> PostMetadata {
    let file = RulePath(path).text
    let folder = self.path.map { RulePath($0).folder } ?? ""
    let relative = file.hasPrefix(folder) ? String(file.dropFirst(folder.count)) : file
    return posts.reduce(PostMetadata()) { known, entry in
      entry.glob.matches(relative) ? known.overridden(by: entry.metadata) : known
    }
  }
}
