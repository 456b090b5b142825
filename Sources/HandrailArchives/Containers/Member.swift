public import HandrailCore

/// One file of an archive, read from its start to its end in portions.
///
/// It lasts as long as the call that hands it out, and is read once.
public final class Member {
  /// Its path, as the archive spells it, with `/` between folders.
  public let path: String
  /// How many bytes it has, unpacked; nil where that is not known before it is read.
  public let size: Int?
  /// The plain file that it is; nil when it has to be unpacked.
  let file: InputFile?
  /// How many bytes of the whole archive stand before it, for one that is a plain file.
  let base: Int
  private let source: () throws(Problem) -> [UInt8]?
  private var pushedBack: [UInt8]?

  /// Creates a member.
  ///
  /// - Parameters:
  ///   - path: its path.
  ///   - size: how many bytes it has; nil where that is not known.
  ///   - source: gives the next portion of its bytes, never an empty one; nil at the end. Throws what
  ///     keeps it from being read any further.
  public init(path: String, size: Int?, source: @escaping () throws(Problem) -> [UInt8]?) {
    self.path = path
    self.size = size
    self.source = source
    file = nil
    base = 0
  }

  /// Creates a member that is a plain file.
  init(path: String, file: InputFile, reading: FileReading) {
    self.path = path
    self.file = file
    size = file.size
    base = reading.base
    source = { () throws(Problem) in try reading.next() }
  }

  /// The next bytes, some tens of kilobytes of them; nil at the end.
  ///
  /// - Throws: a problem that names the member when it is damaged or larger than may be.
  public func next() throws(Problem) -> [UInt8]? {
    if let bytes = pushedBack {
      pushedBack = nil
      return bytes
    }
    return try source()
  }

  /// Its first bytes, which ``next()`` gives all the same.
  ///
  /// - Parameter count: how many are wanted; fewer are given where there are no more.
  /// - Returns: the bytes.
  /// - Throws: what keeps the member from being read at all. What breaks off later gives what there
  ///   is; ``next()`` throws behind it.
  public func head(_ count: Int) throws(Problem) -> [UInt8] {
    var bytes = try next() ?? []
    do throws(Problem) {
      while bytes.count < count, let more = try source() { bytes += more }
    } catch {
      if bytes.isEmpty { throw error }
    }
    if !bytes.isEmpty { pushedBack = bytes }
    return Array(bytes.prefix(count))
  }

  /// All of its bytes.
  ///
  /// - Parameter limit: how many it may have.
  /// - Returns: the bytes.
  /// - Throws: a problem when it is larger, or cannot be read.
  public func all(limit: Int) throws(Problem) -> [UInt8] {
    var bytes: [UInt8] = []
    while let more = try next() {
      guard bytes.count + more.count <= limit else {
        throw Problem(
          .limit, "it holds more than \(limit / 1024 / 1024) MiB in one piece",
          advice: "allow more with --max-size", path: path)
      }
      bytes += more
    }
    return bytes
  }
}
