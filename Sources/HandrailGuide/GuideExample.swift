/// A sentence that shows what a rule is about.
package struct GuideExample: Hashable, Sendable {
  /// The sentence.
  package var text: String
  /// The words that count, as UTF-8 ranges in it, in order.
  package var marks: [Range<Int>]
  /// What becomes of it when these words are replaced.
  package var fixed: String?
  /// What kind of post it stands in, a phrase each.
  package var context: [String]
  /// What the made-up names in it stand for, a phrase each.
  package var names: [String]
  /// What the rule says of it, where it finds fault.
  package var message: String?
  /// Whether the whole sentence passes every rule; nil where that is not for asking.
  package var passes: Bool?

  /// Creates an example.
  package init(
    text: String, marks: [Range<Int>] = [], fixed: String? = nil, context: [String] = [],
    names: [String] = [], message: String? = nil, passes: Bool? = nil
  ) {
    self.text = text
    self.marks = marks
    self.fixed = fixed
    self.context = context
    self.names = names
    self.message = message
    self.passes = passes
  }

  /// A stretch of a sentence.
  package struct Piece: Hashable, Sendable {
    /// Its words.
    package let text: String
    /// Whether these are the words that count.
    package let isMarked: Bool
  }

  /// The sentence in stretches, none of them empty.
  package var pieces: [Piece] {
    let bytes = Array(text.utf8)
    var pieces: [Piece] = []
    var end = 0
    func add(_ range: Range<Int>, _ isMarked: Bool) {
      guard !range.isEmpty else { return }
      pieces.append(Piece(text: String(decoding: bytes[range], as: UTF8.self), isMarked: isMarked))
    }
    for mark in marks where mark.lowerBound >= end && mark.upperBound <= bytes.count {
      add(end..<mark.lowerBound, false)
      add(mark, true)
      end = mark.upperBound
    }
    add(end..<bytes.count, false)
    return pieces
  }
}
