import HandrailCore

/// A comment that is addressed to handrail.
struct DirectiveComment {
  private let text: DirectiveText
  /// The bytes of the source that hold its words.
  let source: Range<Int>

  init(_ text: DirectiveText) {
    self.text = text
    source = text.source(of: text.bytes.startIndex..<text.bytes.endIndex)
  }

  /// What it says, of a range of the source; nil for the whole post.
  func directive(in file: SourceText, reach: Range<Int>?) -> Directive {
    let start = text.afterKeyword ?? text.bytes.endIndex
    return .init(text, from: start, source: source, in: file, reach: reach)
  }
}

extension Directive {
  /// Reads the words of `text` from `start` on, the verb first.
  init(
    _ text: DirectiveText, from start: Int, source: Range<Int>, in file: SourceText,
    reach: Range<Int>?
  ) {
    let words = text.bytes[start...].drop(while: \.isSpace)
    let verb = words.prefix { $0.isLetterOrDigit || $0 == 0x2D || $0 == 0x5F || $0 >= 0x80 }
    self.init(
      verb: verb, DirectiveClause(words[verb.endIndex...]), of: text, source: source, in: file,
      reach: reach)
  }

  /// Takes what a clause of `text` says.
  init(
    verb: some Sequence<UInt8>, _ clause: DirectiveClause, of text: DirectiveText,
    source: Range<Int>, in file: SourceText, reach: Range<Int>?
  ) {
    let names = clause.names.map { range in
      DirectiveName(
        text: String(decoding: text.bytes[range], as: UTF8.self),
        span: file.span(of: text.source(of: range)))
    }
    self.init(
      verb: String(decoding: Array(verb), as: UTF8.self), names: names, reason: clause.reason,
      until: clause.until, strangers: [], source: source, in: file, reach: reach)
  }

  /// Creates a directive at a place of a file.
  init(
    verb: String, names: [DirectiveName], reason: String?, until: String?, strangers: [String],
    source: Range<Int>, in file: SourceText, reach: Range<Int>?
  ) {
    self.init(
      verb: verb, names: names, reason: reason, until: until, strangers: strangers,
      span: file.span(of: source), source: source, start: file.position(at: source.lowerBound),
      end: file.position(at: source.upperBound), field: file.field(at: source.lowerBound),
      reach: reach.map(file.span))
  }
}
