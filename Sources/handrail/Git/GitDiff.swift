import HandrailCore

/// What differs between a commit and the index or the work tree.
enum GitDiff {
  /// What stands on the newer side.
  enum Side {
    case index
    case workTree
  }

  /// The files that differ, without those that are gone, in Git's order.
  ///
  /// - Parameters:
  ///   - side: what to compare with.
  ///   - base: the commit; nil for HEAD, or for nothing at all where there is no commit yet.
  ///   - withLines: whether to tell the lines, and what was renamed.
  /// - Returns: the files.
  /// - Throws: a problem when Git cannot say.
  static func files(
    of side: Side, since base: String?, withLines: Bool
  ) throws(Problem) -> [DiffFile] {
    let filters = side == .workTree ? try filtersSwitchedOff() : []
    let process = try GitProcess(
      settings + filters + ["diff", "--raw"] + (withLines ? ["-p", "-U0", "-M"] : ["--no-renames"])
        + options + (side == .index ? ["--cached"] : []) + (base.map { [$0] } ?? []) + ["--"])
    var parser = DiffParser()
    var buffer = [UInt8](repeating: 0, count: 64 * 1024)
    while true {
      let count = try process.read(into: &buffer)
      if count == 0 { break }
      try parser.take(buffer[..<count])
    }
    _ = try process.finish()
    return try parser.finished()
  }

  /// What the configuration of a repository must not decide.
  private static let settings = [
    "-c", "core.quotePath=true", "-c", "core.safecrlf=false", "-c", "diff.relative=false",
    "-c", "diff.autoRefreshIndex=false",
  ]

  /// Nothing is run that the repository names, and the output has one form.
  private static let options = [
    "--no-abbrev", "--no-color", "--no-ext-diff", "--no-textconv", "--ignore-submodules=all",
    "--diff-filter=d", "--src-prefix=a/", "--dst-prefix=b/", "--inter-hunk-context=0",
  ]

  /// Settings that keep Git from running the filters that the configuration names.
  private static func filtersSwitchedOff() throws(Problem) -> [String] {
    let names = try GitAnswer(
      ["config", "-z", "--name-only", "--get-regexp", #"^filter\..*\.(clean|process|required)$"#],
      accepting: [0, 1])
    var settings: [String] = []
    for name in names.bytes.split(separator: 0) {
      let name = String(decoding: name, as: UTF8.self)
      guard !name.contains("=") else {
        throw Problem(
          .input, "the Git configuration has a filter with ‘=’ in its name",
          advice: "give it another name")
      }
      settings += ["-c", name + (name.hasSuffix(".required") ? "=false" : "=")]
    }
    return settings
  }
}
