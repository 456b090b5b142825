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
  /// What becomes of findings.
  let policy: FindingPolicy
  /// What becomes of changes that mend findings; nil when none are asked for.
  let fixing: FixMode?
  /// Whether each post is answered by a line at once, rather than its report kept to the end.
  let answersByLine: Bool

  /// What `posts:` of `handrail.yml` says of a file.
  func configured(_ path: String) -> PostMetadata {
    guard let file = configuration.path else { return PostMetadata() }
    let folder = Path.absolute(Path.folder(of: file))
    guard let relative = Path.relative(Path.absolute(path), to: folder) else {
      return PostMetadata()
    }
    return configuration.metadata(forPath: relative)
  }
}
