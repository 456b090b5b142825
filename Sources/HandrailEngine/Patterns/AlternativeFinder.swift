/// Finds the alternatives of a pattern, as far down as they are nested.
///
/// Source: pcre2pattern(3).
struct AlternativeFinder {
  private struct Group {
    var starts: [PatternAlternative.Place]
    var ends: [PatternAlternative.Place] = []
    /// Whether its branches are a choice by a condition, `(?(1)…|…)`, and no alternatives.
    let isConditional: Bool
  }

  private let parts: [PatternTemplate.Part]
  private var groups: [Group]
  private var isInClass = false
  private var isQuoted = false
  private var found: [PatternAlternative] = []

  /// The alternatives of a pattern, the outer ones after those inside them.
  static func alternatives(of template: PatternTemplate) -> [PatternAlternative] {
    var finder = AlternativeFinder(template.parts)
    for (number, part) in template.parts.enumerated() {
      if case .text(let bytes) = part { finder.read(bytes, part: number) }
    }
    finder.close(at: PatternAlternative.Place(part: template.parts.count, offset: 0))
    return finder.found
  }

  private init(_ parts: [PatternTemplate.Part]) {
    self.parts = parts
    groups = [Group(starts: [PatternAlternative.Place(part: 0, offset: 0)], isConditional: false)]
  }

  private mutating func read(_ bytes: [UInt8], part: Int) {
    var index = 0
    while index < bytes.count {
      let place = PatternAlternative.Place(part: part, offset: index)
      let byte = bytes[index]
      if isQuoted || byte == UInt8(ascii: "\\") {
        index = afterEscape(at: index, in: bytes)
      } else if isInClass {
        index = afterClassMember(at: index, in: bytes)
      } else {
        index += 1
        switch byte {
        case UInt8(ascii: "["): index = openClass(at: index, in: bytes)
        case UInt8(ascii: "("): index = open(at: index, in: bytes, part: part)
        case UInt8(ascii: "|"):
          groups[groups.count - 1].ends.append(place)
          groups[groups.count - 1].starts.append(
            PatternAlternative.Place(part: part, offset: index))
        case UInt8(ascii: ")"): if groups.count > 1 { close(at: place) }
        default: break
        }
      }
    }
  }

  private mutating func afterEscape(at index: Int, in bytes: [UInt8]) -> Int {
    let next = index + 1 < bytes.count && bytes[index] == UInt8(ascii: "\\") ? bytes[index + 1] : 0
    if isQuoted {
      if next == UInt8(ascii: "E") { isQuoted = false }
      return index + (next == UInt8(ascii: "E") ? 2 : 1)
    }
    if next == UInt8(ascii: "Q"), !isInClass { isQuoted = true }
    return index + 2
  }

  private mutating func openClass(at index: Int, in bytes: [UInt8]) -> Int {
    isInClass = true
    var index = index
    if index < bytes.count, bytes[index] == UInt8(ascii: "^") { index += 1 }
    // A bracket that comes first is a member.
    if index < bytes.count, bytes[index] == UInt8(ascii: "]") { index += 1 }
    return index
  }

  private mutating func afterClassMember(at index: Int, in bytes: [UInt8]) -> Int {
    if bytes[index] == UInt8(ascii: "]") { isInClass = false }
    guard bytes[index...].starts(with: "[:".utf8),
      let close = bytes[index...].firstIndex(of: UInt8(ascii: "]"))
    else { return index + 1 }
    return close + 1
  }

  /// Goes into the group whose bracket stands before `index`, or past what is none.
  private mutating func open(at index: Int, in bytes: [UInt8], part: Int) -> Int {
    func enter(_ offset: Int, isConditional: Bool = false) -> Int {
      let start = PatternAlternative.Place(part: part, offset: offset)
      groups.append(Group(starts: [start], isConditional: isConditional))
      return offset
    }
    func past() -> Int {
      (bytes[index...].firstIndex(of: UInt8(ascii: ")")) ?? bytes.count - 1) + 1
    }
    guard index < bytes.count else { return enter(index) }
    if bytes[index] == UInt8(ascii: "*") { return past() }
    guard bytes[index] == UInt8(ascii: "?"), index + 1 < bytes.count else { return enter(index) }
    let rest = bytes[(index + 1)...]
    for opening in ["<=", "<!", "=", "!", ":", ">", "|"] where rest.starts(with: opening.utf8) {
      return enter(index + 1 + opening.utf8.count)
    }
    switch bytes[index + 1] {
    case UInt8(ascii: "("):
      let close = rest.firstIndex(of: UInt8(ascii: ")")) ?? bytes.count - 1
      return enter(close + 1, isConditional: true)
    case UInt8(ascii: "<"), UInt8(ascii: "'"), UInt8(ascii: "P"):
      guard let close = rest.dropFirst(2).firstIndex(where: { ">')".utf8.contains($0) }),
        bytes[close] != UInt8(ascii: ")")
      else { return past() }
      return enter(close + 1)
    default:
      // Flags such as `(?i)`, which are no group, or `(?i:…)`, which is one; calls such as `(?1)`.
      let end = rest.firstIndex { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: ")") }
      guard let end, bytes[end] == UInt8(ascii: ":") else { return past() }
      return enter(end + 1)
    }
  }

  private mutating func close(at end: PatternAlternative.Place) {
    guard var group = groups.popLast() else { return }
    group.ends.append(end)
    guard group.starts.count > 1, !group.isConditional else { return }
    for (start, end) in zip(group.starts, group.ends) {
      found.append(PatternAlternative(text: text(from: start, to: end), start: start, end: end))
    }
  }

  private func text(from start: PatternAlternative.Place, to end: PatternAlternative.Place)
    -> String
  {
    var bytes: [UInt8] = []
    for (number, part) in parts.enumerated() where number >= start.part && number <= end.part {
      switch part {
      case .words: bytes += "…".utf8
      case .text(let text):
        let first = number == start.part ? start.offset : 0
        let last = number == end.part ? end.offset : text.count
        if first < last { bytes += text[first..<last] }
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
