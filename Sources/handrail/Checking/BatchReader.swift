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

  /// Calls `body` with each post, in order, or with what is wrong with its line.
  func forEachPost(in chunk: LineChunk, _ body: (Result<ImportedPost, Problem>) -> Void) {
    if chunk.isTooLong { body(.failure(tooLong(chunk.firstLine, at: chunk.offset))) }
    chunk.forEachLine { line in
      let offset = chunk.offset + line.range.lowerBound
      guard line.length <= limit else { return body(.failure(tooLong(line.number, at: offset))) }
      do throws(Problem) {
        let post = try importer.post(
          from: chunk.bytes, line: line.range, number: line.number, at: offset)
        if let post { body(.success(post)) }
      } catch {
        body(.failure(error))
      }
    }
  }

  private func tooLong(_ line: Int, at offset: Int) -> Problem {
    Problem(
      .input, "the post has more than \(limit / 1024 / 1024) MiB",
      advice: "split it, or allow more with --max-size", path: path,
      position: Position(byte: offset, line: line, column: 1))
  }
}
