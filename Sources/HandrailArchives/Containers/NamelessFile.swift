/// A temporary file without a name: it is gone when the program ends, however that happens, and no
/// program that this one starts has it.
public final class NamelessFile {
  /// What the system would not do.
  public struct Failure: Error {
    /// Why, in the system's words.
    public let reason: String

    fileprivate init(_ code: Int32) {
      reason = String(cString: strerror(code)).lowercased()
    }
  }

  private var descriptor: Int32

  /// Creates an empty file.
  ///
  /// - Parameter folder: where it lies.
  /// - Throws: a failure when it cannot be made.
  public init(in folder: String) throws(Failure) {
    // mkstemp puts letters of its own in the place of the six.
    var template = Array((folder + "/handrail-XXXXXX").utf8CString)
    descriptor = mkstemp(&template)
    guard descriptor >= 0 else { throw Failure(errno) }
    unlink(template)
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// Adds bytes at the end.
  ///
  /// - Throws: a failure when there is no room for them.
  public func append(_ bytes: [UInt8]) throws(Failure) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw Failure(errno) }
      rest = rest.dropFirst(count)
    }
  }

  /// The bytes at an offset.
  ///
  /// - Parameters:
  ///   - offset: where they start.
  ///   - count: how many there are to be.
  /// - Returns: all of them.
  /// - Throws: a failure when they cannot be read, or there are fewer.
  public func bytes(at offset: Int, count: Int) throws(Failure) -> [UInt8] {
    var failure: Failure?
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, done in
      while done < count {
        let rest = UnsafeMutableRawBufferPointer(
          UnsafeMutableBufferPointer(rebasing: buffer[done...]))
        let read = pread(descriptor, rest.baseAddress, count - done, off_t(offset + done))
        if read < 0, errno == EINTR { continue }
        guard read > 0 else {
          failure = Failure(read < 0 ? errno : EIO)
          return
        }
        done += read
      }
    }
    if let failure { throw failure }
    return bytes
  }

  /// Hands the open file over to whoever closes it then; nothing more can be done with it here.
  func handOver() -> Int32 {
    defer { descriptor = -1 }
    return descriptor
  }
}
