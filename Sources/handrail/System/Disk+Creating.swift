import HandrailCore

extension Disk {
  /// Writes a file that is not there yet, whole or not at all. What is there already stays as it is,
  /// also when it came in the meantime.
  ///
  /// - Parameters:
  ///   - path: the file; its folder is there.
  ///   - text: what it is to hold.
  /// - Throws: a problem that names the file and why it cannot be made.
  static func create(_ path: String, holding text: String) throws(Problem) {
    let unfinished = UnfinishedFile(besides: path)
    let descriptor = open(
      unfinished.path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else {
      let problem = unmade(path)
      unfinished.forget()
      throw problem
    }
    var text = text
    var isMade = text.withUTF8 { Descriptor.writeAll($0, to: descriptor) }
    isMade = close(descriptor) == 0 && isMade
    // A second name is given only where nothing has it; some disks know no second names.
    if isMade, link(unfinished.path, path) != 0 {
      let isPossible = errno != EEXIST && !mayHold(path)
      isMade = isPossible && rename(unfinished.path, path) == 0
    }
    let problem = isMade ? nil : unmade(path)
    unfinished.remove()
    if let problem { throw problem }
  }

  /// Makes a folder, unless it is there.
  ///
  /// - Returns: whether it was made.
  /// - Throws: a problem that names the folder and why it cannot be made.
  static func createFolder(_ path: String) throws(Problem) -> Bool {
    if kind(of: path) == .folder { return false }
    guard mkdir(path, 0o777) == 0 else { throw unmade(path) }
    return true
  }

  private static func unmade(_ path: String) -> Problem {
    Problem(
      .input, "this cannot be made: \(String(cString: strerror(errno)).lowercased())",
      advice: "see that you may write to its folder and that there is room on the disk", path: path)
  }
}
