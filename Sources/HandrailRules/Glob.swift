/// A pattern for paths: `*`, `?`, `**`, `{a,b}`, `[…]`, and `\` before a sign meant as itself.
///
/// `*` and `?` stand for anything but `/`. `**` as a whole folder name stands for any number of
/// folders, none included; as the last name, for everything below. `[a-z]` and `[!a-z]` stand for
/// one character. Capitals count; composed and decomposed accents are the same. A pattern matches a
/// whole path, whose parts are separated by `/`.
///
/// Matching follows all alternatives at once (Thompson 1968), so that its cost is at most the
/// length of the path times that of the pattern, whatever the pattern.
public struct Glob: Hashable, Sendable {
  /// The longest pattern, in characters.
  static let longestPattern = 1_000

  /// What the pattern was read into: instructions, the first of which is the start.
  enum Step: Hashable, Sendable {
    /// Consumes one character.
    case one(Matcher)
    /// Goes on at both places.
    case fork(Int, Int)
    /// Goes on elsewhere.
    case jump(Int)
    /// The path matches if it ends here.
    case end
  }

  /// What one character may be.
  enum Matcher: Hashable, Sendable {
    case exactly(Character)
    case anyInName
    case anything
    case oneOf([ClosedRange<Character>], isNegated: Bool)

    func matches(_ character: Character) -> Bool {
      switch self {
      case .exactly(let expected): character == expected
      case .anyInName: character != "/"
      case .anything: true
      case .oneOf(let ranges, let isNegated):
        character != "/" && ranges.contains { $0.contains(character) } != isNegated
      }
    }
  }

  /// The pattern as written.
  public let pattern: String
  private let steps: [Step]

  /// Reads a pattern.
  ///
  /// - Throws: ``GlobError`` when it is not one.
  public init(_ pattern: String) throws(GlobError) {
    self.pattern = pattern
    var parser = GlobParser(pattern)
    steps = try parser.parse()
  }

  /// Whether the text has a sign that makes it a pattern rather than the path of one file.
  public static func isPattern(_ text: String) -> Bool {
    text.utf8.contains { "*?{[".utf8.contains($0) }
  }

  /// The pattern that matches the path `text` and no other.
  public static func escaped(_ text: String) -> String {
    String(text.flatMap { "\\*?{}[".contains($0) ? ["\\", $0] : [$0] })
  }

  /// The folder that every match lies in, with `/` at its end; empty when only the current one is
  /// sure. A search for matches can start there.
  public var folder: String {
    var folder = ""
    var name = ""
    var isEscaped = false
    for character in pattern {
      if !isEscaped, "*?{[".contains(character) { break }
      isEscaped = !isEscaped && character == "\\"
      if isEscaped { continue }
      name.append(character)
      if character == "/" {
        folder += name
        name = ""
      }
    }
    return folder
  }

  /// Whether a path below `folder` may match.
  public func mayMatch(below folder: String) -> Bool {
    let below = (folder.hasPrefix("./") ? String(folder.dropFirst(2)) : folder) + "/"
    return below.hasPrefix(self.folder) || self.folder.hasPrefix(below)
  }

  /// Whether the whole of `path` matches; `./` at its start does not count.
  public func matches(_ path: String) -> Bool {
    var reached = Reach(count: steps.count)
    var next = reached
    follow(0, into: &reached)
    for character in path.hasPrefix("./") ? path.dropFirst(2) : path[...] {
      next.clear()
      for place in reached.places {
        if case .one(let matcher) = steps[place], matcher.matches(character) {
          follow(place + 1, into: &next)
        }
      }
      if next.places.isEmpty { return false }
      swap(&reached, &next)
    }
    return reached.places.contains { steps[$0] == .end }
  }

  /// Adds a step, and every step that can be reached from it without a character.
  private func follow(_ start: Int, into reach: inout Reach) {
    var waiting = [start]
    while let place = waiting.popLast() {
      guard reach.insert(place) else { continue }
      switch steps[place] {
      case .fork(let first, let second): waiting += [second, first]
      case .jump(let target): waiting.append(target)
      case .one, .end: break
      }
    }
  }

  /// The steps that have been reached, each once.
  private struct Reach {
    private(set) var places: [Int] = []
    private var isReached: [Bool]

    init(count: Int) { isReached = Array(repeating: false, count: count) }

    mutating func insert(_ place: Int) -> Bool {
      guard !isReached[place] else { return false }
      isReached[place] = true
      places.append(place)
      return true
    }

    mutating func clear() {
      for place in places { isReached[place] = false }
      places.removeAll(keepingCapacity: true)
    }
  }
}
