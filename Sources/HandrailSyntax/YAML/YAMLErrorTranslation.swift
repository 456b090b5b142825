/// Says in plain words why libyaml stopped, and what to do.
struct YAMLErrorTranslation {
  private let source: SourceBytes
  private let failure: YAMLFailure
  /// Where libyaml stopped.
  private let stop: Int
  /// Where that which it was reading starts.
  private let start: Int
  /// The `[` or `{` that is open.
  private let bracket: Int?

  init(_ source: SourceBytes, _ failure: YAMLFailure, bracket: Int?) {
    self.source = source
    self.failure = failure
    self.bracket = bracket
    var offsets = YAMLOffsets(source)
    let base = source.range.lowerBound
    stop = failure.byteOffset.map { base + $0 } ?? offsets.offset(of: failure.mark)
    start = offsets.offset(of: failure.contextMark)
  }

  var error: SyntaxError {
    if failure.byteOffset != nil { return controlCharacter }
    if failure.context.contains("directive") { return directive }
    if failure.context.contains("a tag") || failure.problem.contains("tag handle") {
      return .tag(source.restOfLine(from: start))
    }
    switch failure.problem {
    case "found character that cannot start any token", "did not find expected node content":
      return start(with: stop)
    case "did not find expected alphabetic or numeric character":
      return start(with: start)
    case "found a tab character where an indentation space is expected",
      "found a tab character that violates indentation":
      return tab
    case "mapping values are not allowed in this context":
      return colon
    case "could not find expected ':'":
      return noColon
    case "block sequence entries are not allowed in this context":
      return SyntaxError(
        "a list item cannot stand here",
        advice: "start the list on the line below its key, or put the text in quotes",
        range: source.character(at: stop))
    case "did not find expected key", "did not find expected '-' indicator",
      "did not find expected <document start>":
      return afterClosing ?? afterEnd ?? misplaced
    case "did not find expected ',' or ']'", "did not find expected ',' or '}'":
      return bracketError(start)
    default:
      return scalarError ?? documentError
    }
  }

  private var scalarError: SyntaxError? {
    switch failure.problem {
    case "found unexpected end of stream", "found unexpected document indicator":
      return SyntaxError(
        "this quote is never closed",
        advice: "add the closing quote at the end of the text",
        range: source.restOfLine(from: start))
    case "found unknown escape character":
      return SyntaxError(
        "a backslash in double quotes starts an escape, and this is none that YAML knows",
        advice: "write the backslash twice, or put the text in single quotes",
        range: stop..<source.character(at: stop + 1).upperBound)
    case "did not find expected hexdecimal number", "found invalid Unicode character escape code":
      return SyntaxError(
        "this escape does not stand for a character",
        advice: "write the character itself, or its code like `\\u00e9`",
        range: max(start, stop - 2)..<max(stop, source.character(at: stop).upperBound))
    case "did not find expected comment or line break",
      "found an indentation indicator equal to 0":
      return SyntaxError(
        "text that starts with `|` or `>` goes on the lines below it",
        advice: "start the text on the next line, or put all of it in quotes",
        range: source.restOfLine(from: start))
    case "found unexpected ':'", "mapping keys are not allowed in this context":
      return SyntaxError(
        "this character means something else to YAML here",
        advice: "put the text in quotes", range: source.character(at: stop))
    default:
      return nil
    }
  }

  private var documentError: SyntaxError {
    if failure.problem.isEmpty {
      return SyntaxError("there is not enough memory to read this text", range: source.range)
    }
    return failure.problem.contains("YAML") || failure.problem.contains("%TAG")
      ? directive
      : SyntaxError(
        "this is not valid YAML", advice: "check the quotes and the indentation around it",
        range: source.restOfLine(from: stop))
  }

  private var controlCharacter: SyntaxError {
    SyntaxError(
      "an invisible control character stands here, which YAML does not allow",
      advice: "delete it: it often comes with pasted text", range: source.character(at: stop))
  }

  private var tab: SyntaxError {
    SyntaxError(
      "a tab is used for indentation here",
      advice: "YAML wants spaces: replace the tab with spaces",
      range: source.character(at: stop))
  }

  private var directive: SyntaxError {
    SyntaxError(
      "a line that starts with `%` is a directive in YAML, and this one is not right",
      advice: "remove the line, or put the text in quotes",
      range: source.restOfLine(from: min(start, stop)))
  }

