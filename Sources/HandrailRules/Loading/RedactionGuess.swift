import HandrailSyntax

/// Decides, before anything is said about a guardrail file, whether its words may be shown.
///
/// A slip in the word `redact` or in its value must not show what it was meant to hide, so all
/// doubts count as yes.
enum RedactionGuess {
  private static let key = NearestWord(["redact"])
  private static let secretKey = NearestWord(["fingerprint-key"])

  /// Whether a file that could be read says `redact`, or something much like it; one that holds a
  /// `fingerprint-key` has something to hide in any case.
  static func isRedacted(_ root: Node) -> Bool {
    guard case .map(let entries) = root.content else { return false }
    if saysSo(root) { return true }
    return entries.contains { entry in
      // A word of any other length is no typo for it; most keys are not looked at.
      if (12...18).contains(entry.key.utf8.count), secretKey.suggestion(for: entry.key) != nil {
        return true
      }
      guard key.suggestion(for: entry.key) != nil else { return false }
      if case .scalar(let scalar) = entry.value.content, scalar.text == "false" { return false }
      return true
    }
  }

  /// Whether a file says `redact: true`.
  static func saysSo(_ root: Node) -> Bool {
    guard case .scalar(let scalar)? = root["redact"]?.content else { return false }
    return scalar.text == "true"
  }

  /// Whether a file that could not be read may say `redact` on one of its lines.
  static func mayBeRedacted(_ bytes: [UInt8]) -> Bool {
    let isLetter = { (byte: UInt8) in (0x61...0x7A).contains(byte | 0x20) }
    var word: [UInt8] = []
    for byte in bytes + [0x0A] {
      if isLetter(byte) {
        if word.count <= 12 { word.append(byte) }
        continue
      }
      if (4...8).contains(word.count),
        key.suggestion(for: String(decoding: word, as: UTF8.self)) != nil
      {
        return true
      }
      word.removeAll(keepingCapacity: true)
    }
    return false
  }
}
