import HandrailCore

/// Everything in the index.
struct GitIndex {
  /// An entry.
  struct Entry {
    let kind: DiffFile.Kind
    let id: String
    /// Whether a merge has left it undecided.
    let isUnmerged: Bool
  }

  private let entries: [GitPath: Entry]

  /// Reads the index.
  ///
  /// - Throws: a problem when Git cannot.
  init() throws(Problem) {
    let listing = try GitAnswer(["ls-files", "--full-name", "-s", "-z", ":/"])
    var entries: [GitPath: Entry] = [:]
    for line in listing.bytes.split(separator: 0) {
      guard let tab = line.firstIndex(of: 0x09) else { continue }
      let words = String(decoding: line[..<tab], as: UTF8.self).split(separator: " ")
      guard words.count == 3 else { continue }
      entries[GitPath(line[(tab + 1)...])] = Entry(
        kind: DiffFile.Kind(mode: words[0]), id: String(words[1]), isUnmerged: words[2] != "0")
    }
    self.entries = entries
  }

  /// What stands at a path; nil when nothing does, or a folder.
  subscript(path: GitPath) -> Entry? { entries[path] }

  /// Whether something stands at a path that may be written with its stray bytes spelt out.
  func holds(_ path: GitPath) -> Bool {
    if entries[path] != nil { return true }
    let shown = path.shown
    return shown.contains("\\x") && entries.keys.contains { $0.shown == shown }
  }

  /// Whether something stands below a path.
  func hasFolder(_ path: GitPath) -> Bool {
    entries.keys.contains { $0 != path && $0.lies(in: path) }
  }
}
