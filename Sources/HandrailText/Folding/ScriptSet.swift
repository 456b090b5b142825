/// A set of scripts.
struct ScriptSet {
  private var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)

  /// Adds a script.
  mutating func insert(_ script: Script) {
    let bit = UInt64(1) << UInt64(script.number & 63)
    switch script.number >> 6 {
    case 0: words.0 |= bit
    case 1: words.1 |= bit
    case 2: words.2 |= bit
    default: words.3 |= bit
    }
  }

  /// Whether it holds a script.
  func contains(_ script: Script) -> Bool {
    let bit = UInt64(1) << UInt64(script.number & 63)
    switch script.number >> 6 {
    case 0: return words.0 & bit != 0
    case 1: return words.1 & bit != 0
    case 2: return words.2 & bit != 0
    default: return words.3 & bit != 0
    }
  }
}
