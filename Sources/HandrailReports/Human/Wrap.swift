/// Breaks runs of text into lines by display width.
struct Wrap {
  /// A stretch that is never broken.
  struct Piece {
    var text: String
    var width: Int
    let ink: Ink
    let joint: Joint
  }

  /// What stands between a piece and the one before it.
  enum Joint {
    /// Nothing: the two stay on one line.
    case glue
    /// A space, or a line break in its place.
    case space
    /// Nothing, or a line break: beside a wide East Asian character.
    case seam
  }

  private var pieces: [Piece] = []

  /// The pieces of the runs, made harmless to a terminal.
  init(_ runs: [Run]) {
    var joint = Joint.glue
    for run in runs {
      if run.isName {
        add(Visible.text(run.text), run.ink, &joint)
      } else {
        split(run, &joint)
      }
    }
  }

  /// The lines, each as pieces to be printed one after the other.
  ///
  /// A piece wider than a whole line stands alone and is not broken.
  ///
  /// - Parameters:
  ///   - first: the columns of the first line.
  ///   - rest: the columns of every other line.
  /// - Returns: at least one line.
  func lines(first: Int, rest: Int) -> [[Piece]] {
    var lines: [[Piece]] = [[]]
    var used = 0
    var index = 0
    while index < pieces.count {
      var end = index + 1
      while end < pieces.count, pieces[end].joint == .glue { end += 1 }
      let width = pieces[index..<end].reduce(0) { $0 + $1.width }
      let room = lines.count == 1 ? first : rest
      let gap = pieces[index].joint == .space ? 1 : 0
      let isFresh = lines[lines.count - 1].isEmpty
      if !isFresh, used + gap + width > room {
        lines.append([])
        used = 0
      } else if !isFresh, gap == 1 {
        lines[lines.count - 1].append(Piece(text: " ", width: 1, ink: .plain, joint: .glue))
        used += 1
      }
      lines[lines.count - 1] += pieces[index..<end]
      used += width
      index = end
    }
    return lines
  }

  private mutating func split(_ run: Run, _ joint: inout Joint) {
    var word = ""
    func isSpace(_ scalar: Unicode.Scalar) -> Bool {
      scalar == " " || scalar == "\t" || scalar == "\n" || scalar == "\r"
    }
    for scalar in run.text.unicodeScalars {
      if isSpace(scalar) {
        addWord(&word, run.ink, &joint)
        joint = .space
      } else {
        word.unicodeScalars.append(scalar)
      }
    }
    addWord(&word, run.ink, &joint)
  }

  /// Adds a word, in pieces where it holds wide characters: they need no space to break at.
  private mutating func addWord(_ word: inout String, _ ink: Ink, _ joint: inout Joint) {
    guard !word.isEmpty else { return }
    var narrow = ""
    for character in Visible.text(word) {
      guard DisplayWidth.of(character) == 2, !Self.staysWithWord(character) else {
        narrow.append(character)
        continue
      }
      if !narrow.isEmpty {
        add(narrow, ink, &joint)
        joint = .seam
      }
      narrow = String(character)
    }
    if !narrow.isEmpty { add(narrow, ink, &joint) }
    word = ""
  }

  /// Whether a line must not begin with the character, such as 。 or 」.
  private static func staysWithWord(_ character: Character) -> Bool {
    guard let scalar = character.unicodeScalars.first else { return true }
    return switch scalar.properties.generalCategory {
    case .otherPunctuation, .closePunctuation, .finalPunctuation: true
    default: false
    }
  }

  private mutating func add(_ text: String, _ ink: Ink, _ joint: inout Joint) {
    pieces.append(Piece(text: text, width: DisplayWidth.of(text), ink: ink, joint: joint))
    joint = .glue
  }
}
