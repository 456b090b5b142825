/// The sentence of an example, with the spans that `[[…]]` marks.
struct MarkedText {
  /// What is wrong with the marks.
  enum Fault: String, Error {
    case unopened = "‘]]’ closes a mark that was never opened"
    case unclosed = "‘[[’ opens a mark that is never closed"
    case nested = "a mark cannot stand inside another mark"
    case empty = "‘[[]]’ marks nothing"
  }

  /// The sentence without the brackets.
  let text: String
  /// The marked ranges of UTF-8 bytes in ``text``, in order.
  let marks: [Range<Int>]

  /// Takes the marks out of `written`. Single brackets, as of links, stay; of three brackets that
  /// close, the first belongs to the text.
  init(_ written: String) throws(Fault) {
    guard written.utf8.contains(where: { $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "]") })
    else {
      text = written
      marks = []
      return
    }
    let bytes = Array(written.utf8)
    var kept: [UInt8] = []
    var marks: [Range<Int>] = []
    var open: Int?
    var index = 0
    func isDouble(_ byte: UInt8, at index: Int) -> Bool {
      index + 1 < bytes.count && bytes[index] == byte && bytes[index + 1] == byte
    }
    while index < bytes.count {
      if isDouble(UInt8(ascii: "["), at: index) {
        guard open == nil else { throw .nested }
        open = kept.count
        index += 2
      } else if isDouble(UInt8(ascii: "]"), at: index),
        open == nil || !isDouble(UInt8(ascii: "]"), at: index + 1)
      {
        guard let start = open else { throw .unopened }
        guard start < kept.count else { throw .empty }
        marks.append(start..<kept.count)
        open = nil
        index += 2
      } else {
        kept.append(bytes[index])
        index += 1
      }
    }
    guard open == nil else { throw .unclosed }
    text = String(decoding: kept, as: UTF8.self)
    self.marks = marks
  }
}
