import HandrailText

/// The words of a text in their order, without addresses of the web and whatever is no letter and no digit.
struct MailWords {
  private let words: [String]

  /// The words of parts of a message. In HTML, whatever is no tag counts.
  init(_ parts: [MailMessage.Part]) {
    words = parts.flatMap { part in
      part.markup == .plain ? Self.words(part.text) : Self.words(Self.withoutTags(part.text))
    }
  }

  /// Whether the words stand among others, in the same order.
  func areAll(in others: MailWords) -> Bool {
    var rest = words[...]
    for word in others.words where word == rest.first { rest.removeFirst() }
    return rest.isEmpty
  }

  private static func words(_ text: String) -> [String] {
    text.split(whereSeparator: \.isWhitespace).filter { !$0.contains("://") }.flatMap { piece in
      piece.split { !$0.isLetter && !$0.isNumber }.map { $0.lowercased() }
    }
  }

  /// Elements whose content nobody is shown.
  private static let unseen = ["<style", "<script", "<title"].map { Array($0.utf8) }

  private static func withoutTags(_ text: String) -> String {
    var text = text
    let kept = text.withUTF8 { bytes in
      var kept: [UInt8] = []
      var index = 0
      while index < bytes.count {
        guard bytes[index] == 0x3C else {
          kept.append(bytes[index])
          index += 1
          continue
        }
        kept.append(0x20)
        let isUnseen = unseen.contains { name in
          bytes[index...].prefix(name.count).elementsEqual(name) { $0 | 0x20 == $1 | 0x20 }
        }
        let end = isUnseen ? closing(bytes, behind: index) : index
        index = (bytes[end...].firstIndex(of: 0x3E) ?? bytes.count - 1) + 1
      }
      return kept
    }
    return HTMLText.decoded(String(decoding: kept, as: UTF8.self))
  }

  /// The next closing tag; the end where there is none.
  private static func closing(_ bytes: UnsafeBufferPointer<UInt8>, behind start: Int) -> Int {
    var index = start
    while let open = bytes[(index + 1)...].firstIndex(of: 0x3C) {
      if open + 1 < bytes.count, bytes[open + 1] == 0x2F { return open }
      index = open
    }
    return bytes.count - 1
  }
}
