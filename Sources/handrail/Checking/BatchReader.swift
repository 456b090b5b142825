import HandrailArchives
import HandrailCore

/// Reads the posts out of a batch's lines.
struct BatchReader {
  private let path: String
  private let limit: Int
  private let importer: NDJSONImporter

  /// Creates a reader of the batch that was named `path`.
  init(path: String, limit: Int) {
    self.path = path
    self.limit = limit
    importer = NDJSONImporter(path: path)
  }

  /// The post on a line of a chunk; nil when the line is blank.
  ///
  /// - Throws: a problem that says what is wrong with the line, and where.
  func post(on line: LineChunk.Line, of chunk: LineChunk) throws(Problem) -> ImportedPost? {
    let offset = chunk.offset + line.range.lowerBound
    guard line.length <= limit else { throw tooLong(line.number, at: offset) }
    return try importer.post(
      from: chunk.bytes, line: line.range, number: line.number, at: offset)
  }

  /// Why a line was passed over.
  func tooLong(_ line: Int, at offset: Int) -> Problem {
    Problem(
      .input, "the post has more than \(limit / 1024 / 1024) MiB",
      advice: "split it, or allow more with --max-size", path: path,
      position: Position(byte: offset, line: line, column: 1))
  }
}
