/// A line that a runner of GitHub Actions obeys, such as `::error file=post.md,line=3::Message`.
///
/// Source: GitHub Docs, “Workflow commands for GitHub Actions”; actions/toolkit, command.ts.
struct WorkflowCommand {
  let name: String
  var properties: [(name: String, value: String)] = []
  let message: String

  /// The line, its line break included.
  var line: String {
    let list = properties.map { "\($0.name)=\(Self.escaped($0.value, isProperty: true))" }
    let after = list.isEmpty ? "" : " " + list.joined(separator: ",")
    return "::\(name)\(after)::\(Self.escaped(message, isProperty: false))\n"
  }

  private static func escaped(_ text: String, isProperty: Bool) -> String {
    var escaped = ""
    for (number, line) in LogCommands.disarmed(text).unicodeScalars.split(
      separator: "\n", omittingEmptySubsequences: false
    ).enumerated() {
      if number > 0 { escaped += "%0A" }
      for scalar in Visible.text(Substring(line)).unicodeScalars {
        switch scalar {
        case "%": escaped += "%25"
        case ":" where isProperty: escaped += "%3A"
        case "," where isProperty: escaped += "%2C"
        default: escaped.unicodeScalars.append(scalar)
        }
      }
    }
    return escaped
  }
}
