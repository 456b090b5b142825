import HandrailSyntax

/// Wix's rich content, a tree of nodes in JSON, as HTML.
///
/// Source: Wix, “Ricos document” (dev.wix.com), seen in exported tables.
enum WixContent {
  private enum Step {
    case open(Node)
    case close(String)
  }

  /// The content as HTML; nil when it is no such content.
  static func html(_ content: String) -> String? {
    let tree = JSONReader.read(Array(content.utf8))
    guard tree.errors.isEmpty, let root = tree.root, case .list(let nodes)? = root["nodes"]?.content
    else { return nil }
    var html = ""
    var steps = nodes.reversed().map(Step.open)
    while let step = steps.popLast() {
      switch step {
      case .close(let end): html += end
      case .open(let node):
        let (start, end) = marks(of: node)
        html += start
        steps.append(.close(end))
        if case .list(let children)? = node["nodes"]?.content {
          steps += children.reversed().map(Step.open)
        }
      }
    }
    return html
  }

  /// What a node becomes before and after the nodes inside it.
  private static func marks(of node: Node) -> (start: String, end: String) {
    switch text(node["type"]) {
    case "TEXT":
      let words = escaped(text(node["textData"]?["text"]) ?? "")
      guard case .list(let decorations)? = node["textData"]?["decorations"]?.content,
        let address = decorations.lazy.compactMap({ text($0["linkData"]?["link"]?["url"]) }).first
      else { return (words, "") }
      return ("<a href=\"\(escaped(address))\">\(words)</a>", "")
    case "IMAGE":
      let alt = text(node["imageData"]?["altText"]) ?? ""
      let caption = text(node["imageData"]?["caption"]).map { "<p>\(escaped($0))</p>" } ?? ""
      return ("<img alt=\"\(escaped(alt))\">" + caption, "")
    case "PARAGRAPH": return ("<p>", "</p>\n")
    case "HEADING": return ("<h2>", "</h2>\n")
    case "BLOCKQUOTE": return ("<blockquote>", "</blockquote>\n")
    case "CODE_BLOCK": return ("<pre><code>", "</code></pre>\n")
    case "BULLETED_LIST": return ("<ul>", "</ul>\n")
    case "ORDERED_LIST": return ("<ol>", "</ol>\n")
    case "LIST_ITEM": return ("<li>", "</li>\n")
    default: return ("<div>", "</div>\n")
    }
  }

  private static func text(_ node: Node?) -> String? {
    guard case .scalar(let scalar)? = node?.content, !scalar.isPlain else { return nil }
    return scalar.text
  }

  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
