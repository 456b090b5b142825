/// The lines of a file that a change added or altered, as a diff tells them: lines end at LF.
public struct ChangedLines: Hashable, Sendable {
  /// Everything in the file is new.
  public static let everything = ChangedLines(isEverything: true)

  /// Whether the file as a whole counts as changed.
  public private(set) var isEverything = false
  /// 1-based lines that are new, ascending and apart.
  public private(set) var added: [ClosedRange<Int>] = []
  /// 1-based lines after which lines were taken out, ascending; 0 for those before the first.
  public private(set) var cuts: [Int] = []

  /// Creates the lines of a file in which nothing changed.
  public init() {}

  private init(isEverything: Bool) { self.isEverything = isEverything }

  /// Whether nothing changed.
  public var isEmpty: Bool { !isEverything && added.isEmpty && cuts.isEmpty }

  /// Notes that a line is new; lines come in ascending order.
  public mutating func add(line: Int) {
    if let last = added.last, last.upperBound + 1 >= line {
      added[added.count - 1] = last.lowerBound...max(last.upperBound, line)
    } else {
      added.append(line...line)
    }
  }

  /// Notes that lines were taken out after a line; lines come in ascending order.
  public mutating func cut(after line: Int) {
    if cuts.last != line { cuts.append(line) }
  }

  /// Whether a 1-based line is new.
  public func contains(line: Int) -> Bool {
    var (low, high) = (0, added.count)
    while low < high {
      let middle = (low + high) / 2
      if added[middle].upperBound < line { low = middle + 1 } else { high = middle }
    }
    return isEverything || low < added.count && added[low].contains(line)
  }

  /// What changed here and in another change to the same text: what neither of two old versions had.
  ///
  /// - Parameter other: the other change, of a file with the same lines now.
  /// - Returns: the lines that both made.
  public func intersection(_ other: ChangedLines) -> ChangedLines {
    if isEverything { return other }
    if other.isEverything { return self }
    var common = ChangedLines()
    var theirs = other.added[...]
    for mine in added {
      while let first = theirs.first, first.upperBound < mine.lowerBound { theirs.removeFirst() }
      for range in theirs {
        guard range.lowerBound <= mine.upperBound else { break }
        common.added.append(
          max(range.lowerBound, mine.lowerBound)...min(range.upperBound, mine.upperBound))
      }
    }
    let cutsThere = Set(other.cuts)
    common.cuts = cuts.filter(cutsThere.contains)
    return common
  }

  /// What changed, in the bytes of the file.
  ///
  /// - Parameter bytes: the file as saved. In UTF-16 all of it counts, for a diff counts its lines
  ///   in another way.
  /// - Returns: the bytes that are new.
  public func text(in bytes: [UInt8]) -> ChangedText {
    if isEverything || bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      return .everything
    }
    var text = ChangedText()
    var (additions, deletions) = (added[...], cuts[...])
    var (line, start) = (0, 0)
    while !additions.isEmpty || !deletions.isEmpty {
      if deletions.first == line {
        text.cut(at: start)
        deletions.removeFirst()
      }
      guard start < bytes.count else { break }
      line += 1
      let end = bytes[start...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
      if let range = additions.first, range.contains(line) {
        text.add(Span(start, end))
        if range.upperBound == line { additions.removeFirst() }
      }
      start = end
    }
    return text
  }
}
