import Foundation

/// Writes a Swift file that holds the text of every guardrail pack: `EmbedPacks OUTPUT PACK…`.
///
/// A string literal is static data: it costs nothing at start until a pack is asked for.
@main
struct EmbedPacks {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    guard let output = arguments.first else {
      fatalError("EmbedPacks needs the path of the file to write")
    }
    var source =
      "extension BuiltInPacks {\n  static let texts: [(name: String, text: StaticString)] = [\n"
    for path in arguments.dropFirst() {
      let url = URL(fileURLWithPath: path)
      let text = try String(contentsOf: url, encoding: .utf8)
      let name = url.deletingPathExtension().lastPathComponent
      source += "    (\"\(name)\", ###\"\"\"\n\(text)\n\"\"\"###),\n"
    }
    source += "  ]\n}\n"
    try source.write(toFile: output, atomically: true, encoding: .utf8)
  }
}
