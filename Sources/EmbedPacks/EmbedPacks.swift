import Foundation
import HandrailSyntax

/// Writes a Swift file that holds every guardrail pack: `EmbedPacks OUTPUT PACK…`.
///
/// Each pack is there twice: as its whole text, and in brief, as a check reads it at start. A string
/// literal is static data: it costs nothing until a pack is asked for.
@main
struct EmbedPacks {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    guard let output = arguments.first else {
      throw Failure(description: "EmbedPacks needs the path of the file to write")
    }
    var source = "extension BuiltInPacks {\n"
    source += "  static let texts: [(name: String, whole: StaticString, brief: StaticString)] = [\n"
    for path in arguments.dropFirst() {
      let url = URL(fileURLWithPath: path)
      let text = try String(contentsOf: url, encoding: .utf8)
      let name = url.deletingPathExtension().lastPathComponent
      let brief = try BriefPack(Array(text.utf8), path: path).json
      source += "    (\"\(name)\", \(literal(text)), \(literal(brief))),\n"
    }
    source += "  ]\n}\n"
    try source.write(toFile: output, atomically: true, encoding: .utf8)
  }

  private static func literal(_ text: String) -> String { "###\"\"\"\n\(text)\n\"\"\"###" }
}
