import HandrailCore

/// Lays down what can be read only once, so that it can be read again.
final class Spool {
  private let name: String
  private let limit: Int
  private let laidDown: NamelessFile
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
    do throws(NamelessFile.Failure) { laidDown = try NamelessFile(in: folder) } catch {
      throw Self.noRoom(name, folder, error)
    }
  }

  /// Adds bytes.
  func write(_ bytes: [UInt8]) throws(Problem) {
    size += bytes.count
    guard size <= limit else {
      throw Problem(
        .limit, "it has more than \(limit >> 30) GiB, which is more than is kept of standard input",
        advice: "save it as a file, and name that", path: name)
    }
    do throws(NamelessFile.Failure) { try laidDown.append(bytes) } catch {
      throw Self.noRoom(name, "the temporary folder", error)
    }
  }

  /// The file, to be read; nothing more can be written.
  func file() throws(Problem) -> InputFile {
    try InputFile(taking: laidDown.handOver(), as: name)
  }

  private static func noRoom(
    _ name: String, _ folder: String, _ failure: NamelessFile.Failure
  ) -> Problem {
    Problem(
      .input, "it could not be laid down in \(folder): \(failure.reason)",
      advice: "save it as a file, and name that, or set TMPDIR to a folder with more room",
      path: name)
  }
}
