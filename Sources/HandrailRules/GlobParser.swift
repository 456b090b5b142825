/// Reads a glob into the steps that ``Glob`` follows.
struct GlobParser {
  /// A `{` that is still open.
  private struct OpenBrace {
    /// The fork before the alternative being read.
    var fork: Int
    /// The jumps at the ends of the alternatives before it.
    var jumps: [Int] = []
  }

  private let characters: [Character]
  private var index = 0
  private var steps: [Glob.Step] = []
  private var braces: [OpenBrace] = []

  init(_ pattern: String) {
    let text = pattern.hasPrefix("./") ? pattern.dropFirst(2) : pattern[...]
    characters = Array(text.prefix(Glob.longestPattern + 1))
  }

  /// The steps of the whole pattern.
  mutating func parse() throws(GlobError) -> [Glob.Step] {
    guard !characters.isEmpty else { throw GlobError(message: "this pattern is empty") }
    guard characters.count <= Glob.longestPattern else {
      throw GlobError(message: "this pattern is longer than \(Glob.longestPattern) characters")
    }
    if characters.last == "/" {
      throw GlobError(message: "this pattern ends in ‘/’, so no file can match it")
    }
    while index < characters.count {
      try readOne()
    }
    guard braces.isEmpty else {
      throw GlobError(message: "this pattern has a ‘{’ that is never closed")
    }
    return steps + [.end]
  }

  private mutating func readOne() throws(GlobError) {
    let character = characters[index]
    index += 1
    switch character {
    case "*": readStars()
    case "?": steps.append(.one(.anyInName))
    case "[": try readSet()
    case "{":
      braces.append(OpenBrace(fork: steps.count))
      steps.append(.fork(steps.count + 1, 0))
    case ",":
      guard var brace = braces.popLast() else { return steps.append(.one(.exactly(","))) }
      brace.jumps.append(steps.count)
      steps.append(.jump(0))
      steps[brace.fork] = .fork(brace.fork + 1, steps.count)
      brace.fork = steps.count
      steps.append(.fork(steps.count + 1, 0))
      braces.append(brace)
    case "}":
      guard let brace = braces.popLast() else {
        throw GlobError(message: "this pattern has a ‘}’ without a ‘{’ before it")
      }
      steps[brace.fork] = .jump(brace.fork + 1)
      for jump in brace.jumps { steps[jump] = .jump(steps.count) }
    case "\\":
      guard index < characters.count else {
        throw GlobError(message: "this pattern ends in ‘\\’")
      }
      steps.append(.one(.exactly(characters[index])))
      index += 1
    default: steps.append(.one(.exactly(character)))
    }
  }

  /// Reads the rest of `*` or `**`, whose first star is read.
  private mutating func readStars() {
    let first = index - 1
    while index < characters.count, characters[index] == "*" { index += 1 }
    let opens = first == 0 || "/{,".contains(characters[first - 1])
    let next = index < characters.count ? characters[index] : nil
    guard index - first == 2, opens, next.map({ "/,}".contains($0) }) ?? true else {
      return appendLoop(.anyInName)
    }
    guard next == "/" else { return appendLoop(.anything) }
    index += 1
    // Any number of folders: either nothing, or anything that ends in a slash.
    let fork = steps.count
    steps.append(.fork(fork + 1, 0))
    appendLoop(.anything)
    steps.append(.one(.exactly("/")))
    steps[fork] = .fork(fork + 1, steps.count)
  }

  private mutating func appendLoop(_ matcher: Glob.Matcher) {
    let fork = steps.count
    steps.append(.fork(fork + 1, fork + 3))
    steps.append(.one(matcher))
    steps.append(.jump(fork))
  }

  /// Reads the rest of `[…]`, whose bracket is read.
  private mutating func readSet() throws(GlobError) {
    var ranges: [ClosedRange<Character>] = []
    let isNegated = index < characters.count && "!^".contains(characters[index])
    if isNegated { index += 1 }
    let first = index
    while index < characters.count {
      let low = characters[index]
      if low == "]", index > first {
        index += 1
        return steps.append(.one(.oneOf(ranges, isNegated: isNegated)))
      }
      index += 1
      guard index + 1 < characters.count, characters[index] == "-", characters[index + 1] != "]"
      else {
        ranges.append(low...low)
        continue
      }
      let high = characters[index + 1]
      guard low <= high else {
        throw GlobError(message: "this pattern has a range that runs backwards")
      }
      ranges.append(low...high)
      index += 2
    }
    throw GlobError(message: "this pattern has a ‘[’ that is never closed")
  }
}
