import HandrailCore

/// Files and folders. Everything the program knows of the disk passes here.
enum Disk {
  /// What stands at a path.
  enum Kind { case file, folder, other }

  /// What stands at `path`, links followed; nil when nothing does.
  static func kind(of path: String) -> Kind? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    default: return .other
    }
  }

  /// Whether something stands at `path`, or may: a link to nothing does, and what cannot be looked at
  /// may.
  static func mayHold(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 || errno != ENOENT && errno != ENOTDIR
  }

  /// Whether `path` is a symbolic link itself.
  static func isLink(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }

  /// The absolute path of what stands at `path`, links followed; nil when nothing does.
  static func resolved(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// The bytes of a file.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - limit: how many bytes it may have; reading stops there, whatever the file says its size is.
  /// - Returns: the bytes.
  /// - Throws: a problem that names the file and why it cannot be read.
  static func read(_ path: String, limit: Int) throws(Problem) -> [UInt8] {
    let descriptor = try openForReading(path)
    defer { close(descriptor) }
    return try readAll(descriptor, path: path, limit: limit)
  }

  /// Opens a file; the caller closes it. What is no file and may never have anything to read, such as
  /// a pipe that nobody writes to, is refused unless it is named as one of the system's.
  ///
  /// - Parameter path: the file.
  /// - Returns: its descriptor.
  /// - Throws: a problem that names the file and why it cannot be read.
  static func openForReading(_ path: String) throws(Problem) -> Int32 {
    let isSystem = path.hasPrefix("/dev/") || path.hasPrefix("/proc/")
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | (isSystem ? 0 : O_NONBLOCK))
    guard descriptor >= 0 else { throw unreadable(path) }
    var status = stat()
    let isKnown = fstat(descriptor, &status) == 0
    let kind = status.st_mode & S_IFMT
    if isKnown, kind == S_IFREG || isSystem && kind != S_IFDIR { return descriptor }
    close(descriptor)
    let isFolder = isKnown && kind == S_IFDIR
    throw Problem(
      .input,
      isFolder
        ? "this is a folder, where a file was expected" : "this is neither a file nor a folder",
      advice: "put a file in its place, or name another", path: path)
  }

  /// The bytes that are left to read from an open file; more than `limit` is a problem.
  static func readAll(_ descriptor: Int32, path: String, limit: Int) throws(Problem) -> [UInt8] {
    var status = stat()
    let expected = fstat(descriptor, &status) == 0 ? Int(status.st_size) : 0
    var bytes: [UInt8] = []
    bytes.reserveCapacity(min(max(expected, 0), limit) + 1)
    var buffer = [UInt8](repeating: 0, count: min(max(expected + 1, 4096), 256 * 1024))
    while true {
      let count = try buffer.withUnsafeMutableBufferPointer { buffer throws(Problem) in
        try read(descriptor, into: UnsafeMutableRawBufferPointer(buffer), path: path)
      }
      if count == 0 { return bytes }
      bytes += buffer[..<count]
      guard bytes.count <= limit else {
        throw Problem(
          .input, "the file has more than \(limit / 1024 / 1024) MiB",
          advice: "split it, or allow more with --max-size", path: path)
      }
    }
  }

  /// Reads the next bytes of an open file.
  ///
  /// - Parameters:
  ///   - descriptor: the file.
  ///   - buffer: takes the bytes, at its start; it must not be empty.
  ///   - path: what to call the file.
  /// - Returns: how many bytes were read; 0 at the end of the file.
  /// - Throws: a problem that names the file and why it cannot be read.
  static func read(
    _ descriptor: Int32, into buffer: UnsafeMutableRawBufferPointer, path: String
  ) throws(Problem) -> Int {
    var count = systemRead(descriptor, buffer.baseAddress, buffer.count)
    while count < 0, errno == EINTR {
      count = systemRead(descriptor, buffer.baseAddress, buffer.count)
    }
    guard count >= 0 else { throw unreadable(path) }
    return count
  }

  /// Reads the next bytes of an open file, to the start of an array that must not be empty.
  static func read(
    _ descriptor: Int32, into buffer: inout [UInt8], path: String
  ) throws(Problem) -> Int {
    let result = buffer.withUnsafeMutableBytes { bytes in
      Result { () throws(Problem) in try read(descriptor, into: bytes, path: path) }
    }
    return try result.get()
  }

  /// Whether reading from an open file would wait for more bytes to come.
  static func wouldWait(_ descriptor: Int32) -> Bool {
    var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&request, 1, 0) < 1 || Int32(request.revents) & (POLLIN | POLLHUP) == 0
  }

  /// The names in a folder, sorted, without `.` and `..`.
  ///
  /// - Parameter path: the folder.
  /// - Returns: the names.
  /// - Throws: a problem that names the folder and why it cannot be read.
  static func names(in path: String) throws(Problem) -> [String] {
    guard let directory = opendir(path) else { throw unreadable(path) }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 1) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  /// The folder the program was started in.
  static var currentFolder: String {
    guard let path = getcwd(nil, 0) else { return "." }
    defer { free(path) }
    return String(cString: path)
  }

  private static func unreadable(_ path: String) -> Problem {
    if errno == ENOENT, isLink(path) { return deadLink(path) }
    return Problem(
      .input, "the file cannot be read: \(String(cString: strerror(errno)).lowercased())",
      advice: "see that it exists and that you may read it", path: path)
  }
}

extension Disk {
  /// What to say of a link whose target is not there.
  static func deadLink(_ path: String) -> Problem {
    Problem(
      .input, "this is a link that leads to nothing",
      advice: "mend the link, or put a file in its place", path: path)
  }
}

/// `read(2)`, under a name that does not clash with `Disk.read`.
private func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int)
  -> Int
{
  read(descriptor, buffer, count)
}
