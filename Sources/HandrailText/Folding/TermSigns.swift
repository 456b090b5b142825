/// The signs that a term is written with, where they tell it from other words: `%` of `50% off`, `++` of
/// `C++`, `&` of `Procter & Gamble`.
///
/// Signs between words must be there, but for quotation marks; white space and the form of dashes do not
/// count. At the edges only the signs of names, rates and prices must be there: a term `agree?` is found
/// without its question mark.
public struct TermSigns: Hashable, Sendable {
  /// What must stand before the first word, from the word outwards: `.` of `.NET`.
  private let before: [UInt32]
  /// What must stand behind the last word: `++` of `C++`.
  private let after: [UInt32]
  private let skipsWhiteBefore: Bool
  private let skipsWhiteAfter: Bool
  /// What must stand before each word; nil where its joint says all.
  private let between: [[UInt32]?]

  /// The signs of a term's view whose words are known; nil when there are none that count.
  init?(_ view: UTF8Bytes, words: [Word]) {
    guard let first = words.first, let last = words.last else { return nil }
    let leading = Self.scalars(view, 0..<first.range.lowerBound).reversed()
    let trailing = Self.scalars(view, last.range.upperBound..<view.count)
    before = Self.edge(Array(leading), isLeading: true)
    after = Self.edge(trailing, isLeading: false)
    skipsWhiteBefore = leading.contains(where: Self.isWhite)
    skipsWhiteAfter =
      trailing.contains(where: Self.isWhite) || after.first.map(Self.isSetApart) ?? false
    between = words.indices.map { index in
      guard index > 0 else { return nil }
      let gap = words[index - 1].range.upperBound..<words[index].range.lowerBound
      switch words[index].joint {
      case .gap: return Self.signs(view, gap)
      // “R & D” is R&D; “a node. JS” is not node.js.
      case .sign where view[gap.lowerBound] != 0x2E && view[gap.lowerBound] != 0x3A:
        return Self.signs(view, gap)
      default: return nil
      }
    }
    if !hasEdges, between.allSatisfy({ $0 == nil }) { return nil }
  }

  /// Whether signs must stand around its words.
  public var hasEdges: Bool { !before.isEmpty || !after.isEmpty }

  /// The byte that must stand right behind the last word; nil where there is none, or several may.
  public var byteAfter: UInt8? {
    skipsWhiteAfter ? nil : after.first.flatMap { UInt8(exactly: $0) }
  }

  /// Whether what stands between two words of a view is what the term has before a word.
  ///
  /// - Parameters:
  ///   - gap: The bytes between two words.
  ///   - word: The index of the word of the term.
  ///   - view: The view.
  /// - Returns: True where the signs are the same, but for white space and quotation marks.
  public func areBetween(
    _ gap: Range<Int>, before word: Int, in view: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard let wanted = between[word] else { return false }
    var next = 0
    var at = gap.lowerBound
    while at < gap.upperBound {
      let (scalar, length) = view.scalar(at: at)
      at += length
      guard let sign = Self.sign(scalar) else { continue }
      if sign == 0x2D, next > 0, wanted[next - 1] == sign { continue }
      guard next < wanted.count, wanted[next] == sign else { return false }
      next += 1
    }
    return next == wanted.count
  }

  /// Words of a view with the signs around them that the term has; nil when they are not there, or belong
  /// to something else.
  ///
  /// - Parameters:
  ///   - words: The bytes of the words of the term.
  ///   - view: The view.
  ///   - block: The block that they stand in.
  /// - Returns: The bytes of the words and of the signs that must stand around them.
  public func range(
    around words: Range<Int>, in view: UnsafeBufferPointer<UInt8>, block: Range<Int>
  ) -> Range<Int>? {
    var start = words.lowerBound
    for wanted in before {
      repeat {
        guard start > block.lowerBound else { return nil }
        start = view.scalarStart(before: start, limit: block.lowerBound)
      } while skipsWhiteBefore && Self.isWhite(view.scalar(at: start).scalar)
      guard view.scalar(at: start).scalar == wanted else { return nil }
    }
    var end = words.upperBound
    for wanted in after {
      while skipsWhiteAfter, end < block.upperBound, Self.isWhite(view.scalar(at: end).scalar) {
        end += view.scalar(at: end).length
      }
      guard end < block.upperBound, view.scalar(at: end).scalar == wanted else { return nil }
      end += view.scalar(at: end).length
    }
    if start > block.lowerBound {
      let next = view.scalarStart(before: start, limit: block.lowerBound)
      if Self.goesOn(before, view.scalar(at: next).scalar) { return nil }
    }
    if end < block.upperBound, Self.goesOn(after, view.scalar(at: end).scalar) { return nil }
    return start..<end
  }

  /// Whether signs at an edge go on into what stands behind them: `A+` into another plus, or a letter.
  private static func goesOn(_ edge: [UInt32], _ next: UInt32) -> Bool {
    guard let last = edge.last else { return false }
    return next == last || edge.count == 1 && CharacterRecord(next).isInWord
  }

  // MARK: Signs

  private static func scalars(_ view: UTF8Bytes, _ range: Range<Int>) -> [UInt32] {
    var scalars: [UInt32] = []
    var at = range.lowerBound
    while at < range.upperBound {
      let (scalar, length) = view.scalar(at: at)
      scalars.append(scalar)
      at += length
    }
    return scalars
  }

  /// The signs in a range, those in a row of dashes as one.
  private static func signs(_ view: UTF8Bytes, _ range: Range<Int>) -> [UInt32] {
    scalars(view, range).compactMap(sign).reduce(into: []) { signs, sign in
      if sign != 0x2D || signs.last != sign { signs.append(sign) }
    }
  }

  /// A sign between words in its plain form; nil for what does not count there.
  private static func sign(_ scalar: UInt32) -> UInt32? {
    switch Separator.kind(scalar) {
    case .white, .underscore, .apostrophe, .picture: return nil
    case .hyphen: return 0x2D
    default: break
    }
    switch scalar {
    case 0x2014, 0x2015: return 0x2D
    case 0x22, 0x60, 0xAB, 0xBB, 0x2018...0x201F, 0x2039, 0x203A, 0x300C...0x300F: return nil
    default: return scalar
    }
  }

  /// What must stand at an edge, of the signs that a term has there, seen from its words.
  private static func edge(_ signs: [UInt32], isLeading: Bool) -> [UInt32] {
    let end = signs.lastIndex { isKept($0, isLeading) }
    if isLeading, signs.first == 0x2E, signs.dropFirst().first != 0x2E, end == nil {
      return [0x2E]
    }
    return end.map { signs[...$0].filter { !isWhite($0) } } ?? []
  }

  /// Whether a sign at an edge makes another word of the one that it stands at.
  private static func isKept(_ scalar: UInt32, _ isLeading: Bool) -> Bool {
    switch scalar {
    case 0x2B, 0x25, 0x26, 0x24: true  // + % & $
    case 0x23: !isLeading  // C#, but not #acme
    case 0xA2, 0xA3, 0xA5, 0xB0, 0x2030, 0x20A0...0x20CF: true  // money, ° and ‰
    default: false
    }
  }

  /// Whether people set a sign apart from the number before it.
  private static func isSetApart(_ scalar: UInt32) -> Bool {
    scalar == 0x25 || scalar >= 0xA2
  }

  private static func isWhite(_ scalar: UInt32) -> Bool { Separator.kind(scalar) == .white }
}
