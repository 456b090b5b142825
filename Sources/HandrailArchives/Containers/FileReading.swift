import HandrailCore

/// Reads a plain file from its start to its end.
final class FileReading {
  private let file: InputFile
  private let ledger: Ledger
  /// How many bytes the files before it have.
  let base: Int
  private var offset = 0
  /// What kept it from being read any further.
  private(set) var failure: Problem?

  /// Starts.
  ///
  /// - Parameters:
  ///   - file: the file.
  ///   - ledger: told how far it was read.
  ///   - base: how many bytes the files before it have.
  init(_ file: InputFile, ledger: Ledger, base: Int) {
    self.file = file
    self.ledger = ledger
    self.base = base
  }

  /// The next bytes; nil at the end.
  func next() throws(Problem) -> [UInt8]? {
    do throws(Problem) {
      let bytes = try file.bytes(offset..<offset + InputFile.portion)
      offset += bytes.count
      ledger.position = base + offset
      return bytes.isEmpty ? nil : bytes
    } catch {
      failure = error
      ledger.note(error)
      throw error
    }
  }
}
