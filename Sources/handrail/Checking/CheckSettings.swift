import HandrailCore
import HandrailPolicy
import HandrailRules

/// What holds for every post of a run.
struct CheckSettings: Sendable {
  let configuration: Configuration
  /// What the command line says of every post; it has the last word.
  let stated: PostMetadata
  let failOn: Severity
  /// The moment to judge by when a post has no date of its own.
  let asOf: Timestamp
  /// How many bytes a post may have.
  let sizeLimit: Int
  /// What the change under review did to the posts; nil when there is none, and everything counts.
  let changes: ChangedPosts?
  /// What becomes of findings.
  let policy: FindingPolicy
  /// What becomes of changes that mend findings; nil when none are asked for.
  var fixing: FixMode?
  /// Whether each post is answered by a line at once, rather than its report kept to the end.
  let answersByLine: Bool
  /// Whether findings outside the change under review are listed, rather than only counted.
  var listsUnchanged = false

  /// What `posts:` of `handrail.yml` says of a file.
  func configured(_ path: String) -> PostMetadata {
    configuration.relative(path).map { configuration.metadata(forPath: $0) } ?? PostMetadata()
  }

  /// What fingerprints call a file: the same from whatever folder it is checked.
  func name(of path: String) -> String { configuration.name(of: path) ?? path }
}
