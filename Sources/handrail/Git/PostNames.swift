import HandrailCore
import HandrailRules

/// Tells by their names which files of a work tree are posts: those that `posts:` names, else those
/// that have the ending of one.
struct PostNames {
  private let top: String
  private let configuration: Configuration
  /// The folder that the patterns of `posts:` count from; nil when they are of no use here.
  private let folder: String?

  init(_ configuration: Configuration, in repository: GitRepository) {
    self.configuration = configuration
    let top = repository.top
    self.top = top
    let folder = configuration.path.map { Path.folder(of: $0) }
      .map { Disk.resolved($0) ?? Path.absolute($0) }
    let isNear = folder.map {
      $0 == top || Path.relative(top, to: $0) != nil || Path.relative($0, to: top) != nil
    }
    self.folder = !configuration.posts.isEmpty && isNear == true ? folder : nil
  }

  /// What the configuration says of a post; nil when the file is none.
  func metadata(of path: GitPath) -> PostMetadata? {
    guard !path.parts.dropLast().contains(where: { FileWalk.ignores(GitPath($0).shown) }) else {
      return nil
    }
    guard let folder else {
      return InputList.hasPostName(path.shown) ? PostMetadata() : nil
    }
    guard let relative = Path.relative(Path.join(top, path.shown), to: folder),
      configuration.posts.contains(where: { $0.glob.matches(relative) })
    else { return nil }
    return configuration.metadata(forPath: relative)
  }

  /// Whether there may be posts below a folder that a link leads to.
  func mayBePosts(below path: GitPath) -> Bool {
    guard let folder, let relative = Path.relative(Path.join(top, path.shown), to: folder) else {
      return false
    }
    return configuration.posts.contains { $0.glob.mayMatch(below: relative) }
  }
}
