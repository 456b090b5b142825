import HandrailCore

/// Turns tokens of HTML into blocks. Works on the HTML inside Markdown as on whole pages.
struct HTMLContent {
  var flow = HTMLFlow()
  /// Whether the text is that of a page, with metadata in its head.
  private let isPage: Bool
  /// Where the start tags stand of elements that end nowhere, and so are shown whatever they say.
  private let shown: Set<Int>
  private var nesting = HTMLNesting()

  init(isPage: Bool = false, shown: Set<Int> = []) {
    self.isPage = isPage
    self.shown = shown
  }

  /// How many elements are open.
  var depth: Int { nesting.depth }

  /// Where the start tags stand of hidden elements that ended nowhere: the text is to be read again
  /// with them shown.
  var unclosed: Set<Int> { nesting.unclosed }

  /// Ends the elements that were opened since there were `depth`.
  mutating func endElements(downTo depth: Int, in builder: inout DocumentBuilder) {
    reveal(nesting.end(downTo: depth), in: &builder)
  }

  /// Ends the text.
  mutating func finish(in builder: inout DocumentBuilder) {
    endElements(downTo: 0, in: &builder)
    flow.endBlock(in: &builder)
  }

  /// Reads a fragment to its end; elements may stay open.
  mutating func read(_ fragment: Fragment, into builder: inout DocumentBuilder) {
    var tokenizer = HTMLTokenizer(fragment.bytes)
    while let token = tokenizer.next() {
      switch token {
      case .text(let range):
        appendText(range, of: fragment, decoding: true, to: &builder)
      case .rawText(let range) where flow.isHidden:
        flow.openBlock(in: &builder)
        fragment.append(range, verbatim: true, to: &builder)
      case .rawText(let range):
        appendText(range, of: fragment, decoding: false, to: &builder)
      case .comment(let range):
        addComment(range, of: fragment, to: &builder)
      case .startTag(let name, let range, let isSelfClosing):
        startTag(
          name, range, tokenizer.attributes, of: fragment, isSelfClosing: isSelfClosing,
          in: &builder)
      case .endTag(let name, let range):
        if name == "br" { lineBreak(from: fragment.source(of: range), in: &builder) }
        addAttributes(tokenizer.attributes, of: fragment, to: &builder)
        endTag(name, in: &builder)
      }
    }
  }

  private mutating func endTag(_ name: String, in builder: inout DocumentBuilder) {
    let ended = nesting.end(name)
    reveal(ended.hidden, in: &builder)
    if !ended.isHidden { flow.end(name, in: &builder) }
  }

  private mutating func reveal(_ count: Int, in builder: inout DocumentBuilder) {
    for _ in 0..<count { flow.reveal(in: &builder) }
  }

  private mutating func startTag(
    _ name: String, _ range: Range<Int>, _ attributes: [HTMLAttribute], of fragment: Fragment,
    isSelfClosing: Bool, in builder: inout DocumentBuilder
  ) {
    let place = fragment.source(of: range)
    let implied = nesting.endImplied(by: name)
    reveal(implied.hidden, in: &builder)
    if implied.count > 0 { flow.endBlock(in: &builder) }
    let hiddenScope =
      shown.contains(place.lowerBound)
      ? nil : HTMLVisibility.hiddenScope(name, attributes, of: fragment, in: builder.source)
    if hiddenScope == nil { flow.start(name, isSelfClosing: isSelfClosing, in: &builder) }
    let taken = isPage ? HTMLHead.read(name, attributes, of: fragment, into: &builder) : nil
    addAttributes(
      attributes.filter { $0.value != taken }, of: fragment, isHidden: hiddenScope != nil,
      to: &builder)
    if let hiddenScope {
      if isSelfClosing || HTMLNesting.isVoid(name) { return }
      flow.hide(as: hiddenScope)
    } else if name == "br" {
      lineBreak(from: place, in: &builder)
    } else if Self.objects.contains(name) {
      flow.openBlock(in: &builder)
      builder.appendObject(from: place)
    }
    if !isSelfClosing {
      nesting.start(name, hiddenAt: hiddenScope == nil ? nil : place.lowerBound)
    }
  }

  private static let objects: Set<String> = ["audio", "img", "input", "math", "svg", "video"]

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
        if flow.takesSpace { builder.appendSpace(from: fragment.source(of: start..<index)) }
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
