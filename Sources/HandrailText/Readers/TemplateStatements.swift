/// Tells which template tags put nothing into the page: the text around them reads as one.
enum TemplateStatements {
  /// Whether what stands between the marks of a tag is a statement without output.
  ///
  /// - Parameters:
  ///   - opening: The mark that opens the tag: `{%`, `{{` or `<%`; tags with others have output.
  ///   - inner: The bytes between its marks.
  static func isSilent(_ opening: String, _ inner: ArraySlice<UInt8>) -> Bool {
    switch opening {
    case "{%":
      let body = inner.drop { $0.isSpace || "-+~".utf8.contains($0) }
      let word = word(body)
      return body.first == 0x23 || word.hasPrefix("end") || statements.contains(word)
    case "{{":
      // Handlebars' sections, then the control actions and assignments of Hugo.
      if let first = inner.first, "#/^!".utf8.contains(first) { return true }
      let body = inner.drop { $0.isSpace || $0 == 0x2D }
      let word = word(body)
      let after = body.dropFirst(word.utf8.count)
      if body.first == 0x24 { return isAssignment(body) }
      if after.allSatisfy({ $0.isSpace || $0 == 0x2D }) { return bareActions.contains(word) }
      return after.first?.isSpace == true && actions.contains(word)
    case "<%":
      guard let first = inner.first else { return true }
      return !"=-~@".utf8.contains(first)
    default: return false
    }
  }

  private static func word(_ bytes: ArraySlice<UInt8>) -> String {
    let word = bytes.prefix(32).prefix { $0.isLetterOrDigit || $0 == 0x5F }
    return String(decoding: word, as: UTF8.self)
  }

  /// Whether this is `$name := …` or `$name = …`.
  private static func isAssignment(_ bytes: ArraySlice<UInt8>) -> Bool {
    var rest = bytes.dropFirst().drop { $0.isLetterOrDigit || $0 == 0x5F }
    rest = rest.drop { $0.isSpace }
    if rest.first == 0x3A { rest = rest.dropFirst() }
    return rest.first == 0x3D && rest.dropFirst().first != 0x3D
  }

  /// Of Liquid, Jinja, Nunjucks and Twig; all that start with `end` are silent too.
  private static let statements: Set<String> = [
    "if", "elsif", "elif", "elseif", "else", "unless", "case", "when", "switch", "default", "for",
    "tablerow", "break", "continue", "empty", "ifchanged", "ifAsync", "asyncEach", "asyncAll",
    "assign", "capture", "set", "do", "with", "import", "from", "macro", "extends", "block",
    "layout", "section", "raw", "verbatim", "comment", "doc", "filter", "apply", "autoescape",
    "spaceless", "trans", "blocktrans", "blocktranslate", "pluralize", "load", "liquid", "use",
  ]

  private static let actions: Set<String> = ["if", "else", "range", "with", "define", "block"]
  private static let bareActions: Set<String> = ["else", "end", "break", "continue"]
}
