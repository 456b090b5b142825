import HandrailCore
import HandrailText

/// Which code stands where in a block: the text around it has an object in its place, and the code is a block
/// of its own.
struct CodeSpans {
  /// Where the objects of the block are, in the view.
  private let objects: [Int]
  /// The blocks of code that stand in it, in order.
  private let codes: [Int]

  /// Looks for the code in a block.
  init(ofBlock number: Int, in text: FoldedText) {
    let object = Array("\u{FFFC}".utf8)
    let range = text.blocks[number].range
    objects = text.view.withUnsafeBufferPointer { view in
      range.filter {
        $0 + 2 < range.upperBound && view[$0] == object[0] && view[$0 + 1] == object[1]
          && view[$0 + 2] == object[2]
      }
    }
    // Inner blocks follow the one that they stand in.
    let inner = text.blocks[(number + 1)...].prefix { [.code, .link, .alt].contains($0.scope) }
    codes = inner.indices.filter { text.blocks[$0].scope == .code }
  }

  /// The block of the code that stands at an offset of the view; nil where that is not certain, because not
  /// all of the objects are code.
  func code(at offset: Int) -> Int? {
    guard objects.count == codes.count else { return nil }
    var (low, high) = (0, objects.count)
    while low < high {
      let middle = (low + high) / 2
      if objects[middle] < offset { low = middle + 1 } else { high = middle }
    }
    return low < objects.count && objects[low] == offset ? codes[low] : nil
  }
}
