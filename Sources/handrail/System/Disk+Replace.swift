import HandrailCore

extension Disk {
  /// Why a file must not be replaced by a new one, as a clause after “because”; nil when it may.
  ///
  /// A link would become a file of its own, and so would a file that has other names.
  static func obstacleToReplacing(_ path: String) -> String? {
    var status = stat()
    guard lstat(path, &status) == 0 else { return nil }
    if status.st_mode & S_IFMT == S_IFLNK { return "it is a link: name the file that it leads to" }
    if status.st_nlink > 1 { return "the file has other names too (hard links)" }
    return nil
  }

  /// Puts new bytes in a file, whole or not at all; its mode and owner stay.
  ///
  /// - Parameters:
  ///   - path: the file; not a link.
  ///   - old: what it held when it was read.
  ///   - new: what it is to hold.
  /// - Throws: a problem when it cannot be written, or holds something else by now. It is then as it
  ///   was.
  static func replace(
    _ path: String, holding old: [UInt8], with new: [UInt8]
  ) throws(Problem) {
    var status = stat()
    guard lstat(path, &status) == 0, access(path, W_OK) == 0 else { throw unchanged(path) }
    let unfinished = UnfinishedFile(besides: path)
    let temporary = unfinished.path
    let descriptor = open(
      temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, S_IRUSR | S_IWUSR)
    guard descriptor >= 0 else {
      let problem = unchanged(path)
      unfinished.forget()
      throw problem
    }
    var isWritten =
      new.withUnsafeBufferPointer({ Descriptor.writeAll($0, to: descriptor) })
      && fchown(descriptor, status.st_uid, status.st_gid) == 0
      && fchmod(descriptor, status.st_mode & 0o7777) == 0 && fsync(descriptor) == 0
    let reason = errno
    isWritten = close(descriptor) == 0 && isWritten
    guard isWritten else {
      unfinished.remove()
      errno = reason
      throw unchanged(path)
    }
    guard !isLink(path), (try? read(path, limit: old.count)) == old else {
      unfinished.remove()
      throw Problem(
        .input, "the file was changed while it was being checked, and was left as it is",
        advice: "run handrail again", path: path)
    }
    guard rename(temporary, path) == 0 else {
      unfinished.remove()
      throw unchanged(path)
    }
    unfinished.forget()
  }

  private static func unchanged(_ path: String) -> Problem {
    Problem(
      .input, "the file cannot be changed: \(String(cString: strerror(errno)).lowercased())",
      advice: "see that you may write to it and to its folder", path: path)
  }
}
