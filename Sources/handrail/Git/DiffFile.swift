import HandrailCore

/// A file that a diff is about, as it stands after the change.
struct DiffFile {
  /// What an entry of the index is.
  enum Kind {
    case file
    /// A symbolic link: its content is the path it leads to.
    case link
    /// A submodule: a commit of another repository.
    case submodule

    init(mode: some StringProtocol) {
      self = mode == "120000" ? .link : mode == "160000" ? .submodule : .file
    }
  }

  let path: GitPath
  /// What it was called before; nil when the name is the same.
  let oldPath: GitPath?
  let kind: Kind
  /// The object with its content before; zeros when there was none.
  let oldID: String
  /// The object with its content; zeros when it has none yet.
  let id: String
  /// Whether a merge has left it undecided.
  let isUnmerged: Bool
  /// The lines that are new.
  var lines: ChangedLines
}

extension DiffFile {
  /// Reads a line such as `:100644 100644 OLD NEW M⇥path`, names quoted as Git does; nil when it is
  /// none.
  ///
  /// Source: git-diff(1), “Raw output format”.
  init?(rawLine line: ArraySlice<UInt8>) {
    let columns = line.split(separator: 0x09, omittingEmptySubsequences: false)
    guard let facts = columns.first, columns.count > 1 else { return nil }
    let words = String(decoding: facts.dropFirst(), as: UTF8.self).split(separator: " ")
    let names = columns.dropFirst().compactMap(GitQuoting.unquoted)
    guard words.count == 5, let status = words[4].first, names.count == columns.count - 1,
      let name = names.last, let oldName = names.first
    else { return nil }
    path = GitPath(name)
    oldPath = names.count > 1 ? GitPath(oldName) : nil
    kind = Kind(mode: words[1])
    (oldID, id) = (String(words[2]), String(words[3]))
    isUnmerged = status == "U"
    lines = "MR".contains(status) && kind == .file ? ChangedLines() : .everything
  }

  /// A file that a change did not touch, as it is in the index.
  init(unchanged path: GitPath, _ entry: GitIndex.Entry) {
    (self.path, oldPath, kind) = (path, nil, entry.kind)
    (oldID, id, isUnmerged) = (entry.id, entry.id, entry.isUnmerged)
    lines = ChangedLines()
  }
}
