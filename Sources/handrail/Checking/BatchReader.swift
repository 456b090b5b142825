import HandrailArchives
import HandrailCore

/// The posts of a batch, read as they are asked for.
struct BatchReader {
  private var lines: LineReader
  private let importer: NDJSONImporter
  private let name: String
  private let limit: Int
  private var isBroken = false

  /// Creates a reader of an open batch.
  init(_ descriptor: Int32, name: String, limit: Int) {
    lines = LineReader(descriptor, path: name, limit: limit)
    importer = NDJSONImporter(path: name)
    self.name = name
    self.limit = limit
  }

  /// The next post, or what is wrong with the next line; nil at the end.
  mutating func next() -> PostInput? {
    while !isBroken {
      do {
        guard let line = try lines.next() else { return nil }
        if line.isTooLong { return .unreadable(tooLong(line)) }
        if let post = try importer.post(from: line.bytes, number: line.number, at: line.offset) {
          return .imported(post, batch: name)
        }
      } catch {
        isBroken = error.position == nil
        return .unreadable(error)
      }
    }
    return nil
  }

  private func tooLong(_ line: LineReader.Line) -> Problem {
    Problem(
      .input, "the post has more than \(limit / 1024 / 1024) MiB",
      advice: "split it, or allow more with --max-size", path: name,
      position: Position(byte: line.offset, line: line.number, column: 1))
  }
}
