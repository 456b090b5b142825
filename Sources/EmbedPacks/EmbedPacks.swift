import Foundation

/// Writes a Swift file that holds the text of every guardrail pack: `EmbedPacks OUTPUT PACK…`.
///
/// Each pack is there twice: whole, and without its examples, which a check has no use for and
/// which are most of the text. Examples leave empty lines, so that line numbers stay true. A string
/// literal is static data: it costs nothing at start until a pack is asked for.
@main
struct EmbedPacks {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    guard let output = arguments.first else {
      fatalError("EmbedPacks needs the path of the file to write")
    }
    var source = "extension BuiltInPacks {\n"
    source += "  static let texts: [(name: String, whole: StaticString, brief: StaticString)] = [\n"
    for path in arguments.dropFirst() {
      let url = URL(fileURLWithPath: path)
      let text = try String(contentsOf: url, encoding: .utf8)
      let name = url.deletingPathExtension().lastPathComponent
      source += "    (\"\(name)\", \(literal(text)), \(literal(brief(text)))),\n"
    }
    source += "  ]\n}\n"
    try source.write(toFile: output, atomically: true, encoding: .utf8)
  }

  private static func literal(_ text: String) -> String { "###\"\"\"\n\(text)\n\"\"\"###" }

  /// The text with the lines of every `examples:` left empty.
  private static func brief(_ text: String) -> String {
    var indentOfExamples: Int?
    return text.components(separatedBy: "\n").map { line in
      let indent = line.prefix { $0 == " " }.count
      if let examples = indentOfExamples, !line.isEmpty, indent <= examples {
        indentOfExamples = nil
      }
      if line.dropFirst(indent).hasPrefix("examples:") { indentOfExamples = indent }
      return indentOfExamples == nil ? line : ""
    }.joined(separator: "\n")
  }
}
