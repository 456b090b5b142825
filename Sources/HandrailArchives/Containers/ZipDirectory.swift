import HandrailCore

/// The table of contents of a zip.
///
/// Read here rather than by libarchive, which stops at the first damaged entry: with the table, every
/// other one is still found, and none has to be unpacked to get to the next.
struct ZipDirectory {
  /// Its files, in their order; no folders, links, or files locked with a password.
  private(set) var entries: [ZipEntry] = []

  private let ledger: Ledger
  private let name: String
  private let prefix: String
  private var names = MemberNames()
  private var locked: (first: String, count: Int)?

  /// How many bytes a record can have at most, names and comments among them.
  private static let longestRecord = 46 + 3 * 65_535

  /// Reads the table.
  ///
  /// - Parameters:
  ///   - file: the zip.
  ///   - ledger: takes what is wrong with it.
  ///   - name: what to call the zip.
  ///   - prefix: what stands before the paths of its members.
  /// - Throws: a problem when the file cannot be read. It is nil when it has no table of contents.
  init?(_ file: InputFile, ledger: Ledger, name: String, prefix: String) throws(Problem) {
    guard let end = try ZipEnd(file) else { return nil }
    self.ledger = ledger
    self.name = name
    self.prefix = prefix
    try read(file, end)
    if let locked { ledger.note(ledger.locked(locked.first, count: locked.count, in: name)) }
  }

  private mutating func read(_ file: InputFile, _ end: ZipEnd) throws(Problem) {
    var (window, place, start) = ([UInt8](), 0, end.directory.lowerBound)
    for number in 0..<end.entries {
      if window.count - place < Self.longestRecord, start < end.directory.upperBound {
        window.removeFirst(place)
        place = 0
        let next = min(start + (1 << 20), end.directory.upperBound)
        let more = try file.bytes(start..<next)
        start += more.count
        window += more
      }
      guard number < ledger.limits.entries else { return ledger.note(ledger.tooMany(name)) }
      guard names.bytes <= ledger.limits.allPathBytes else {
        return ledger.note(ledger.longPaths(name))
      }
      guard let length = take(window, at: place, shift: end.shift, fileSize: file.size) else {
        return ledger.note(ledger.broken(name, after: entries.last?.path))
      }
      place += length
    }
  }

  /// Reads the record at a place. Source: APPNOTE 4.3.12.
  ///
  /// - Returns: how many bytes it has; nil when it makes no sense.
  private mutating func take(
    _ bytes: [UInt8], at place: Int, shift: Int, fileSize: Int
  ) -> Int? {
    guard place + 46 <= bytes.count, bytes.four(place) == 0x0201_4B50 else { return nil }
    let (nameLength, extraLength) = (bytes.two(place + 28), bytes.two(place + 30))
    let length = 46 + nameLength + extraLength + bytes.two(place + 32)
    guard place + length <= bytes.count else { return nil }
    let spelled = bytes[place + 46..<place + 46 + nameLength]
    let extra = place + 46 + nameLength..<place + 46 + nameLength + extraLength
    let path = names.path(spelled)
    guard !Self.isNoFile(bytes, at: place, spelled) else { return length }
    guard bytes.two(place + 8) & 1 == 0 else {
      locked = (locked?.first ?? path, (locked?.count ?? 0) + 1)
      return length
    }
    guard nameLength <= ledger.limits.pathBytes else {
      ledger.note(ledger.longPaths(name))
      return length
    }
    guard let numbers = Self.numbers(bytes, at: place, extra: extra), numbers.offset < fileSize
    else {
      ledger.note(ledger.damaged(prefix + path))
      return length
    }
    entries.append(
      ZipEntry(
        path: prefix + path, packedSize: numbers.packed, size: numbers.size,
        method: bytes.two(place + 10),
        offset: numbers.offset + shift))
    return length
  }

  /// Whether an entry is a folder, or on Unix anything else that is no plain file.
  private static func isNoFile(_ bytes: [UInt8], at place: Int, _ name: ArraySlice<UInt8>) -> Bool {
    if name.last == 0x2F { return true }
    let isUnix = bytes[place + 5] == 3
    let type = bytes.two(place + 40) & Int(S_IFMT)
    return isUnix && type != 0 && type != Int(S_IFREG)
  }

  /// The sizes and the offset, of which the large ones stand in an extra field. Source: APPNOTE 4.5.3.
  private static func numbers(
    _ bytes: [UInt8], at place: Int, extra: Range<Int>
  ) -> (packed: Int, size: Int, offset: Int)? {
    var size = bytes.four(place + 24)
    var packed = bytes.four(place + 20)
    var offset = bytes.four(place + 42)
    guard size == 0xFFFF_FFFF || packed == 0xFFFF_FFFF || offset == 0xFFFF_FFFF else {
      return (packed, size, offset)
    }
    var field = extra.lowerBound
    while field + 4 <= extra.upperBound {
      let end = field + 4 + bytes.two(field + 2)
      guard end <= extra.upperBound else { return nil }
      if bytes.two(field) == 1 {
        var next = field + 4
        func large(_ number: Int) -> Int? {
          guard number == 0xFFFF_FFFF else { return number }
          defer { next += 8 }
          return next + 8 <= end ? bytes.eight(next) : nil
        }
        guard let one = large(size), let two = large(packed), let three = large(offset) else {
          return nil
        }
        (size, packed, offset) = (one, two, three)
        return (packed, size, offset)
      }
      field = end
    }
    return nil
  }
}
