import HandrailCore

/// A range of a file, from its start to its end.
final class FileSlice: PackedSource {
  private let file: InputFile
  private let range: Range<Int>
  private let moved: (Int) -> Void
  private var offset: Int

  /// Creates a slice.
  ///
  /// - Parameters:
  ///   - file: the file.
  ///   - range: the bytes of it.
  ///   - moved: told the offset in the file whenever bytes were read.
  init(_ file: InputFile, _ range: Range<Int>, moved: @escaping (Int) -> Void) {
    self.file = file
    self.range = range
    self.moved = moved
    offset = range.lowerBound
  }

  var position: Int { offset - range.lowerBound }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(Problem) -> Int {
    let wanted = min(buffer.count, range.upperBound - offset)
    guard wanted > 0 else { return 0 }
    let count = try file.read(
      into: UnsafeMutableRawBufferPointer(rebasing: buffer[..<wanted]), at: offset)
    offset += count
    moved(offset)
    return count
  }

  func skip(_ count: Int) -> Int {
    guard count > 0, count <= range.upperBound - offset else { return 0 }
    offset += count
    moved(offset)
    return count
  }
}
