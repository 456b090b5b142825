/// Makes text harmless to the runner of GitHub Actions, which takes commands from whatever a step
/// prints: `::name::` at the start of a line, `##[name]` anywhere.
///
/// The signs put in their place are as wide as what they replace.
///
/// Source: actions/runner, ActionCommand.cs.
package enum LogCommands {
  /// The text, without anything that a runner would obey.
  package static func disarmed(_ text: String) -> String {
    guard mayCommand(text.utf8) else { return text }
    var shown = ""
    var isAtStart = true
    var rest = Substring(text).unicodeScalars
    while let scalar = rest.first {
      if isAtStart, scalar == ":", rest.starts(with: "::".unicodeScalars) {
        shown += "："
        rest = rest.dropFirst(2)
      } else if scalar == "#", rest.starts(with: "##[".unicodeScalars) {
        shown += "＃["
        rest = rest.dropFirst(3)
      } else {
        shown.unicodeScalars.append(scalar)
        rest = rest.dropFirst()
      }
      isAtStart = scalar == "\n" || (isAtStart && scalar.properties.isWhitespace)
    }
    return shown
  }

  private static func mayCommand(_ bytes: String.UTF8View) -> Bool {
    var before: UInt8 = 0
    for byte in bytes {
      let isPair = byte == before && (byte == UInt8(ascii: ":") || byte == UInt8(ascii: "#"))
      if isPair { return true }
      before = byte
    }
    return false
  }
}
