/// A few bytes of a text, for asking which words stand in them.
struct Words {
  private let bytes: [UInt8]

  init(_ bytes: some Sequence<UInt8>) { self.bytes = bytes.map(\.lowercasedASCII) }

  /// Whether a word, in small letters, stands in them with no letter beside it.
  ///
  /// A word of signs, such as `☎`, may stand anywhere.
  func hold(_ word: String) -> Bool {
    var word = word
    return word.withUTF8 { word in
      guard let first = word.first, let last = word.last, word.count <= bytes.count else {
        return false
      }
      return (0...bytes.count - word.count).contains { start in
        let end = start + word.count
        return bytes[start..<end].elementsEqual(word)
          && (!first.isASCIILetter || start == 0 || !bytes[start - 1].isASCIILetter)
          && (!last.isASCIILetter || end == bytes.count || !bytes[end].isASCIILetter)
      }
    }
  }

  /// Whether a text, in small letters, stands in them anywhere, be it in a word.
  func contain(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { text in
      guard !text.isEmpty, text.count <= bytes.count else { return false }
      return (0...bytes.count - text.count).contains {
        bytes[$0..<$0 + text.count].elementsEqual(text)
      }
    }
  }
}
