import HandrailCore

/// Keeps the lines of a text once somebody has asked for them: most posts need none.
final class LineCache {
  private var index: LineIndex?

  /// The lines of `bytes`, which must be the same each time.
  func lines(of bytes: [UInt8]) -> LineIndex {
    if let index { return index }
    let made = LineIndex(bytes)
    index = made
    return made
  }
}
