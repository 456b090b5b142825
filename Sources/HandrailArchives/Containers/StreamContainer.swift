import HandrailCore

/// Standard input, or a pipe: one member that can be read once, but for its first bytes.
final class StreamContainer: Container {
  private let descriptor: Int32
  private let path: String
  private let ledger: Ledger
  private let head: [UInt8]
  private let isWhole: Bool
  private var isSpent = false

  /// Starts on an open descriptor, and closes it in the end.
  ///
  /// - Parameters:
  ///   - descriptor: what to read from.
  ///   - path: what to call it.
  ///   - ledger: takes what cannot be read.
  /// - Throws: a problem when it cannot be read at all.
  init(_ descriptor: Int32, path: String, ledger: Ledger) throws(Problem) {
    self.descriptor = descriptor
    self.path = path
    self.ledger = ledger
    var head: [UInt8] = []
    var isWhole = false
    while head.count < MemberHead.length, !isWhole {
      let bytes = try Self.read(descriptor, path)
      isWhole = bytes.isEmpty
      head += bytes
    }
    self.head = head
    self.isWhole = isWhole
  }

  deinit { close(descriptor) }

  /// How it begins: ``MemberHead/length`` bytes or more, or all there are.
  var start: [UInt8] { head }

  func forEachMember(
    where wanted: (String) -> Bool, _ body: (Member) throws(Problem) -> Void
  ) throws(Problem) {
    guard wanted(path) else { return }
    guard !isSpent else {
      throw Problem(
        .input, "it can be read only once", advice: "save it as a file, and name that", path: path)
    }
    var failure: Problem?
    var isAtStart = true
    let member = Member(path: path, size: isWhole ? head.count : nil) { () throws(Problem) in
      if isAtStart {
        isAtStart = false
        return self.head.isEmpty ? nil : self.head
      }
      if self.isWhole { return nil }
      do throws(Problem) {
        return try self.more()
      } catch {
        failure = error
        self.ledger.note(error)
        throw error
      }
    }
    do throws(Problem) {
      try body(member)
    } catch  where error == failure {
      // It is noted.
    }
  }

  /// Lays everything down in a file, which then can be gone over as often as needed.
  ///
  /// - Parameter folder: where; the file has no name there.
  /// - Returns: the file.
  /// - Throws: a problem when there is no room, or it is larger than may be.
  func spooled(in folder: String) throws(Problem) -> InputFile {
    let spool = try Spool(in: folder, name: path, limit: ledger.limits.spooledBytes)
    try spool.write(head)
    while !isWhole, let bytes = try more() { try spool.write(bytes) }
    return try spool.file()
  }

  private func more() throws(Problem) -> [UInt8]? {
    isSpent = true
    let bytes = try Self.read(descriptor, path)
    if ledger.position == 0 { ledger.position = head.count }
    ledger.position += bytes.count
    return bytes.isEmpty ? nil : bytes
  }

  private static func read(_ descriptor: Int32, _ path: String) throws(Problem) -> [UInt8] {
    var code: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: InputFile.portion) { buffer, filled in
      var count = systemRead(descriptor, buffer.baseAddress, buffer.count)
      while count < 0, errno == EINTR {
        count = systemRead(descriptor, buffer.baseAddress, buffer.count)
      }
      if count < 0 { code = errno }
      filled = max(count, 0)
    }
    if code != 0 { throw InputFile.unreadable(path, code) }
    return bytes
  }
}

/// `read(2)`, under a name that does not clash with `StreamContainer.read`.
private func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int)
  -> Int
{
  read(descriptor, buffer, count)
}
