/// The markup of messages of Slack, as people read it.
enum SlackText {
  /// The text of a message: references in angle brackets as they are shown, links with their address
  /// behind them, and the three escapes undone.
  ///
  /// Source: Slack, “Formatting text for app surfaces”.
  static func plain(_ text: String, _ users: [String: String]) -> String {
    guard text.utf8.contains(0x3C) else { return XText.unescaped(text) }
    var plain = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "<"), let close = rest[open...].firstIndex(of: ">") {
      plain += rest[..<open]
      plain += shown(rest[rest.index(after: open)..<close], users)
      rest = rest[rest.index(after: close)...]
    }
    return XText.unescaped(plain + rest)
  }

  private static func shown(_ reference: Substring, _ users: [String: String]) -> String {
    let parts = reference.split(separator: "|", maxSplits: 1)
    guard let target = parts.first else { return "" }
    let label = parts.count == 2 ? String(parts[1]) : nil
    let name = String(target.dropFirst())
    switch target.first {
    case "@": return "@" + (users[name] ?? label ?? name)
    case "#": return "#" + (label ?? name)
    case "!":
      if let label { return label }
      return "@" + (name.split(separator: "^").first.map(String.init) ?? name)
    default: return label.map { $0 == target ? $0 : "\($0) (\(target))" } ?? String(target)
    }
  }
}
