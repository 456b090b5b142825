import HandrailCore

/// Reads objects out of the repository, one after the other, through one `git cat-file --batch`.
final class BlobReader {
  private let process: GitProcess
  private var buffer = [UInt8](repeating: 0, count: 64 * 1024)
  /// What was read and belongs to no answer yet.
  private var unread = 0..<0

  /// Starts Git.
  ///
  /// - Throws: a problem when it cannot be started.
  init() throws(Problem) { process = try GitProcess(["cat-file", "--batch"]) }

  /// The bytes of a blob. After an error the reader is of no more use.
  ///
  /// - Parameters:
  ///   - id: the name of the object.
  ///   - path: what to call it.
  ///   - limit: how many bytes it may have; a larger one is passed over.
  /// - Returns: the bytes.
  /// - Throws: a problem that names the path and why it cannot be read.
  func read(_ id: String, path: String, limit: Int) throws(Problem) -> [UInt8] {
    do throws(Problem) {
      try process.write(Array((id + "\n").utf8))
      let words = String(decoding: try line(), as: UTF8.self).split(separator: " ")
      guard words.count == 3, words[1] == "blob", let size = Int(words[2]), size >= 0 else {
        throw Self.missing
      }
      let bytes = try take(size, keeping: size <= limit)
      _ = try take(1, keeping: false)
      guard size <= limit else { throw Self.tooLarge(limit) }
      return bytes
    } catch {
      var problem = error
      problem.path = path
      throw problem
    }
  }

  private func line() throws(Problem) -> [UInt8] {
    var line: [UInt8] = []
    while true {
      try fill()
      let end = buffer[unread].firstIndex(of: 0x0A)
      line += buffer[unread.lowerBound..<(end ?? unread.upperBound)]
      unread = (end.map { $0 + 1 } ?? unread.upperBound)..<unread.upperBound
      if end != nil { return line }
    }
  }

  private func take(_ count: Int, keeping: Bool) throws(Problem) -> [UInt8] {
    var (bytes, left): ([UInt8], Int) = ([], count)
    if keeping { bytes.reserveCapacity(count) }
    while left > 0 {
      try fill()
      let part = unread.prefix(left)
      if keeping { bytes += buffer[part] }
      left -= part.count
      unread = part.upperBound..<unread.upperBound
    }
    return bytes
  }

  /// Sees that something is there to be taken.
  private func fill() throws(Problem) {
    guard unread.isEmpty else { return }
    unread = 0..<(try process.read(into: &buffer))
    guard !unread.isEmpty else {
      _ = try process.finish()
      throw Self.missing
    }
  }

  private static var missing: Problem {
    Problem(
      .input, "the content of this post is missing from the repository",
      advice: "stage the post again with ‘git add’, or fetch what ‘git fsck’ says is missing")
  }

  private static func tooLarge(_ limit: Int) -> Problem {
    Problem(
      .input, "the file has more than \(limit / 1024 / 1024) MiB",
      advice: "split it, or allow more with --max-size")
  }
}
