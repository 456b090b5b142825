import HandrailCore

/// The files below a folder, by the bytes of their paths.
struct FolderFiles {
  /// Each with its path in the folder, its size in bytes and its moment of change in seconds.
  private(set) var files: [(path: String, size: Int, modified: Int)] = []
  /// How many bytes they have together.
  private(set) var size = 0

  private let root: String
  private let ledger: Ledger
  private var pathBytes = 0
  private var entries = 0

  /// Folders that hold no posts: version control, builds and packages of others.
  private static let ignored: Set<String> = [".git", ".build", "node_modules", ".hg", ".svn"]

  /// Walks a folder. What cannot be read, and links that lead out of it, are noted.
  ///
  /// No link is followed, so that no loop can be: what one leads to inside the folder is met anyway.
  init(_ root: String, ledger: Ledger) {
    self.root = root
    self.ledger = ledger
    let top = Self.resolved(root)
    var folders = [""]
    while let folder = folders.popLast(), isWithinLimits {
      for name in names(in: folder) where !Self.ignored.contains(name) {
        let path = folder.isEmpty ? name : folder + "/" + name
        entries += 1
        pathBytes += path.utf8.count
        guard isWithinLimits else { break }
        take(path, top: top, folders: &folders)
      }
    }
    files.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  private mutating func take(_ path: String, top: String?, folders: inout [String]) {
    var status = stat()
    guard lstat(root + "/" + path, &status) == 0 else {
      return ledger.note(InputFile.unreadable(path, errno))
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG:
      #if canImport(Darwin)
        let modified = status.st_mtimespec.tv_sec
      #else
        let modified = status.st_mtim.tv_sec
      #endif
      files.append((path, Int(status.st_size), modified))
      size += Int(status.st_size)
    case S_IFDIR where path.utf8.count <= ledger.limits.pathBytes: folders.append(path)
    case S_IFDIR: ledger.note(ledger.longPaths(ledger.name))
    case S_IFLNK: takeLink(path, top: top)
    // Pipes and devices hold no posts, and could be read for ever.
    default: break
    }
  }

  private func takeLink(_ path: String, top: String?) {
    if let top, let target = Self.resolved(root + "/" + path),
      target == top || target.hasPrefix(top == "/" ? top : top + "/") || top.hasPrefix(target + "/")
    {
      return
    }
    ledger.note(
      Problem(
        .input, "it is a link that leads out of \(ledger.name), and was not followed",
        advice: "name what it leads to as well, or put it in the link’s place", path: path))
  }

  private var isWithinLimits: Bool {
    if entries > ledger.limits.entries {
      ledger.note(ledger.tooMany(ledger.name))
      return false
    }
    if pathBytes > ledger.limits.allPathBytes {
      ledger.note(ledger.longPaths(ledger.name))
      return false
    }
    return true
  }

  private func names(in folder: String) -> [String] {
    let path = folder.isEmpty ? root : root + "/" + folder
    guard let directory = opendir(path) else {
      ledger.note(InputFile.unreadable(folder.isEmpty ? ledger.name : folder, errno))
      return []
    }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 1) { String(validatingCString: $0) }
      }
      guard let name else {
        ledger.note(
          Problem(
            .input, "a file in it has a name that is no text (UTF-8), and was not read",
            advice: "rename it", path: folder.isEmpty ? ledger.name : folder))
        continue
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }

  private static func resolved(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}
