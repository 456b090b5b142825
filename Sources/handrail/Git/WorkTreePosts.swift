import HandrailCore
import HandrailRules

/// Finds the posts of a list that changed since a revision, as they lie in the work tree.
struct WorkTreePosts {
  private let repository: GitRepository
  private let names: PostNames
  private let blobs = Lazy()

  /// A reader that is started when first needed.
  private final class Lazy {
    var reader: BlobReader?
  }

  /// - Parameter configuration: says which files are posts.
  /// - Throws: a problem when this is no repository with a work tree.
  init(configuration: Configuration) throws(Problem) {
    repository = try GitRepository()
    names = PostNames(configuration, in: repository)
  }

  /// Keeps what changed.
  ///
  /// - Parameters:
  ///   - list: the posts that the command line means.
  ///   - revision: the commit to compare with.
  /// - Returns: the posts.
  /// - Throws: a problem when Git cannot say.
  func selection(of list: InputList, since revision: Revision) throws(Problem) -> PostSelection {
    guard !list.items.isEmpty else { return PostSelection(list: list) }
    guard let base = try revision.base() else {
      return PostSelection(list: list, changes: ChangedPosts())
    }
    let files = try GitDiff.files(of: .workTree, since: base, withLines: true)
    let changed = Dictionary(files.map { ($0.path, $0) }) { first, _ in first }
    let index = try GitIndex()
    var (items, changes): ([InputList.Item], ChangedPosts) = ([], ChangedPosts())
    for item in list.items {
      guard let post = try change(of: item.name, changed, index) else { continue }
      items.append(item)
      changes[item.name] = post
    }
    return PostSelection(
      list: InputList(items: items), changes: changes,
      emptiness: "no post has changed since ‘\(revision.name)’, so there was nothing to check")
  }

  /// What changed in a file; nil when nothing did.
  private func change(
    of name: String, _ changed: [GitPath: DiffFile], _ index: GitIndex
  ) throws(Problem) -> ChangedPost? {
    guard let path = repository.path(ofTarget: name), index[path] != nil else {
      // A link to nothing, or to a folder, is told unless it was there before.
      guard Disk.isLink(name), Disk.kind(of: name) != .file,
        let own = repository.path(of: name), index[own] != nil, changed[own] == nil
      else { return .new }
      return nil
    }
    if let own = repository.path(of: name), own != path, index[own] == nil || changed[own] != nil {
      return .new
    }
    guard let file = changed[path] else { return nil }
    return try ChangedPost(file, names: names) { () throws(Problem) in
      if let reader = blobs.reader { return reader }
      let reader = try BlobReader()
      blobs.reader = reader
      return reader
    }
  }
}
