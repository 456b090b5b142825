import HandrailCore

/// Unpacks one member of a zip.
final class ZipReading {
  private let container: ZipContainer
  private let entry: ZipEntry
  private let budget: UnpackingBudget
  private var reader: PackedReader?
  private var unpacked = 0
  private var isOver = false
  /// What kept it from being read any further.
  private(set) var failure: Problem?
  /// Whether a limit was passed that ends the whole archive.
  private(set) var endsArchive = false

  /// Starts on an entry; nothing is read before ``next()``.
  init(_ entry: ZipEntry, of container: ZipContainer, _ budget: UnpackingBudget) {
    self.entry = entry
    self.container = container
    self.budget = budget
    budget.startMember(apart: true)
  }

  /// The next bytes; nil at the end.
  func next() throws(Problem) -> [UInt8]? {
    if let failure { throw failure }
    guard !isOver else { return nil }
    do throws(PackedReader.Failure) {
      let bytes = try opened().portion()
      unpacked += bytes?.count ?? 0
      isOver = bytes == nil
      guard !isOver || unpacked == entry.size else { throw .memberDamaged }
      try charge(bytes?.count ?? 0)
      return bytes
    } catch {
      var problem = container.ledger.damaged(entry.path)
      if case .source(let cause) = error { problem = cause }
      failure = problem
      container.ledger.note(problem)
      throw problem
    }
  }

  private func charge(_ count: Int) throws(PackedReader.Failure) {
    guard
      let passed = budget.count(
        count, of: entry.path, packed: reader?.packedBytes ?? 0)
    else { return }
    endsArchive = passed.endsArchive
    throw .source(passed.problem)
  }

  private func opened() throws(PackedReader.Failure) -> PackedReader {
    if let reader { return reader }
    guard entry.isKnown else { throw .source(container.ledger.unknownMethod(entry.path)) }
    guard let reader = PackedReader(try slice(), form: .zipEntry), try reader.next() != nil else {
      throw .damaged
    }
    self.reader = reader
    return reader
  }

  /// The bytes from the local header to the end of what may follow the packed bytes. Source: APPNOTE
  /// 4.3.7 and 4.3.9.
  private func slice() throws(PackedReader.Failure) -> FileSlice {
    let header: [UInt8]
    do throws(Problem) {
      header = try container.file.bytes(entry.offset..<entry.offset + 30)
    } catch {
      throw .source(error)
    }
    guard header.count == 30, header.four(0) == 0x0403_4B50 else { throw .damaged }
    let start = entry.offset + 30 + header.two(26) + header.two(28)
    let end = min(start + entry.packedSize + 24, container.file.size)
    guard start <= end else { throw .damaged }
    return FileSlice(container.file, entry.offset..<end, moved: container.moved)
  }
}
