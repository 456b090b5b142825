public import HandrailCore
internal import HandrailSyntax

/// Writes the file of a baseline: YAML with one entry a line, sorted, so that Git can merge what two
/// branches do to it.
public enum BaselineWriter {
  /// The file that holds these entries.
  ///
  /// - Parameters:
  ///   - entries: the entries, in any order.
  ///   - key: the company's key, when there is one.
  /// - Returns: the text, ending in a line break.
  public static func text(of entries: some Sequence<BaselineEntry>, key: FingerprintKey?) -> String
  {
    let entries = Set(entries).sorted()
    var text = """
      # What handrail found here before it counted. Written by: handrail baseline write
      handrail-baseline: \(BaselineReader.version)

      """
    if let key, entries.contains(where: \.isKeyed) { text += "key: \(digits(key.check))\n" }
    if entries.isEmpty { return text + "findings: []\n" }
    text += "findings:\n"
    for entry in entries { text += line(of: entry) }
    return text
  }

  private static func line(of entry: BaselineEntry) -> String {
    let id = entry.post.id.map { ", id: \(quoted($0))" } ?? ""
    return "- {post: \(quoted(entry.post.path))\(id), rule: \(quoted(entry.rule.description)), "
      + "\(entry.isKeyed ? "secret" : "words"): \(digits(entry.words.description)), "
      + "place: \(digits(entry.place.description)), "
      + "opening: \(digits(entry.opening.description))}\n"
  }

  /// A digest. One that reads as a number is a text all the same to whoever reads the file with
  /// another YAML library.
  private static func digits(_ digest: String) -> String {
    digest.utf8.contains { $0 > 0x60 && $0 != UInt8(ascii: "e") } ? digest : "\"\(digest)\""
  }

  /// Text as YAML, in quotes where it could be taken for something else.
  private static func quoted(_ text: String) -> String {
    let isPlain =
      text.utf8.allSatisfy { byte in
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2E, 0x2F, 0x5F, 0x2D: true
        default: false
        }
      } && text.utf8.contains { $0 == 0x2F || $0 == 0x2E && text.utf8.count > 1 }
      && text.utf8.first != 0x2D && text.utf8.contains { $0 > 0x40 }
    return isPlain ? text : YAMLText.quoted(text)
  }
}
