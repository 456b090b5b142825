/// A few bytes of a text, for asking which words stand in them.
struct Words {
  private let bytes: [UInt8]

  init(_ bytes: some Sequence<UInt8>) { self.bytes = bytes.map(\.lowercasedASCII) }

  /// Whether a word, in small letters, stands in them with no letter beside its letters, and no letter or
  /// digit beside its digits.
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
          && (start == 0 || !Self.areOneWord(first, bytes[start - 1]))
          && (end == bytes.count || !Self.areOneWord(last, bytes[end]))
      }
    }
  }

  /// Whether a word goes on from its first or last byte to its neighbour.
  private static func areOneWord(_ edge: UInt8, _ neighbour: UInt8) -> Bool {
    edge.isASCIILetter && neighbour.isASCIILetter
      || edge.isASCIIDigit && (neighbour.isASCIILetter || neighbour.isASCIIDigit)
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
