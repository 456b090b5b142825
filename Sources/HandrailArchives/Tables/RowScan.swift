/// Finds the cells of one row. It can be stopped where the bytes end, and run on when there are more.
struct RowScan {
  /// How a row ends.
  enum End {
    /// With a line ending of so many bytes at ``RowScan/index``; none at the end of the table.
    case row(terminator: Int)
    /// Not where it should have: the quotation mark at this index stays open.
    case unclosed(Int)
    /// Nowhere that a reader could know: a quotation mark stands amid the cell at this index.
    case misplaced(Int)
    /// Not within the limit.
    case tooLong
  }

  private enum State { case atStart, leading, plain, quoted, afterQuote }

  private let dialect: TableDialect
  private var state = State.atStart
  private(set) var index: Int
  /// Where the cell that is read began, and how far its bytes are in ``cell``.
  private var cellStart: Int
  private var copied: Int
  private var cell: [UInt8] = []
  private var isQuoted = false
  /// The cells so far.
  private(set) var cells: [[UInt8]] = []

  // Computed, so that no byte costs a look at whether a constant is there yet.
  private static var quote: UInt8 { 0x22 }
  private static var backslash: UInt8 { 0x5C }
  private static var lineFeed: UInt8 { 0x0A }
  private static var carriageReturn: UInt8 { 0x0D }

  /// Starts at the row's first byte.
  init(start: Int, dialect: TableDialect) {
    self.dialect = dialect
    index = start
    cellStart = start
    copied = start
  }

  /// Whether the row that ended has nothing at all in it.
  var isBlankLine: Bool { cells.count == 1 && cells[0].isEmpty && !isQuoted }

  /// Goes on with the row.
  ///
  /// - Parameters:
  ///   - bytes: The bytes, at the same indexes in each call.
  ///   - most: Where the row has to end, its line ending included.
  ///   - isLast: Whether the table ends with these bytes.
  /// - Returns: How the row ended; nil when more bytes are needed to say.
  mutating func run(_ bytes: [UInt8], upTo most: Int, isLast: Bool) -> End? {
    let end = min(bytes.count, most)
    while true {
      index = plainEnd(bytes, upTo: end)
      guard index < end else { break }
      // What follows a quotation mark, a backslash or a CR decides what it means.
      let next = index + 1 < bytes.count ? bytes[index + 1] : nil
      let byte = bytes[index]
      if next == nil, !isLast, Self.dependsOnNext(byte) { return nil }
      if state == .quoted, byte == Self.quote, next == 0x20 {
        guard let isEnd = endsAfterSpaces(bytes, isLast: isLast) else { return nil }
        if isEnd {
          close(bytes)
          continue
        }
      }
      let ended: End? =
        switch state {
        case .atStart, .leading: begin(byte)
        case .plain: goOn(byte, next, bytes)
        case .quoted: goOnQuoted(byte, next, bytes)
        case .afterQuote: leaveQuotes(byte, next)
        }
      if let ended { return ended }
    }
    if index >= most { return state == .quoted ? .unclosed(cellStart) : .tooLong }
    return isLast ? finish(bytes) : nil
  }

  /// Where the bytes end that mean nothing but themselves: in an unsafe buffer, for they are most.
  private func plainEnd(_ bytes: [UInt8], upTo end: Int) -> Int {
    guard state == .plain || state == .quoted else { return index }
    let isQuoted = state == .quoted
    let delimiter = dialect.delimiter
    return bytes.withUnsafeBufferPointer { bytes in
      var index = index
      while index < end {
        let byte = bytes[index]
        if byte == Self.quote { break }
        if isQuoted {
          if byte == Self.backslash { break }
        } else if byte == delimiter || byte == Self.lineFeed || byte == Self.carriageReturn {
          break
        }
        index += 1
      }
      return index
    }
  }

  private static func dependsOnNext(_ byte: UInt8) -> Bool {
    byte == quote || byte == carriageReturn || byte == backslash
  }

  // MARK: States

