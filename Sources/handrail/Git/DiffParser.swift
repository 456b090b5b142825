import HandrailCore

/// Reads what `git diff --raw -p -U0` says, as it comes, in memory that grows with the names alone.
///
/// The lines of a hunk are counted, so that no content can be taken for what Git says.
struct DiffParser {
  /// The files, in Git's order.
  private(set) var files: [DiffFile] = []

  private var numbers: [GitPath: Int] = [:]
  /// What came of a line that is not at its end yet.
  private var line: [UInt8] = []
  /// Whether the rest of the line is of no interest.
  private var isSkipping = false
  /// How many lines of the hunk are still to come, before and after the change.
  private var (hunkOld, hunkNew) = (0, 0)
  /// The 1-based number of the next line, after the change.
  private var next = 0
  private var file: Int?
  /// Whether the lines are those of a file that is gone, as when it became a link.
  private var isGone = false
  /// The names after `diff --git`.
  private var header: [UInt8] = []

  /// More than any name that a file system allows, quoted.
  private static let longestLine = 1 << 20

  /// Takes what comes next.
  ///
  /// - Throws: a problem when it is not what Git says.
  mutating func take(_ bytes: ArraySlice<UInt8>) throws(Problem) {
    var rest = bytes
    while let first = rest.first {
      if !isSkipping, line.isEmpty, hunkOld > 0 || hunkNew > 0 {
        try count(first)
        isSkipping = true
      }
      let end = rest.firstIndex(of: 0x0A)
      if !isSkipping { line += rest[..<(end ?? rest.endIndex)] }
      guard let end else {
        if line.count > Self.longestLine { throw Self.unreadable }
        return
      }
      if !isSkipping { try read(line[...]) }
      (isSkipping, line) = (false, [])
      rest = rest[(end + 1)...]
    }
  }

  /// What the diff said, once all of it was taken.
  ///
  /// - Throws: a problem when it breaks off.
  func finished() throws(Problem) -> [DiffFile] {
    guard hunkOld == 0, hunkNew == 0, line.isEmpty, !isSkipping else { throw Self.unreadable }
    return files
  }

  /// Counts a line of a hunk by its first byte.
  private mutating func count(_ sign: UInt8) throws(Problem) {
    guard file != nil || isGone else { throw Self.unreadable }
    switch sign {
    case UInt8(ascii: "+"):
      if let file { files[file].lines.add(line: next) }
      next += 1
      hunkNew -= 1
    case UInt8(ascii: "-"):
      if let file { files[file].lines.cut(after: next - 1) }
      hunkOld -= 1
    case UInt8(ascii: " "), 0x0A:
      next += 1
      hunkOld -= 1
      hunkNew -= 1
    case UInt8(ascii: "\\"): break
    default: throw Self.unreadable
    }
    guard hunkOld >= 0, hunkNew >= 0 else { throw Self.unreadable }
  }

  private mutating func read(_ line: ArraySlice<UInt8>) throws(Problem) {
    if line.first == UInt8(ascii: ":") {
      guard let file = DiffFile(rawLine: line) else { throw Self.unreadable }
      add(file)
    } else if let names = line.rest(after: "diff --git ") {
      (file, isGone, header) = (nil, false, Array(names))
    } else if let name = line.rest(after: "rename to ") {
      file = GitQuoting.unquoted(name).flatMap { numbers[GitPath($0)] }
    } else if var name = line.rest(after: "+++ ") {
      // A name with a space in it is told from the time stamp that may follow by a tab.
      if name.last == 0x09 { name.removeLast() }
      isGone = name == Array("/dev/null".utf8)[...]
      file = GitQuoting.unquoted(name).flatMap { numbers[GitPath($0.dropFirst(2))] }
    } else if line.starts(with: Array("@@ ".utf8)) {
      try startHunk(line)
    } else if line.starts(with: Array("Binary files ".utf8)) {
      // What Git takes for binary may well be a post: in UTF-16, or by the word of .gitattributes.
      guard let file = file ?? fileInHeader else { throw Self.unreadable }
      files[file].lines = .everything
    }
  }

  private mutating func add(_ file: DiffFile) {
    if let number = numbers[file.path] {
      files[number].lines = .everything
    } else {
      numbers[file.path] = files.count
      files.append(file)
    }
  }

  /// Reads `@@ -1,2 +3,4 @@`.
  private mutating func startHunk(_ line: ArraySlice<UInt8>) throws(Problem) {
    let words = String(decoding: line.prefix(100), as: UTF8.self).split(separator: " ")
    guard words.count > 3, let old = Self.range(words[1]), let new = Self.range(words[2]) else {
      throw Self.unreadable
    }
    (hunkOld, hunkNew) = (old.count, new.count)
    // Where no line is left, the number is that of the line before.
    next = new.count == 0 ? new.start + 1 : new.start
  }

  private static func range(_ word: Substring) -> (start: Int, count: Int)? {
    let numbers = word.dropFirst().split(separator: ",").map { Int($0) }
    guard let first = numbers.first, let start = first, numbers.count < 3 else { return nil }
    guard numbers.count == 2 else { return (start, 1) }
    return numbers[1].map { (start, $0) }
  }

  /// The file that both names of a header are about: `a/NAME b/NAME`.
  private var fileInHeader: Int? {
    let half = header.count / 2
    guard header.count > 2, header[half] == UInt8(ascii: " ") else { return nil }
    let name = GitQuoting.unquoted(header[(half + 1)...])
    return name.flatMap { numbers[GitPath($0.dropFirst(2))] }
  }

  private static var unreadable: Problem {
    Problem(
      .input, "what ‘git diff’ says could not be understood",
      advice: "see that ‘git diff’ works here, and tell the makers of handrail")
  }
}

extension ArraySlice<UInt8> {
  /// What follows a beginning; nil when it does not begin so.
  fileprivate func rest(after beginning: String) -> ArraySlice<UInt8>? {
    starts(with: Array(beginning.utf8)) ? dropFirst(beginning.utf8.count) : nil
  }
}
