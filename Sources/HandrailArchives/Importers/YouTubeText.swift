import HandrailSyntax

/// The text of a comment as YouTube writes it: `{"takeoutSegments":[{"text":"a"},{"text":"b"}]}` up to
/// June 2024, `{"text":"a"},{"text":"b"}` since, with line breaks unescaped inside the strings.
enum YouTubeText {
  /// Whether a cell begins as such a text does.
  static func isSegments(_ cell: String) -> Bool {
    let start = cell.utf8.drop { $0 == 0x20 || $0 == 0x0A || $0 == 0x0D }
    return start.starts(with: "{\"text\"".utf8) || start.starts(with: "{\"takeoutSegments\"".utf8)
  }

  /// The text; nil when it is written in another way.
  static func text(of cell: String) -> String? {
    let bytes = [0x5B] + escaped(Array(cell.utf8)) + [0x5D]
    let tree = JSONReader.read(bytes)
    guard tree.errors.isEmpty, case .list(let items)? = tree.root?.content else { return nil }
    var text = ""
    for item in items {
      var segments = [item]
      if let node = item["takeoutSegments"] {
        guard case .list(let list) = node.content else { return nil }
        segments = list
      }
      for segment in segments {
        guard case .scalar(let scalar)? = segment["text"]?.content, !scalar.isPlain else {
          return nil
        }
        text += scalar.text
      }
    }
    return text
  }

  /// JSON with control characters in strings written as JSON asks for.
  private static func escaped(_ bytes: [UInt8]) -> [UInt8] {
    var escaped: [UInt8] = []
    escaped.reserveCapacity(bytes.count + 16)
    var (isInside, isEscape) = (false, false)
    for byte in bytes {
      if isInside, byte < 0x20 {
        let digits = String(byte, radix: 16)
        escaped += Array(("\\u00" + (byte < 0x10 ? "0" : "") + digits).utf8)
      } else {
        escaped.append(byte)
      }
      if byte == 0x22, !isEscape { isInside.toggle() }
      isEscape = isInside && byte == 0x5C && !isEscape
    }
    return escaped
  }
}
