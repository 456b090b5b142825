import HandrailCore
import HandrailText

/// What a change did to the posts of a run.
struct ChangedPosts: Sendable {
  private var posts: [[UInt8]: ChangedPost] = [:]

  /// What it did to a post, by its name in the report. A post it is not told of is new.
  subscript(name: String) -> ChangedPost {
    get { posts[Array(name.utf8)] ?? .new }
    set {
      // Two names may look the same when their stray bytes are spelt out.
      posts[Array(name.utf8)] = posts[Array(name.utf8)] == nil ? newValue : .new
    }
  }
}

extension ChangedPost {
  /// Tells what a diff did to a post; nil when that is nothing.
  ///
  /// - Parameters:
  ///   - file: the file in the diff.
  ///   - names: tells which files are posts. What was no post before, or one of another kind, is
  ///     new, although Git may call it a renamed file.
  ///   - blobs: gives the content from before, for its front matter.
  /// - Throws: a problem when that cannot be read.
  init?(_ file: DiffFile, names: PostNames, blobs: () throws(Problem) -> BlobReader) throws(Problem)
  {
    if let old = file.oldPath, names.metadata(of: old) != names.metadata(of: file.path) {
      self = .new
      return
    }
    if file.lines.isEmpty { return nil }
    lines = file.lines
    if lines.isEverything { return }
    let path = file.path.shown
    let bytes = try blobs().read(file.oldID, path: path, limit: ChangedPost.longestOld)
    let touchesFrontMatter = lines.mayTouchFrontMatter(of: bytes)
    guard touchesFrontMatter || DirectiveReader.mentionsUs(bytes) else { return }
    guard
      case .success(let source) = SourceText.decode(
        path: path, bytes: bytes, limit: ChangedPost.longestOld)
    else {
      self = .new
      return
    }
    let document = DocumentReader.read(source)
    if touchesFrontMatter { oldMetadata = document.metadata }
    oldWaivers = WaiverTrace.all(in: document, bytes)
  }

  /// The largest content from before that is read, in bytes.
  private static let longestOld = 1 << 30
}

extension ChangedLines {
  /// Whether the first change lies in what may be front matter.
  fileprivate func mayTouchFrontMatter(of old: [UInt8]) -> Bool {
    // Up to its first change a file has the same lines before and after.
    let first = min(added.first?.lowerBound ?? .max, cuts.first.map { $0 + 1 } ?? .max)
    var line = 1
    var start = 0
    var fence: ArraySlice<UInt8>?
    while line <= first {
      let end = old[start...].firstIndex(of: 0x0A) ?? old.count
      var text = old[start..<end]
      while let last = text.last, last == 0x20 || last == 0x0D || last == 0x09 { text.removeLast() }
      if line == 1, text.starts(with: [0xEF, 0xBB, 0xBF]) { text = text.dropFirst(3) }
      if line > 1, text == fence { return first == line }
      if line == 1 { fence = text }
      guard end < old.count else { break }
      (line, start) = (line + 1, end + 1)
    }
    return true
  }
}
