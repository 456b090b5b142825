public import HandrailCore

/// Changes to a text as a unified diff, which `git apply` and `patch` understand.
///
/// Source: GNU diffutils, “Detailed Description of Unified Format”; git-diff(1), for quoted names.
public struct UnifiedDiff {
  /// How many lines around a change are shown.
  private static let context = 3

  private let path: String
  private let text: [UInt8]
  private let edits: [TextEdit]
  private let hidden: [Range<Int>]
  private let isForTerminal: Bool
  private let lines: [Range<Int>]

  /// Describes changes to a file.
  ///
  /// - Parameters:
  ///   - path: the file, as it was named.
  ///   - text: its text in UTF-8, before the changes.
  ///   - edits: the changes, in order, each within one line.
  ///   - hidden: bytes of the text that must not be shown, in order; they are masked.
  ///   - isForTerminal: whether what could command a terminal is shown as a sign.
  public init(
    path: String, text: [UInt8], edits: [TextEdit], hidden: [Range<Int>] = [],
    isForTerminal: Bool = false
  ) {
    self.path = path
    self.text = text
    self.edits = edits
    self.hidden = hidden
    self.isForTerminal = isForTerminal
    var lines: [Range<Int>] = []
    var start = 0
    while start < text.count {
      let end = text[start...].firstIndex(of: 0x0A).map { $0 + 1 } ?? text.count
      lines.append(start..<end)
      start = end
    }
    self.lines = lines
  }

  /// The diff in UTF-8; empty when nothing changes.
  public var bytes: [UInt8] {
    guard !edits.isEmpty else { return [] }
    var diff = Array("--- \(name("a"))\n+++ \(name("b"))\n".utf8)
    for hunk in hunks { append(hunk, to: &diff) }
    return diff
  }

  /// Whether something in it is masked, so that it cannot be applied.
  public var isMasked: Bool {
    !hidden.isEmpty
      && hunks.contains { hunk in
        let shown =
          lines[hunk.lines.lowerBound]
          .lowerBound..<lines[hunk.lines.upperBound - 1]
          .upperBound
        return hidden.contains { $0.overlaps(shown) }
      }
  }

  /// Lines that are shown together, by their indices, and those of them that change.
  private typealias Hunk = (lines: Range<Int>, changed: ArraySlice<ChangedLine>)
  private typealias ChangedLine = (line: Int, edits: [TextEdit])

  /// The lines with a change, by their index.
  private var changedLines: [ChangedLine] {
    var changed: [ChangedLine] = []
    var line = 0
    for edit in edits {
      while line + 1 < lines.count, lines[line].upperBound <= edit.range.lowerBound { line += 1 }
      if changed.last?.line == line {
        changed[changed.count - 1].edits.append(edit)
      } else {
        changed.append((line, [edit]))
      }
    }
    return changed
  }

  private var hunks: [Hunk] {
    let changed = changedLines
    var hunks: [Hunk] = []
    var next = 0
    while next < changed.count {
      var last = next
      while last + 1 < changed.count,
        changed[last + 1].line - changed[last].line <= 2 * Self.context
      {
        last += 1
      }
      let start = max(0, changed[next].line - Self.context)
      let end = min(lines.count, changed[last].line + 1 + Self.context)
      hunks.append((start..<end, changed[next...last]))
      next = last + 1
    }
    return hunks
  }

  private func append(_ hunk: Hunk, to diff: inout [UInt8]) {
    let place = "\(hunk.lines.lowerBound + 1),\(hunk.lines.count)"
    diff += Array("@@ -\(place) +\(place) @@\n".utf8)
    var line = hunk.lines.lowerBound
    var rest = hunk.changed
    while line < hunk.lines.upperBound {
      guard rest.first?.line == line else {
        append(" ", lines[line], [], to: &diff)
        line += 1
        continue
      }
      // Neighbouring changes: all that goes, then all that comes.
      var count = 0
      while count < rest.count, rest[rest.startIndex + count].line == line + count { count += 1 }
      for change in rest.prefix(count) { append("-", lines[change.line], [], to: &diff) }
      for change in rest.prefix(count) { append("+", lines[change.line], change.edits, to: &diff) }
      rest = rest.dropFirst(count)
      line += count
    }
  }

  /// A line with its sign, and with edits made.
  private func append(
    _ sign: Unicode.Scalar, _ range: Range<Int>, _ edits: [TextEdit], to diff: inout [UInt8]
  ) {
    var line: [UInt8] = []
    var kept = range.lowerBound
    for edit in edits {
      appendMasked(kept..<edit.range.lowerBound, to: &line)
      line += edit.text.utf8
      kept = edit.range.upperBound
    }
    appendMasked(kept..<range.upperBound, to: &line)
    let isEnded = line.last == 0x0A
    if isEnded { line.removeLast() }
    diff += Array(String(sign).utf8) + shown(line) + [0x0A]
    if !isEnded { diff += Array("\\ No newline at end of file\n".utf8) }
  }

  /// A stretch of the text, each hidden character of it as a block.
  private func appendMasked(_ range: Range<Int>, to line: inout [UInt8]) {
    var kept = range.lowerBound
    for secret in hidden where secret.overlaps(range) {
      let secret = secret.clamped(to: range)
      line += text[kept..<secret.lowerBound]
      for byte in text[secret] where byte & 0xC0 != 0x80 {
        if byte == 0x0A { line.append(byte) } else { line += "█".utf8 }
      }
      kept = secret.upperBound
    }
    line += text[kept..<range.upperBound]
  }

  private func shown(_ line: [UInt8]) -> [UInt8] {
    guard isForTerminal else { return line }
    let parts = String(decoding: line, as: UTF8.self).split(
      separator: "\t", omittingEmptySubsequences: false)
    return Array(parts.map { Visible.text($0) }.joined(separator: "\t").utf8)
  }

  /// The file's name on one side; quoted where it holds what would end the line.
  private func name(_ side: String) -> String {
    let name = path.hasPrefix("/") ? path : "\(side)/\(path)"
    guard name.utf8.contains(where: { $0 < 0x20 || $0 == 0x22 || $0 == 0x5C || $0 == 0x7F }) else {
      return isForTerminal ? Visible.text(name) : name
    }
    var quoted = "\""
    for scalar in name.unicodeScalars {
      switch scalar {
      case "\"", "\\": quoted += "\\\(scalar)"
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F:
        let digits = String(scalar.value, radix: 8)
        quoted += "\\" + String(repeating: "0", count: 3 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
