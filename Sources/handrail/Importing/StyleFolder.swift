import HandrailCore
import HandrailVale

/// The files of a Vale style, as they lie on the disk.
struct StyleFolder {
  /// What the style is called: the name of its folder.
  let title: String
  /// The files that may be rules.
  private(set) var files: [ValeFile] = []
  /// What was not read, and why.
  private(set) var notes: [ValeNote] = []

  /// How many bytes a rule may have.
  private static let limit = 4 * 1024 * 1024

  /// Reads a folder with all that lies below, or a single file.
  ///
  /// - Throws: a problem when there is no such folder.
  init(_ path: String) throws(Problem) {
    let top = Path.absolute(path)
    let name = top.split(separator: "/").last.map(String.init) ?? "style"
    guard Disk.kind(of: path) == .folder else {
      guard Disk.kind(of: path) == .file else {
        throw Problem(
          .input, "there is no such folder", advice: "name the folder of a Vale style", path: path)
      }
      title = name.hasSuffix(".yml") ? String(name.dropLast(4)) : name
      files = [ValeFile(path: name, bytes: try Disk.read(path, limit: Self.limit))]
      return
    }
    title = name
    let walk = try FileWalk(path)
    for link in walk.linkedFolders {
      leave(shown(link, from: path), "this link to a folder was not followed")
    }
    for file in walk.files {
      let shown = shown(file, from: path)
      // Hidden files and folders are settings of other programs.
      if shown.split(separator: "/").contains(where: { $0.hasPrefix(".") }) { continue }
      if file.hasSuffix(".yml") {
        do throws(Problem) {
          files.append(ValeFile(path: shown, bytes: try Disk.read(file, limit: Self.limit)))
        } catch {
          leave(shown, "the file is left out: \(error.message)")
        }
      } else if file.hasSuffix(".yaml") {
        leave(shown, "the file is left out: Vale reads .yml only")
      } else if shown.hasSuffix("/accept.txt") || shown.hasSuffix("/reject.txt") {
        leave(
          shown,
          "a vocabulary is no part of a style; put its words into a rule's ‘unless’ or ‘flag’")
      }
    }
  }

  private mutating func leave(_ path: String, _ reason: String) {
    notes.append(ValeNote(path: path, reason: reason, isRule: true))
  }

  /// A path that starts with the style's name.
  private func shown(_ file: String, from folder: String) -> String {
    let below = Path.relative(Path.absolute(file), to: Path.absolute(folder)) ?? file
    return "\(title)/\(below)"
  }
}
