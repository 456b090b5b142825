import HandrailCore

/// Turns tokens of HTML into blocks. Works on the HTML inside Markdown as on whole pages.
struct HTMLContent {
  var flow = HTMLFlow()
  /// Whether the text is that of a page, with metadata in its head.
  var isPage = false

  /// Reads a fragment to its end; elements may stay open.
  mutating func read(_ fragment: Fragment, into builder: inout DocumentBuilder) {
    var tokenizer = HTMLTokenizer(fragment.bytes)
    while let token = tokenizer.next() {
      switch token {
      case .text(let range):
        appendText(range, of: fragment, decoding: true, to: &builder)
      case .rawText(let range, let element, let isCut):
        let isScript = element == "script" || element == "style"
        if !isScript || isCut { appendText(range, of: fragment, decoding: false, to: &builder) }
      case .comment(let range):
        addComment(range, of: fragment, to: &builder)
      case .startTag(let name, let range, let isSelfClosing):
        startTag(
          name, range, tokenizer.attributes, of: fragment, isSelfClosing: isSelfClosing,
          in: &builder)
      case .endTag(let name, let range):
        if name == "br" { lineBreak(from: fragment.source(of: range), in: &builder) }
        flow.end(name, in: &builder)
      }
    }
  }

  private mutating func startTag(
    _ name: String, _ range: Range<Int>, _ attributes: [HTMLAttribute], of fragment: Fragment,
    isSelfClosing: Bool, in builder: inout DocumentBuilder
  ) {
    flow.start(name, isSelfClosing: isSelfClosing, in: &builder)
    if name == "br" { lineBreak(from: fragment.source(of: range), in: &builder) }
    if isPage {
      HTMLHead.read(name, attributes, of: fragment, into: &builder)
    }
    for attribute in attributes where !attribute.value.isEmpty {
      guard let scope = scope(of: attribute, of: fragment) else { continue }
      builder.open(scope)
      fragment.appendDecoded(attribute.value, inAttribute: true, to: &builder)
      builder.close()
    }
    if Self.objects.contains(name) {
      flow.openBlock(in: &builder)
      builder.appendObject(from: fragment.source(of: range))
    }
  }

  private static let objects: Set<String> = ["audio", "img", "input", "math", "svg", "video"]

  /// Where the words of an attribute stand; nil when it has none.
  private func scope(of attribute: HTMLAttribute, of fragment: Fragment) -> Scope? {
    switch attribute.name {
    case "alt", "title", "aria-label", "aria-description": return .alt
    case "href", "src", "action", "formaction", "poster", "cite", "srcset", "data-src",
      "xlink:href":
      return .link
    default:
      // A quote that was not closed takes text into a value: it must not get lost.
      return fragment.bytes[attribute.value].contains(0x3C) ? .comment : nil
    }
  }

  private func addComment(
    _ range: Range<Int>, of fragment: Fragment, to builder: inout DocumentBuilder
  ) {
    builder.open(.comment)
    fragment.append(range, verbatim: true, to: &builder)
    builder.close()
  }

  private mutating func lineBreak(from source: Range<Int>, in builder: inout DocumentBuilder) {
    flow.openBlock(in: &builder)
    builder.appendLineBreak(from: source)
  }

  /// Appends text: white space collapses as in a browser, and references are decoded.
  private mutating func appendText(
    _ range: Range<Int>, of fragment: Fragment, decoding: Bool, to builder: inout DocumentBuilder
  ) {
    if flow.isPreformatted {
      flow.openBlock(in: &builder)
      if decoding {
        fragment.appendDecoded(range, inAttribute: false, to: &builder)
      } else {
        fragment.append(range, verbatim: true, to: &builder)
      }
      return
    }
    var index = range.lowerBound
    while index < range.upperBound {
      let start = index
      if fragment.bytes[index].isSpace {
        while index < range.upperBound, fragment.bytes[index].isSpace { index += 1 }
        builder.appendSpace(from: fragment.source(of: start..<index))
        continue
      }
      while index < range.upperBound, !fragment.bytes[index].isSpace { index += 1 }
      // A word with the single spaces after it is one run, which keeps the map small.
      while index + 1 < range.upperBound, fragment.bytes[index] == 0x20,
        !fragment.bytes[index + 1].isSpace
      {
        index += 1
        while index < range.upperBound, !fragment.bytes[index].isSpace { index += 1 }
      }
      flow.openBlock(in: &builder)
      if decoding {
        fragment.appendDecoded(start..<index, inAttribute: false, to: &builder)
      } else {
        fragment.append(start..<index, to: &builder)
      }
    }
  }
}
