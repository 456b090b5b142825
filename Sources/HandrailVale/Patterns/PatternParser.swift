/// Reads a regular expression into a tree; gives up at what it does not know.
struct PatternParser {
  /// Something that has no simple example.
  struct Unknown: Error {}

  private let scalars: [Unicode.Scalar]
  private var index = 0
  private var groups = 0
  private var depth = 0

  private init(_ pattern: String) { scalars = Array(pattern.unicodeScalars) }

  /// The tree of a pattern; nil where the parser gave up.
  static func tree(of pattern: String) -> PatternTree? {
    var parser = PatternParser(pattern)
    guard let tree = try? parser.choice(), parser.index == parser.scalars.count else { return nil }
    return tree
  }

  private var next: Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }

  private mutating func skip(_ text: String) -> Bool {
    let wanted = Array(text.unicodeScalars)
    guard scalars[index...].starts(with: wanted) else { return false }
    index += wanted.count
    return true
  }

  private mutating func choice() throws(Unknown) -> PatternTree {
    depth += 1
    defer { depth -= 1 }
    guard depth < 50 else { throw Unknown() }
    var choices = [try sequence()]
    while skip("|") { choices.append(try sequence()) }
    return choices.count == 1 ? choices[0] : .choice(choices)
  }

  private mutating func sequence() throws(Unknown) -> PatternTree {
    var parts: [PatternTree] = []
    while let scalar = next, scalar != "|", scalar != ")" {
      let part = try one()
      parts.append(try quantified(part))
    }
    return parts.count == 1 ? parts[0] : .sequence(parts)
  }

  private mutating func quantified(_ part: PatternTree) throws(Unknown) -> PatternTree {
    var result = part
    while let scalar = next {
      switch scalar {
      case "*": result = .repeated(result, atLeast: 0, atMost: nil)
      case "+": result = .repeated(result, atLeast: 1, atMost: nil)
      case "?": result = .repeated(result, atLeast: 0, atMost: 1)
      case "{":
        guard let (least, most, end) = count() else { return result }
        index = end - 1
        result = .repeated(result, atLeast: least, atMost: most)
      default: return result
      }
      index += 1
      // Lazy or possessive: the same texts.
      if next == "?" || next == "+" { index += 1 }
    }
    return result
  }

  /// What stands between the braces of a quantifier that starts here, and where it ends.
  private func count() -> (least: Int, most: Int?, end: Int)? {
    guard let close = scalars[index...].firstIndex(of: "}") else { return nil }
    let text = String(String.UnicodeScalarView(scalars[(index + 1)..<close]))
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), let least = Int(parts[0]), (0...200).contains(least) else {
      return nil
    }
    if parts.count == 1 { return (least, least, close + 1) }
    return (least, Int(parts[1]), close + 1)
  }

  private mutating func one() throws(Unknown) -> PatternTree {
    guard let scalar = next else { throw Unknown() }
    index += 1
    switch scalar {
    case "(": return try group()
    case "[": return .set(try characterClass())
    case ".": return .set(.anything)
    case "^", "$": return .nothing
    case "\\": return try escape()
    default: return .literal(scalar)
    }
  }

  private mutating func group() throws(Unknown) -> PatternTree {
    var wrap: (PatternTree) -> PatternTree = { $0 }
    if skip("?:") || skip("?>") {
    } else if skip("?=") {
      wrap = { .lookAhead($0) }
    } else if skip("?<=") {
      wrap = { .lookBehind($0) }
    } else if skip("?!") || skip("?<!") {
      wrap = { _ in .nothing }
    } else if skip("?") {
      // Options such as (?i) and (?i:…), or a name.
      let isNamed = next == "P" || next == "<" || next == "'"
      while let scalar = next, scalar != ")", scalar != ":", scalar != ">" { index += 1 }
      if skip(")") { return .nothing }
      guard next != nil else { throw Unknown() }
      index += 1
      if isNamed {
        groups += 1
        let number = groups
        wrap = { .group($0, number: number) }
      }
    } else {
      groups += 1
      let number = groups
      wrap = { .group($0, number: number) }
    }
    let inside = try choice()
    guard skip(")") else { throw Unknown() }
    return wrap(inside)
  }

  private mutating func escape() throws(Unknown) -> PatternTree {
    guard let scalar = next else { throw Unknown() }
    index += 1
    if let set = CharacterSet.escape(scalar) { return .set(set) }
    switch scalar {
    case "b", "B", "A", "Z", "z", "G": return .nothing
    case "n": return .literal("\n")
    case "t": return .literal("\t")
    case "r": return .literal("\r")
    case "1"..."9": return .reference(Int(scalar.value) - 48)
    case "p", "P":
      guard skip("{"), let close = scalars[index...].firstIndex(of: "}") else { throw Unknown() }
      let name = String(String.UnicodeScalarView(scalars[index..<close]))
      index = close + 1
      var set = CharacterSet()
      switch name {
      case "L", "Ll": set.insert("a", through: "z")
      case "Lu": set.insert("A", through: "Z")
      case "N", "Nd": set.insert("0", through: "9")
      default: throw Unknown()
      }
      return .set(set)
    case "x", "u", "k", "c", "K": throw Unknown()
    default: return .literal(scalar)
    }
  }

  private mutating func characterClass() throws(Unknown) -> CharacterSet {
    var set = CharacterSet()
    set.isNegated = skip("^")
    let start = index
    while let scalar = next, scalar != "]" || index == start {
      if scalar == "[", index + 1 < scalars.count, ":.=".unicodeScalars.contains(scalars[index + 1])
      {
        throw Unknown()
      }
      index += 1
      var first = scalar
      if scalar == "\\" {
        switch try escape() {
        case .set(let members):
          set.insert(members)
          continue
        case .literal(let literal): first = literal
        default: throw Unknown()
        }
      }
      guard next == "-", index + 1 < scalars.count, scalars[index + 1] != "]" else {
        set.insert(first, through: first)
        continue
      }
      index += 1
      guard var last = next else { throw Unknown() }
      index += 1
      if last == "\\" {
        guard case .literal(let literal) = try escape() else { throw Unknown() }
        last = literal
      }
      set.insert(first, through: last)
    }
    guard skip("]") else { throw Unknown() }
    return set
  }
}
