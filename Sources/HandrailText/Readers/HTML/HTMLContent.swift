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
      case .startTag(let element, let range, let isSelfClosing):
        startTag(
          element, range, tokenizer.attributes, of: fragment, isSelfClosing: isSelfClosing,
          in: &builder)
      case .endTag(let element, let range):
        if element.name == "br" { lineBreak(from: fragment.source(of: range), in: &builder) }
        addAttributes(tokenizer.attributes, of: fragment, to: &builder)
        endTag(element, in: &builder)
      }
    }
  }

  private mutating func endTag(_ element: HTMLElement, in builder: inout DocumentBuilder) {
    let ended = nesting.end(element)
    reveal(ended.hidden, in: &builder)
    if !ended.isHidden { flow.end(element, in: &builder) }
  }

  private mutating func reveal(_ count: Int, in builder: inout DocumentBuilder) {
    for _ in 0..<count { flow.reveal(in: &builder) }
  }

  private mutating func startTag(
    _ element: HTMLElement, _ range: Range<Int>, _ attributes: [HTMLAttribute],
    of fragment: Fragment, isSelfClosing: Bool, in builder: inout DocumentBuilder
  ) {
    let place = fragment.source(of: range)
    let implied = nesting.endImplied(by: element)
    reveal(implied.hidden, in: &builder)
    if implied.count > 0 { flow.endBlock(in: &builder) }
    let hiddenScope =
      shown.contains(place.lowerBound)
      ? nil : HTMLVisibility.hiddenScope(element, attributes, of: fragment, in: builder.source)
    if hiddenScope == nil { flow.start(element, isSelfClosing: isSelfClosing, in: &builder) }
    let taken = isPage ? HTMLHead.read(element, attributes, of: fragment, into: &builder) : nil
    addAttributes(
      attributes, except: taken, of: fragment, isHidden: hiddenScope != nil, to: &builder)
    if let hiddenScope {
      if isSelfClosing || element.traits.contains(.void) { return }
      flow.hide(as: hiddenScope)
    } else if element.name == "br" {
      lineBreak(from: place, in: &builder)
    } else if element.traits.contains(.object) {
      flow.openBlock(in: &builder)
      builder.appendObject(from: place)
    }
    if !isSelfClosing {
      nesting.start(element, hiddenAt: hiddenScope == nil ? nil : place.lowerBound)
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
        if flow.takesSpace { builder.appendSpace(from: fragment.source(of: start..<index)) }
        continue
      }
      // Words with single spaces between them are one run, which keeps the map small.
      index = fragment.bytes.endOfWords(in: start..<range.upperBound)
      flow.openBlock(in: &builder)
      if decoding {
        fragment.appendDecoded(start..<index, inAttribute: false, to: &builder)
      } else {
        fragment.append(start..<index, to: &builder)
      }
    }
  }
}

extension [UInt8] {
  /// Where words end that stand apart by single spaces: at other white space, or with the range.
  fileprivate func endOfWords(in range: Range<Int>) -> Int {
    var start = range.lowerBound
    while true {
      let index = first(in: start..<range.upperBound) { here, next in
        here.areBelow(0x20) | here.are(0x20) & next.areBelow(0x21)
      }
      guard index < range.upperBound else { break }
      let isWordless = self[index] != 0x20 || index + 1 == range.upperBound
      if self[index].isSpace, isWordless || self[index + 1].isSpace { return index }
      start = index + 1
    }
    return range.upperBound
  }
}