  private mutating func begin(_ byte: UInt8) -> End? {
    if state == .atStart { copied = index }
    cellStart = index
    isQuoted = byte == Self.quote
    if isQuoted {
      index += 1
      copied = index
      state = .quoted
    } else if byte == 0x20, dialect.isLenient {
      // `a, "b, c"`, as people write it.
      index += 1
      state = .leading
    } else {
      state = .plain
    }
    return nil
  }

  private mutating func goOn(_ byte: UInt8, _ next: UInt8?, _ bytes: [UInt8]) -> End? {
    switch byte {
    case dialect.delimiter:
      endCell(bytes)
      index += 1
    case Self.lineFeed, Self.carriageReturn:
      endCell(bytes)
      return .row(terminator: byte == Self.carriageReturn && next == Self.lineFeed ? 2 : 1)
    case Self.quote where !dialect.isLenient: return .misplaced(index)
    default: index += 1
    }
    return nil
  }

  private mutating func goOnQuoted(_ byte: UInt8, _ next: UInt8?, _ bytes: [UInt8]) -> End? {
    if byte == Self.backslash, next == Self.quote, dialect.escape == .backslash {
      copy(bytes)
      index += 2
      copied = index - 1
    } else if byte != Self.quote {
      index += 1
    } else if next == Self.quote {
      index += 1
      copy(bytes)
      index += 1
      copied = index
    } else if isEnd(next) {
      close(bytes)
    } else if dialect.isLenient, !opens(bytes) {
      index += 1
    } else {
      return .unclosed(cellStart)
    }
    return nil
  }

  private mutating func close(_ bytes: [UInt8]) {
    copy(bytes)
    index += 1
    state = .afterQuote
  }

  /// Whether only spaces stand between the quotation mark at ``index`` and the end of the cell, as some
  /// programs write them; nil when more bytes are needed to say.
  private func endsAfterSpaces(_ bytes: [UInt8], isLast: Bool) -> Bool? {
    let most = index + Self.mostSpaces
    guard let end = bytes[(index + 1)...].prefix(Self.mostSpaces).firstIndex(where: { $0 != 0x20 })
    else { return bytes.count > most ? false : isLast ? true : nil }
    return isEnd(bytes[end])
  }

  private static let mostSpaces = 32

  /// Whether a cell ends before a byte.
  private func isEnd(_ next: UInt8?) -> Bool {
    switch next {
    case nil, dialect.delimiter, Self.lineFeed, Self.carriageReturn: true
    default: false
    }
  }

  /// Whether the quotation mark at ``index``, inside a quoted cell, looks like one that opens another.
  private func opens(_ bytes: [UInt8]) -> Bool {
    let before = bytes[index - 1]
    return index - 1 > cellStart
      && (before == dialect.delimiter || before == Self.lineFeed || before == Self.carriageReturn)
  }

  private mutating func leaveQuotes(_ byte: UInt8, _ next: UInt8?) -> End? {
    switch byte {
    case dialect.delimiter:
      takeCell()
      index += 1
    case Self.lineFeed, Self.carriageReturn:
      takeCell()
      return .row(terminator: byte == Self.carriageReturn && next == Self.lineFeed ? 2 : 1)
    case 0x20: index += 1
    default: return .unclosed(cellStart)
    }
    return nil
  }

  /// The end of the table.
  private mutating func finish(_ bytes: [UInt8]) -> End {
    switch state {
    case .atStart, .leading, .plain: endCell(bytes)
    case .quoted: return .unclosed(cellStart)
    case .afterQuote: takeCell()
    }
    return .row(terminator: 0)
  }

  // MARK: Cells

  /// Takes what was read of a cell and is in it as it stands.
  private mutating func copy(_ bytes: [UInt8]) {
    cell += bytes[copied..<index]
    copied = index
  }

  private mutating func endCell(_ bytes: [UInt8]) {
    if state == .atStart { copied = index }
    copy(bytes)
    takeCell()
  }

  private mutating func takeCell() {
    cells.append(cell)
    cell = []
    state = .atStart
  }
}
