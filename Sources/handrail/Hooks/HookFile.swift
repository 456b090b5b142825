import HandrailCore

/// The file of a hook.
struct HookFile {
  let path: String

  /// Its text; empty when there is no file, nil when it is no text.
  ///
  /// - Throws: a problem when it cannot be read.
  func text() throws(Problem) -> String? {
    guard Disk.kind(of: path) != nil || Disk.isLink(path) else { return "" }
    let bytes = try Disk.read(path, limit: 1 << 26)
    let text = String(decoding: bytes, as: UTF8.self)
    return text.utf8.elementsEqual(bytes) ? text : nil
  }

  /// Whether Git would run it; a file that is not there yet will be run.
  var isRun: Bool { Disk.kind(of: path) == nil || access(path, X_OK) == 0 }

  /// Puts a text in its place, whole or not at all, as a program that may be run.
  ///
  /// - Throws: a problem when it cannot be written.
  func replace(with text: String) throws(Problem) {
    let folder = Path.folder(of: path)
    if Disk.kind(of: folder) == nil, mkdir(folder, 0o777) != 0 { throw unwritable() }
    var status = stat()
    let mode = stat(path, &status) == 0 ? status.st_mode & 0o7777 : 0o777 & ~mask
    let unfinished = UnfinishedFile(besides: path)
    let temporary = unfinished.path
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      let problem = unwritable()
      unfinished.forget()
      throw problem
    }
    var text = text
    let isWritten = text.withUTF8 { Descriptor.writeAll($0, to: descriptor) }
    let isReady = isWritten && fchmod(descriptor, mode) == 0
    guard close(descriptor) == 0, isReady, rename(temporary, path) == 0 else {
      let problem = unwritable()
      unfinished.remove()
      throw problem
    }
    unfinished.forget()
  }

  /// Takes the file away.
  ///
  /// - Throws: a problem when it cannot be removed.
  func remove() throws(Problem) {
    guard unlink(path) == 0 else { throw unwritable() }
  }

  private var mask: mode_t {
    let mask = umask(0)
    umask(mask)
    return mask
  }

  private func unwritable() -> Problem {
    Problem(
      .input, "the hook cannot be written: \(String(cString: strerror(errno)).lowercased())",
      advice: "see that you may write to its folder and that there is room on the disk", path: path)
  }
}
