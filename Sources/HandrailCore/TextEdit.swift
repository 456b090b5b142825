/// Other words for a stretch of a text.
public struct TextEdit: Hashable, Sendable {
  /// What is replaced: UTF-8 bytes of the text, within one line.
  public let range: Range<Int>
  /// What takes its place: on one line.
  public let text: String

  /// Creates an edit.
  public init(_ range: Range<Int>, _ text: String) {
    self.range = range
    self.text = text
  }
}

extension [TextEdit] {
  /// A text with edits made.
  ///
  /// - Parameter bytes: the text, in UTF-8; the edits are in its order and do not overlap.
  /// - Returns: the new text.
  public func applied(to bytes: [UInt8]) -> [UInt8] {
    var edited: [UInt8] = []
    edited.reserveCapacity(bytes.count + reduce(0) { $0 + $1.text.utf8.count })
    var kept = 0
    for edit in self {
      edited += bytes[kept..<edit.range.lowerBound]
      edited += edit.text.utf8
      kept = edit.range.upperBound
    }
    return edited + bytes[kept...]
  }
}
