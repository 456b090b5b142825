import HandrailCore

/// A temporary file without a name: it is gone when the program ends, however that happens.
final class Spool {
  private let name: String
  private let limit: Int
  private var descriptor: Int32
  private var size = 0

  /// Creates the file.
  ///
  /// - Parameters:
  ///   - folder: where it lies.
  ///   - name: what to call what is written to it.
  ///   - limit: how many bytes it may have.
  /// - Throws: a problem when it cannot be made.
  init(in folder: String, name: String, limit: Int) throws(Problem) {
    self.name = name
    self.limit = limit
    var template = Array((folder + "/handrail-XXXXXX").utf8CString)
    descriptor = mkstemp(&template)
    guard descriptor >= 0 else { throw Self.noRoom(name, folder, errno) }
    unlink(template)
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// Adds bytes.
  func write(_ bytes: [UInt8]) throws(Problem) {
    size += bytes.count
    guard size <= limit else {
      throw Problem(
        .limit, "it has more than \(limit >> 30) GiB, which is more than is kept of standard input",
        advice: "save it as a file, and name that", path: name)
    }
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { systemWrite(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw Self.noRoom(name, "the temporary folder", errno) }
      rest = rest.dropFirst(count)
    }
  }

  /// The file, to be read; nothing more can be written.
  func file() throws(Problem) -> InputFile {
    defer { descriptor = -1 }
    return try InputFile(taking: descriptor, as: name)
  }

  private static func noRoom(_ name: String, _ folder: String, _ code: Int32) -> Problem {
    Problem(
      .input,
      "it could not be laid down in \(folder): \(String(cString: strerror(code)).lowercased())",
      advice: "save it as a file, and name that, or set TMPDIR to a folder with more room",
      path: name)
  }
}

/// `write(2)`, under a name that does not clash with `Spool.write`.
private func systemWrite(_ descriptor: Int32, _ buffer: UnsafeRawPointer?, _ count: Int) -> Int {
  write(descriptor, buffer, count)
}
