import HandrailCore
import HandrailRules

/// The posts that a command line means, before batches are opened.
struct InputList {
  /// A thing to check.
  enum Item {
    case file(String)
    case batch(String)
    case standardInput(name: String)
    /// What Git keeps under an id, for a post or a batch.
    case object(id: String, name: String)
    case unreadable(Problem)

    /// The name it goes by in the report.
    var name: String {
      switch self {
      case .file(let path), .batch(let path): path
      case .object(_, let name): name
      case .standardInput(let name): name
      case .unreadable(let problem): problem.path ?? ""
      }
    }

    /// Whether it may hold any number of posts.
    var isBatch: Bool {
      switch self {
      case .batch: true
      case .standardInput(let name), .object(_, let name): InputList.isBatch(name)
      case .file, .unreadable: false
      }
    }
  }

  private(set) var items: [Item]
  /// Whether there are only a few posts, as before a commit.
  var isShort: Bool { items.count <= Self.few && !items.contains(where: \.isBatch) }

  /// For so many posts an engine that reads few is faster.
  private static let few = 16

  /// What a folder is searched for.
  private static let postExtensions: Set<String> = [
    "md", "markdown", "mkd", "mdown", "mdx", "qmd", "html", "htm", "xhtml", "txt", "text",
  ]
  private static let batchExtensions: Set<String> = ["ndjson", "jsonl"]

  /// The posts named on the command line, sorted by path and each of them once, or the configured ones when none is.
  ///
  /// - Parameters:
  ///   - paths: files, folders, or `-` for standard input.
  ///   - stdinName: the name that standard input goes by; nil for a Markdown draft.
  ///   - configuration: says which posts there are when no path is given.
  init(paths: [String], stdinName: String?, configuration: Configuration) {
    items = []
    if paths.isEmpty {
      addConfigured(configuration)
      return
    }
    for path in paths {
      if path == "-" {
        items.append(.standardInput(name: stdinName ?? "stdin.md"))
      } else {
        add(path)
      }
    }
    putInOrder()
  }

  /// What was found in another way: in the order of the report, each thing once.
  init(items: [Item]) { self.items = items }

  /// Sorts by name, the order of every report, and drops what was named twice.
  private mutating func putInOrder() {
    guard items.count > 1 else { return }
    var seen: Set<String> = []
    items = items.sorted { $0.name < $1.name }.filter { item in
      if case .unreadable = item { return true }
      return seen.insert(Path.absolute(item.name)).inserted
    }
  }

  /// Whether a name is that of a batch.
  static func isBatch(_ name: String) -> Bool { batchExtensions.contains(fileExtension(name)) }

  /// Whether a name has the ending of a post or a batch.
  static func hasPostName(_ name: String) -> Bool {
    postExtensions.contains(fileExtension(name)) || isBatch(name)
  }

  private mutating func add(_ path: String) {
    switch Disk.kind(of: path) {
    case .file: items.append(Self.item(path))
    case .folder: addFolder(path)
    case .other:
      refuse(path, "this is neither a file nor a folder", "name a draft or a folder of drafts")
    case nil:
      refuse(path, "there is no such file or folder", "see that the path is spelt right")
    }
  }

  private mutating func addFolder(_ path: String) {
    do {
      let walk = try FileWalk(path)
      let files = walk.files.filter(Self.hasPostName)
      if files.isEmpty, walk.linkedFolders.isEmpty {
        refuse(
          path, "there are no posts in this folder", "name one with Markdown, HTML or text files")
      }
      items += files.map(Self.item)
      items += walk.linkedFolders.map { .unreadable(FileWalk.unfollowed($0)) }
    } catch {
      items.append(.unreadable(error))
    }
  }

  private mutating func addConfigured(_ configuration: Configuration) {
    guard let file = configuration.path, !configuration.posts.isEmpty else { return }
    let folder = Path.folder(of: file)
    do {
      let walk = try FileWalk(folder)
      func isNamed(_ path: String, _ holds: (Glob, String) -> Bool) -> Bool {
        let relative = folder == "." ? path : String(path.dropFirst(folder.count + 1))
        return configuration.posts.contains { holds($0.glob, relative) }
      }
      items = walk.files.filter { isNamed($0) { $0.matches($1) } }.map(Self.item)
      items += walk.linkedFolders.filter { isNamed($0) { $0.mayMatch(below: $1) } }
        .map { .unreadable(FileWalk.unfollowed($0)) }
    } catch {
      items = [.unreadable(error)]
    }
  }

  private static func item(_ path: String) -> Item { isBatch(path) ? .batch(path) : .file(path) }

  private mutating func refuse(_ path: String, _ message: String, _ advice: String) {
    items.append(.unreadable(Problem(.input, message, advice: advice, path: path)))
  }

  private static func fileExtension(_ path: String) -> String {
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return "" }
    return name[name.index(after: dot)...].lowercased()
  }
}
