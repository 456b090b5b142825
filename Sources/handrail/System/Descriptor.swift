import HandrailCore

/// Open files, by their numbers.
enum Descriptor {
  /// Writes all the bytes there are.
  ///
  /// - Parameters:
  ///   - bytes: the bytes.
  ///   - descriptor: the open file.
  /// - Returns: whether all were written; `errno` says why not.
  static func writeAll(_ bytes: UnsafeBufferPointer<UInt8>, to descriptor: Int32) -> Bool {
    var written = 0
    while written < bytes.count {
      let count = write(descriptor, bytes.baseAddress.map { $0 + written }, bytes.count - written)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      written += count
    }
    return true
  }
}
