import HandrailCore

/// An open file, read at any place, as often as needed.
///
/// It stays the same file when another one is put in its place.
final class InputFile {
  /// What to call it.
  let path: String
  /// How many bytes it had when it was opened.
  let size: Int
  /// When it was last changed: seconds and nanoseconds since 1970.
  let modified: (seconds: Int, nanoseconds: Int)
  private let descriptor: Int32

  /// How many bytes are read in one go.
  static let portion = 64 * 1024

  /// Opens a file.
  ///
  /// - Parameters:
  ///   - path: where it is; a link is followed when `followsLinks` is true.
  ///   - name: what to call it.
  ///   - followsLinks: whether the path may be a link.
  /// - Throws: a problem that says why it cannot be read.
  convenience init(opening path: String, as name: String, followsLinks: Bool) throws(Problem) {
    // O_NONBLOCK, so that a pipe which took the file's place does not hold up the program.
    let flags = O_RDONLY | O_CLOEXEC | O_NONBLOCK | (followsLinks ? 0 : O_NOFOLLOW)
    let descriptor = open(path, flags)
    guard descriptor >= 0 else { throw Self.unreadable(name, errno) }
    try self.init(taking: descriptor, as: name)
  }

  /// Takes over an open file, and closes it in the end.
  ///
  /// - Throws: a problem when it is no plain file.
  init(taking descriptor: Int32, as name: String) throws(Problem) {
    var status = stat()
    let failure = fstat(descriptor, &status) == 0 ? 0 : errno
    guard failure == 0, status.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      if failure != 0 { throw Self.unreadable(name, failure) }
      throw Problem(
        .input, "this is neither a file nor a folder", advice: "put a file in its place", path: name
      )
    }
    self.descriptor = descriptor
    path = name
    size = Int(status.st_size)
    #if canImport(Darwin)
      modified = (status.st_mtimespec.tv_sec, status.st_mtimespec.tv_nsec)
    #else
      modified = (status.st_mtim.tv_sec, status.st_mtim.tv_nsec)
    #endif
  }

  deinit { close(descriptor) }

  /// Reads the bytes at an offset.
  ///
  /// - Parameters:
  ///   - buffer: takes them, at its start.
  ///   - offset: where they stand.
  /// - Returns: how many there were; 0 at the end of the file.
  /// - Throws: a problem that says why they cannot be read.
  func read(into buffer: UnsafeMutableRawBufferPointer, at offset: Int) throws(Problem) -> Int {
    var count = pread(descriptor, buffer.baseAddress, buffer.count, off_t(offset))
    while count < 0, errno == EINTR {
      count = pread(descriptor, buffer.baseAddress, buffer.count, off_t(offset))
    }
    guard count >= 0 else { throw Self.unreadable(path, errno) }
    return count
  }

  /// The bytes of a range, fewer where the file ends before.
  func bytes(_ range: Range<Int>) throws(Problem) -> [UInt8] {
    var failure: Problem?
    let bytes = [UInt8](unsafeUninitializedCapacity: range.count) { buffer, count in
      while count < range.count {
        let rest = UnsafeMutableRawBufferPointer(
          UnsafeMutableBufferPointer(rebasing: buffer[count..<range.count]))
        do throws(Problem) {
          let more = try read(into: rest, at: range.lowerBound + count)
          if more == 0 { return }
          count += more
        } catch {
          failure = error
          return
        }
      }
    }
    if let failure { throw failure }
    return bytes
  }

  /// Why a file cannot be read, by the number of the system's error.
  static func unreadable(_ path: String, _ code: Int32) -> Problem {
    Problem(
      .input, "the file cannot be read: \(String(cString: strerror(code)).lowercased())",
      advice: "see that it exists and that you may read it", path: path)
  }
}
