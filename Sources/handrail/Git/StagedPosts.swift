import HandrailCore
import HandrailRules

/// Finds the posts that are staged, as they are in the index.
struct StagedPosts {
  private let repository: GitRepository
  private let names: PostNames
  private let sizeLimit: Int
  private var index: GitIndex?
  private var blobs: BlobReader?

  /// - Parameters:
  ///   - configuration: says which files are posts.
  ///   - sizeLimit: how many bytes a post may have.
  /// - Throws: a problem when this is no repository with a work tree.
  init(configuration: Configuration, sizeLimit: Int) throws(Problem) {
    repository = try GitRepository()
    names = PostNames(configuration, in: repository)
    self.sizeLimit = sizeLimit
  }

  /// Finds the posts.
  ///
  /// - Parameters:
  ///   - paths: files and folders to keep to; all, when there are none. A file that is named is read
  ///     from the index whether the commit changes it or not.
  ///   - revision: the commit whose lines are no news; nil when all lines count.
  /// - Returns: the posts.
  /// - Throws: a problem when Git cannot say.
  mutating func selection(
    _ paths: [String], since revision: Revision?
  ) throws(Problem) -> PostSelection {
    let isNext = revision?.isHead == true
    let staged = try GitDiff.files(of: .index, since: nil, withLines: isNext)
    var changed = isNext ? try withoutMerged(staged) : []
    if let revision, !isNext {
      changed = try GitDiff.files(of: .index, since: try revision.base(), withLines: true)
    }
    var selection = Selection(isNarrowed: revision != nil, changed: changed)
    for file in try narrowed(staged, to: paths, &selection) {
      try add(file, to: &selection)
    }
    let news = revision == nil ? "" : ", or none with new lines"
    return PostSelection(
      list: InputList(items: selection.items.sorted { $0.name < $1.name }),
      changes: selection.changes,
      emptiness: "no post is staged\(news), so there was nothing to check")
  }

  /// The changes without those that a merge brings from the other side, which are no news.
  private func withoutMerged(_ staged: [DiffFile]) throws(Problem) -> [DiffFile] {
    guard repository.isMerging else { return staged }
    let there = try GitDiff.files(of: .index, since: "MERGE_HEAD", withLines: true)
    let changes = Dictionary(there.map { ($0.path, $0.lines) }) { first, _ in first }
    return staged.compactMap { file in
      guard let lines = changes[file.path] else { return nil }
      var file = file
      file.lines = file.lines.intersection(lines)
      return file
    }
  }

  /// What is gathered.
  private struct Selection {
    var items: [InputList.Item] = []
    var changes: ChangedPosts?
    /// The files that differ from the revision.
    let changed: [GitPath: DiffFile]

    init(isNarrowed: Bool, changed: [DiffFile]) {
      changes = isNarrowed ? ChangedPosts() : nil
      self.changed = Dictionary(changed.map { ($0.path, $0) }) { first, _ in first }
    }
  }

  /// Of the staged files those that are named, and those that are named and staged as they were.
  private mutating func narrowed(
    _ staged: [DiffFile], to paths: [String], _ selection: inout Selection
  ) throws(Problem) -> [DiffFile] {
    guard !paths.isEmpty else { return staged }
    var wanted: Set<GitPath> = []
    for path in paths {
      guard let place = repository.path(of: path) else {
        throw Problem(
          .input, "this lies outside of the Git repository, so it is not staged",
          advice: "leave out --staged to check it as it is", path: path)
      }
      wanted.insert(place)
    }
    var files = staged.filter { $0.path.lies(inOneOf: wanted) }
    let found = Set(files.map(\.path))
    for place in wanted.sorted() where !found.contains(place) {
      let index = try allOfIndex()
      if let entry = index[place] {
        files.append(DiffFile(unchanged: place, entry))
      } else if !index.hasFolder(place),
        Disk.kind(of: repository.absolute(place)) != .folder
      {
        selection.items.append(
          .unreadable(
            Problem(
              .input, "this is not staged, so there is nothing to check",
              advice: "stage it with ‘git add’, or leave out --staged to check it as it is",
              path: repository.shown(place))))
      }
    }
    return files
  }

  private mutating func add(_ file: DiffFile, to selection: inout Selection) throws(Problem) {
    let name = repository.shown(file.path)
    guard names.metadata(of: file.path) != nil else {
      if file.kind == .link, names.mayBePosts(below: file.path) {
        let target = try target(of: file)
        guard let target else {
          selection.items.append(.unreadable(FileWalk.unfollowed(name)))
          return
        }
        if try allOfIndex().hasFolder(target) {
          selection.items.append(.unreadable(FileWalk.unfollowed(name)))
        }
      }
      return
    }
    if file.isUnmerged {
      selection.items.append(
        .unreadable(
          Problem(
            .input, "a merge has left this post undecided",
            advice: "settle the conflict and stage the post with ‘git add’", path: name)))
      return
    }
    switch file.kind {
    case .submodule: return
    case .file:
      guard try note(file, as: name, in: &selection) else { return }
      selection.items.append(.object(id: file.id, name: name))
    case .link:
      guard try note(file, as: name, in: &selection) else { return }
      if let target = try target(of: file), let entry = try allOfIndex()[target],
        entry.kind == .file
      {
        selection.items.append(.object(id: entry.id, name: name))
      } else {
        selection.items.append(
          .unreadable(
            Problem(
              .input, "this link leads to no file that is in the repository",
              advice: "stage the file it leads to, or put the post in its place", path: name)))
      }
    }
  }

  /// Notes what changed in a post; false when nothing did.
  private mutating func note(
    _ file: DiffFile, as name: String, in selection: inout Selection
  ) throws(Problem) -> Bool {
    guard selection.changes != nil else { return true }
    guard let changed = selection.changed[file.path] else { return false }
    let post = try ChangedPost(changed, names: names) { () throws(Problem) in try reader() }
    guard let post else { return false }
    selection.changes?[name] = post
    return true
  }

  /// Where a link leads; nil when that lies outside of the repository.
  private mutating func target(of link: DiffFile) throws(Problem) -> GitPath? {
    let bytes = try reader().read(link.id, path: link.path.shown, limit: sizeLimit)
    if bytes.first == UInt8(ascii: "/") { return nil }
    var parts = Array(link.path.parts.dropLast())
    for part in bytes.split(separator: UInt8(ascii: "/")) where part != [UInt8(ascii: ".")] {
      if part != [UInt8(ascii: "."), UInt8(ascii: ".")] {
        parts.append(part)
      } else if parts.popLast() == nil {
        return nil
      }
    }
    return GitPath(parts.joined(separator: [UInt8(ascii: "/")]))
  }

  private mutating func allOfIndex() throws(Problem) -> GitIndex {
    if let index { return index }
    let all = try GitIndex()
    index = all
    return all
  }

  private mutating func reader() throws(Problem) -> BlobReader {
    if let blobs { return blobs }
    let reader = try BlobReader()
    blobs = reader
    return reader
  }
}
