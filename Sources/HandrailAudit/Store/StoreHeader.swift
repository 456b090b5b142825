import HandrailCore

/// The first bytes of a file of audits, read without SQLite: it would repair what is not ours.
enum StoreHeader {
  private static let magic = Array("SQLite format 3\0".utf8)
  /// Where the header has its application's number. Source: https://sqlite.org/fileformat.html, 1.3.
  private static let applicationOffset = 68

  /// Whether a file of audits is at a path.
  ///
  /// - Returns: false when nothing is there, or a file without a single byte.
  /// - Throws: a problem when something else is there, or cannot be read.
  static func isOurs(_ path: String) throws(Problem) -> Bool {
    var status = stat()
    guard stat(path, &status) == 0 else {
      if errno == ENOENT { return false }
      throw unreadable(path)
    }
    guard status.st_mode & S_IFMT == S_IFREG else { throw DatabaseFailure.foreign(path) }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw unreadable(path) }
    defer { close(descriptor) }
    var header = [UInt8](repeating: 0, count: applicationOffset + 4)
    let count = header.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
    guard count >= 0 else { throw unreadable(path) }
    if count == 0 { return false }
    let number = header[applicationOffset...].reduce(0) { $0 << 8 | Int($1) }
    guard count == header.count, header.starts(with: magic), number == Schema.applicationID else {
      throw DatabaseFailure.foreign(path)
    }
    return true
  }

  /// Makes a file without a single byte that nobody else may read: what is found in posts is no
  /// business of other people on the same machine.
  ///
  /// - Parameter path: the file; one that is there is left as it is.
  /// - Throws: a problem when it cannot be made.
  static func makeFile(_ path: String) throws(Problem) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw Problem(
        .input, "the file cannot be made: \(String(cString: strerror(errno)).lowercased())",
        advice: "see that its folder exists, and that you may write there", path: path)
    }
    close(descriptor)
  }

  private static func unreadable(_ path: String) -> Problem {
    Problem(
      .input, "the file cannot be read: \(String(cString: strerror(errno)).lowercased())",
      advice: "see that you may read it, or name another file", path: path)
  }
}
