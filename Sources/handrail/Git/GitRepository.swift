import HandrailCore

/// The work tree that the program was started in.
struct GitRepository {
  /// Its top folder: absolute, links followed.
  let top: String
  /// Whether the next commit ends a merge.
  let isMerging: Bool

  /// Finds the work tree.
  ///
  /// - Throws: a problem when there is none, or Git cannot say.
  init() throws(Problem) {
    do {
      let lines = try GitAnswer(["rev-parse", "--show-toplevel", "--git-path", "MERGE_HEAD"]).line
        .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      // A name may hold line breaks; then Git is asked for one thing alone.
      let isPlain = lines.count == 2
      top = isPlain ? lines[0] : try GitAnswer(["rev-parse", "--show-toplevel"]).line
      isMerging = isPlain && Disk.kind(of: lines[1]) == .file
    } catch {
      var problem = error
      problem.advice = problem.advice.map { _ in
        "run this in the folder of a Git repository that has its files beside it, or check files "
          + "by naming them"
      }
      throw problem
    }
    // A Git that says nothing, and that all is well, has not answered.
    guard top.hasPrefix("/"), Disk.kind(of: top) == .folder else {
      throw Problem(
        .input, "‘git rev-parse’ does not say where this repository lies",
        advice: "see that ‘git status’ works here, and that the ‘git’ on the PATH is Git")
    }
  }

  /// Where a path lies, by its name; nil outside of the work tree.
  func path(of path: String) -> GitPath? {
    let absolute = Path.absolute(path)
    if let path = self.path(ofAbsolute: absolute) { return path }
    // The way to the work tree may lead over a link.
    guard let folder = Disk.resolved(Path.folder(of: absolute)) else { return nil }
    let name = absolute.split(separator: "/").last.map(String.init) ?? ""
    return self.path(ofAbsolute: Path.join(folder, name))
  }

  /// Where a file lies, links followed; nil outside of the work tree, or when there is none.
  func path(ofTarget path: String) -> GitPath? {
    Disk.resolved(path).flatMap { self.path(ofAbsolute: $0) }
  }

  /// Where a path lies on the disk.
  func absolute(_ path: GitPath) -> String { Path.join(top, path.shown) }

  /// A path as one would write it from the current folder.
  func shown(_ path: GitPath) -> String {
    let name = path.shown
    guard let here = self.path(ofAbsolute: Disk.currentFolder) else { return Path.join(top, name) }
    if here.bytes.isEmpty { return name }
    let (from, to) = (here.parts, path.parts)
    let shared = zip(from, to).prefix { $0 == $1 }.count
    let up = String(repeating: "../", count: from.count - shared)
    return up + GitPath(to[shared...].joined(separator: [UInt8(ascii: "/")])).shown
  }

  private func path(ofAbsolute path: String) -> GitPath? {
    if path == top { return GitPath([]) }
    return Path.relative(path, to: top).map { GitPath($0.utf8) }
  }
}
