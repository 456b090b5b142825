import HandrailCore

/// A block that is being written.
struct BlockDraft {
  struct Run {
    var length: Int
    var source: Range<Int>
    /// Whether the run maps as one although it has as many bytes as its source.
    var isWhole: Bool
  }

  /// U+FFFC OBJECT REPLACEMENT CHARACTER: something that is not words stands here.
  static let object: [UInt8] = [0xEF, 0xBF, 0xBC]

  let scope: Scope
  let field: String?
  private(set) var text: [UInt8] = []
  private(set) var runs: [Run] = []

  init(scope: Scope, field: String?) {
    self.scope = scope
    self.field = field
  }

  /// Appends bytes that were written as they are.
  mutating func append(_ bytes: ArraySlice<UInt8>) {
    guard !bytes.isEmpty else { return }
    text.append(contentsOf: bytes)
    if let last = runs.last, !last.isWhole, last.source.upperBound == bytes.startIndex {
      runs[runs.count - 1].length += bytes.count
      runs[runs.count - 1].source = last.source.lowerBound..<bytes.endIndex
    } else {
      runs.append(
        Run(length: bytes.count, source: bytes.startIndex..<bytes.endIndex, isWhole: false))
    }
  }

  /// Appends bytes that stand for `source` as a whole.
  mutating func append(_ bytes: some Collection<UInt8>, from source: Range<Int>) {
    guard !bytes.isEmpty else { return }
    text.append(contentsOf: bytes)
    runs.append(Run(length: bytes.count, source: source, isWhole: true))
  }

  /// The source from the first run to the last; nil when nothing was appended.
  var source: Range<Int>? {
    guard let first = runs.first, let last = runs.last else { return nil }
    let start = min(first.source.lowerBound, last.source.lowerBound)
    return start..<max(start, last.source.upperBound)
  }

  /// The text without white space at its edges; empty when it holds nothing but objects.
  var trimmed: Range<Int> {
    let range = text.trimmed(0..<text.count)
    var index = range.lowerBound
    while index < range.upperBound {
      if text[index].isSpace {
        index += 1
      } else if text[index...].starts(with: Self.object) {
        index += 3
      } else {
        return range
      }
    }
    return 0..<0
  }
}