  /// A value cannot start with the character at `offset`.
  private func start(with offset: Int) -> SyntaxError {
    let range = source.character(at: offset)
    if source.text(range) == "\t" { return tab }
    if range.isEmpty || source.restOfLine(from: offset).isEmpty {
      if let bracket { return unclosed(bracket) }
      return SyntaxError(
        "a value is missing here", advice: "write the value, or remove its key", range: range)
    }
    return SyntaxError(
      "text cannot start with `\(source.text(range))` in YAML", advice: "put the text in quotes",
      range: range)
  }

  /// A colon where no key can stand.
  private var colon: SyntaxError {
    let before = source.startOfLine(to: stop)
    let pairs = zip(before, before.dropFirst())
    let hasKey = pairs.contains { source.bytes[$0] == 0x3A && source.bytes[$1] == 0x20 }
    if hasKey {
      return SyntaxError(
        "a colon followed by a space cannot stand inside text without quotes",
        advice: "put the text in quotes", range: source.character(at: stop))
    }
    let key = before.drop { source.bytes[$0] == 0x20 }
    return SyntaxError(
      "this key is indented as if it belonged to the text above it",
      advice: "line it up with the other keys, or put the text above it in quotes",
      range: key.isEmpty ? source.character(at: stop) : key)
  }

  private var noColon: SyntaxError {
    SyntaxError(
      "a key followed by a colon was expected on this line",
      advice: "write `key: value` with a space after the colon, or indent the line "
        + "if it belongs to the text above it",
      range: source.restOfLine(from: start))
  }

  /// Text after a closing quote or bracket on the same line.
  private var afterClosing: SyntaxError? {
    let before = source.startOfLine(to: stop).reversed().drop { source.bytes[$0] == 0x20 }
    guard let last = before.first else { return nil }
    let range = source.restOfLine(from: stop)
    switch source.bytes[last] {
    case 0x22, 0x27:
      return SyntaxError(
        "text follows the closing quote",
        advice: "put all of the text in quotes, and write a quote inside it as `\\\"` in double "
          + "quotes or `''` in single quotes", range: range)
    case 0x5D, 0x7D:
      return SyntaxError(
        "text follows the closing bracket",
        advice: "put text that starts with `[` or `{` in quotes", range: range)
    default:
      return nil
    }
  }

  /// Text after the `...` that ends a document.
  private var afterEnd: SyntaxError? {
    let before = source.bytes[source.range.lowerBound..<stop].reversed()
    guard before.drop(while: { $0 <= 0x20 }).starts(with: [0x2E, 0x2E, 0x2E]) else { return nil }
    return .secondDocument(source.restOfLine(from: stop))
  }

  private var misplaced: SyntaxError {
    let character = source.character(at: stop)
    if source.text(character) == ":" { return .noKey(character) }
    let isList = failure.problem.contains("'-'")
    return SyntaxError(
      "this line does not fit what is above it: \(isList ? "a list item" : "a key") was expected",
      advice: "check its indentation: it has to start in the same column as the others of its kind",
      range: source.restOfLine(from: stop))
  }

  /// In the list or map in brackets that starts at `opening`, something else than a comma follows.
  private func bracketError(_ opening: Int) -> SyntaxError {
    let line = source.restOfLine(from: opening)
    guard line.contains(stop), stop < line.upperBound else { return unclosed(opening) }
    let closing = failure.problem.contains("]") ? "]" : "}"
    return SyntaxError(
      "a comma or `\(closing)` was expected here",
      advice:
        "put commas between entries, and quotes around text with `:`, brackets or quotes in it",
      range: source.character(at: stop))
  }

  private func unclosed(_ opening: Int) -> SyntaxError {
    let range = source.character(at: opening)
    let line = source.restOfLine(from: opening)
    let hasComment = zip(line, line.dropFirst()).contains {
      source.bytes[$0] == 0x20 && source.bytes[$1] == 0x23
    }
    return SyntaxError(
      "this `\(source.text(range))` is not closed where it should be",
      advice: hasComment
        ? "put text that starts with `#` in quotes: it starts a comment"
        : "add the closing bracket, or put the text in quotes", range: range)
  }
}
