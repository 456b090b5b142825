import HandrailCore

/// Writing files.
extension Disk {
  /// Writes a file, whole or not at all: into a new file beside it that then takes its place. What a
  /// link leads to is replaced, not the link; a device or a pipe is written as it comes.
  ///
  /// - Parameters:
  ///   - text: what to write.
  ///   - path: the file.
  ///   - what: what is written, for saying that it could not be.
  ///   - confirm: done when all is written and has yet to take its place; where it fails, the file
  ///     stays as it was.
  /// - Throws: a problem that names the file and why it cannot be written, or what `confirm` throws.
  static func write(
    _ text: String, to path: String, what: String = "the file",
    confirm: () throws(Problem) -> Void = {}
  ) throws(Problem) {
    // A link in /dev leads to a file that somebody has open, and who would not see another one.
    if kind(of: path) == .other || path.hasPrefix("/dev/") {
      try fill(open(path, O_WRONLY | O_CLOEXEC), with: text, path: path, what)
      return try confirm()
    }
    let target = resolved(path) ?? path
    if target == path, isLink(path) { throw deadLink(path) }
    let unfinished = UnfinishedFile(besides: target)
    let temporary = unfinished.path
    unlink(temporary)
    do throws(Problem) {
      let flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC
      try fill(open(temporary, flags, 0o666), with: text, path: path, what)
      try confirm()
      guard rename(temporary, target) == 0 else { throw unwritable(path, what) }
      unfinished.forget()
    } catch {
      unfinished.remove()
      throw error
    }
  }

  /// Writes a text to a file that was just opened, and closes it.
  private static func fill(
    _ descriptor: Int32, with text: String, path: String, _ what: String
  ) throws(Problem) {
    guard descriptor >= 0 else { throw unwritable(path, what) }
    var text = text
    let isWritten = text.withUTF8 { Descriptor.writeAll($0, to: descriptor) }
    let problem = isWritten ? nil : unwritable(path, what)
    let isClosed = close(descriptor) == 0
    if let problem { throw problem }
    guard isClosed else { throw unwritable(path, what) }
  }

  private static func unwritable(_ path: String, _ what: String) -> Problem {
    Problem(
      .input, "\(what) cannot be written: \(String(cString: strerror(errno)).lowercased())",
      advice: "see that the folder exists, that you may write to it and that there is room on the "
        + "disk", path: path)
  }
}
