import HandrailCore

/// Finds the folders that hold a blog, by their names and by the front matter in their files.
struct PostFolderFinder {
  /// What a generator of sites, or a person, calls a folder of posts.
  private static let names: Set = [
    "posts", "post", "_posts", "_drafts", "blog", "blogs", "articles", "news", "writing", "journal",
    "stories",
  ]
  /// What was made from posts, or belongs to others.
  private static let ignored: Set = [
    "node_modules", "vendor", "dist", "build", "out", "public", "_site", "site", "target", "themes",
    "bower_components",
  ]
  private static let endings: Set = ["md", "mdx", "markdown"]
  private static let deepest = 5
  private static let mostFolders = 5_000
  private static let most = 6

  /// How many posts there are by folder and ending.
  private var posts: [String: [String: Int]] = [:]

  /// The folders of posts below a folder, sorted.
  ///
  /// - Parameter folder: where to look. What cannot be read is passed over: this only makes a
  ///   suggestion.
  /// - Returns: the folders, with what is in them.
  static func find(below folder: String = ".") -> [PostFolder] {
    var finder = PostFolderFinder()
    finder.walk(folder)
    return finder.found
  }

  /// A folder that somebody named, with what is in it.
  static func folder(_ path: String) -> PostFolder {
    var finder = PostFolderFinder()
    finder.walk(path, asksFrontMatter: false)
    var endings: [String: Int] = [:]
    for counts in finder.posts.values { endings.merge(counts) { $0 + $1 } }
    return PostFolder(
      path: path, endings: endings.isEmpty ? ["md"] : endings.keys.sorted(),
      count: endings.values.reduce(0, +))
  }

  private mutating func walk(_ folder: String, asksFrontMatter: Bool = true) {
    var waiting = [(path: folder, depth: 0)]
    var visited = 0
    while let next = waiting.popLast(), visited < Self.mostFolders {
      visited += 1
      for name in (try? Disk.names(in: next.path)) ?? [] where !name.hasPrefix(".") {
        let path = Path.join(next.path, name)
        switch Disk.kind(of: path) {
        case .folder?:
          guard next.depth < Self.deepest, !Self.ignored.contains(name), !Disk.isLink(path) else {
            continue
          }
          waiting.append((path, next.depth + 1))
        case .file?:
          guard let ending = Self.ending(of: name),
            !asksFrontMatter || Self.hasFrontMatter(path)
          else { continue }
          posts[next.path, default: [:]][ending, default: 0] += 1
        default: continue
        }
      }
    }
  }

  /// Posts by the folder of posts that they are in; where no folder is called like one, by the folder
  /// that has most of them.
  private var found: [PostFolder] {
    var roots: [String: [String: Int]] = [:]
    for (folder, counts) in posts {
      guard let root = Self.root(of: folder) else { continue }
      roots[root, default: [:]].merge(counts) { $0 + $1 }
    }
    if roots.isEmpty {
      let fullest = posts.filter { $0.key != "." }.max { a, b in
        let (left, right) = (a.value.values.reduce(0, +), b.value.values.reduce(0, +))
        return left == right ? a.key > b.key : left < right
      }
      if let fullest { roots[fullest.key] = fullest.value }
    }
    return roots.map { path, counts in
      PostFolder(path: path, endings: counts.keys.sorted(), count: counts.values.reduce(0, +))
    }.sorted { $0.path < $1.path }.prefix(Self.most).map { $0 }
  }

  /// The highest folder on the way that is called like one of posts.
  private static func root(of folder: String) -> String? {
    let parts = folder.split(separator: "/")
    guard let index = parts.firstIndex(where: { names.contains($0.lowercased()) }) else {
      return nil
    }
    return parts[...index].joined(separator: "/")
  }

  private static func ending(of name: String) -> String? {
    guard let dot = name.lastIndex(of: ".") else { return nil }
    let ending = name[name.index(after: dot)...].lowercased()
    return endings.contains(ending) ? ending : nil
  }

  /// Whether a file begins as one with front matter in YAML or TOML does.
  private static func hasFrontMatter(_ path: String) -> Bool {
    guard let descriptor = try? Disk.openForReading(path) else { return false }
    defer { close(descriptor) }
    var start = [UInt8](repeating: 0, count: 8)
    guard let count = try? Disk.read(descriptor, into: &start, path: path), count > 3 else {
      return false
    }
    let isMarked = start.starts(with: [0xEF, 0xBB, 0xBF])
    let bytes = start[(isMarked ? 3 : 0)..<count]
    return ["---", "+++"].contains { bytes.starts(with: $0.utf8) }
      && bytes.dropFirst(3).first.map { $0 == 0x0A || $0 == 0x0D || $0 == 0x20 } == true
  }
}
