/// What the words of a post are known by among those of other authors.
public struct Voice: Hashable, Sendable {
  /// Stand for each three words in a row, in order of size, each once.
  public let shingles: [UInt32]
  /// The words, as they may be shown; nil when they hold what must not be.
  public let text: String?

  /// Creates a voice.
  public init(shingles: [UInt32], text: String?) {
    self.shingles = shingles
    self.text = text
  }

  /// How alike two lists of shingles are: what they share over all there are (Jaccard), from 0 to 1.
  static func likeness(_ a: [UInt32], _ b: [UInt32]) -> Double {
    var (i, j, shared) = (0, 0, 0)
    while i < a.count, j < b.count {
      if a[i] == b[j] {
        shared += 1
        i += 1
        j += 1
      } else if a[i] < b[j] {
        i += 1
      } else {
        j += 1
      }
    }
    let all = a.count + b.count - shared
    return all == 0 ? 0 : Double(shared) / Double(all)
  }
}
