/// Words of others as Markdown, in which they can be nothing but words.
///
/// Neither markup nor links, neither mentions that would ring at somebody's desk nor references to
/// issues; no line breaks.
///
/// Source: CommonMark 0.31, section 2.4; GitHub Flavored Markdown, section 6.9.
package enum MarkdownText {
  /// The text for a paragraph or a list item.
  package static func escaped(_ text: String) -> String {
    var escaped = ""
    var before: Unicode.Scalar = " "
    for scalar in onOneLine(text).unicodeScalars {
      switch scalar {
      case "\\", "`", "*", "_", "[", "]", "<", ">", "#", "|", "~", "&", "$": escaped += "\\"
      // What an address that becomes a link by itself begins with: https://, www.
      case "/" where before == ":": escaped += "\\"
      case "." where before == "w" || before == "W": escaped += "\\"
      default: break
      }
      escaped.unicodeScalars.append(scalar)
      before = scalar
    }
    return escaped
  }

  /// The text for an element of HTML.
  static func html(_ text: String) -> String {
    var escaped = ""
    var before: Unicode.Scalar = " "
    for scalar in onOneLine(text).unicodeScalars {
      defer { before = scalar }
      switch scalar {
      case "." where before == "w" || before == "W": escaped += "&#46;"
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "*", "_", "`", "[", "]", "\\", "~", ":", "$", "|":
        escaped += "&#\(scalar.value);"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  /// The text, as a link where it is an address on the web and nothing else.
  package static func linked(_ text: String) -> String {
    guard let address = WebAddress(text) else { return escaped(text) }
    return link(escaped(text), to: address.text)
  }

  /// A link; `label` is Markdown already.
  package static func link(_ label: String, to address: String) -> String {
    // In angle brackets no other sign of an address means anything; these two end them or escape.
    let safe = address.replacing("<", with: "%3C").replacing(">", with: "%3E")
      .replacing("\\", with: "%5C")
    return "[\(label)](<\(safe)>)"
  }

  /// The text on one line, harmless to a terminal, with a joiner that nobody sees where GitHub or
  /// GitLab would find a person, a group or an issue.
  private static func onOneLine(_ text: String) -> String {
    var line = ""
    let scalars = text.unicodeScalars
    var index = scalars.startIndex
    while index < scalars.endIndex {
      let scalar = scalars[index]
      index = scalars.index(after: index)
      if scalar == "\n" || scalar == "\r" || scalar == "\t" {
        if !line.isEmpty, line.unicodeScalars.last != " " { line += " " }
        continue
      }
      line.unicodeScalars.append(scalar)
      let pings: Bool =
        switch scalar {
        case "@": true
        case "#", "!", "~", "%", "&": index < scalars.endIndex && scalars[index].isDigit
        default: false
        }
      if pings { line += "\u{2060}" }
    }
    return Visible.text(line)
  }
}

extension Unicode.Scalar {
  fileprivate var isDigit: Bool { ("0"..."9").contains(self) }
}
