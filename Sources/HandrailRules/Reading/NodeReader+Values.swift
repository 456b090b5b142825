public import HandrailCore
public import HandrailSyntax

extension NodeReader {
  /// A map, for reading its keys; `what` is what messages call it: “a rule”.
  public func map(_ node: Node, of what: String) -> MapReader? {
    guard case .map(let entries) = node.content else {
      note("expected \(what), a map of keys and values, found \(found(node))", at: node.range)
      return nil
    }
    return MapReader(
      entries, of: what, at: entries.first?.keyRange ?? node.range, reader: self)
  }

  /// The entries of a map whose keys are names of the author's own, such as classes of words.
  public func entries(_ node: Node, of what: String) -> [Node.Entry]? {
    guard case .map(let entries) = node.content else {
      note("expected a map of \(what), found \(found(node))", at: node.range)
      return nil
    }
    return entries
  }

  /// A list; `what` is what messages call its items: “words”.
  public func list(_ node: Node, of what: String) -> [Node]? {
    if case .list(let items) = node.content { return items }
    var advice: String?
    if case .scalar(let scalar) = node.content, !scalar.isNull, file.mayBeQuoted {
      advice = "put it in brackets: [\(Self.shown(scalar.text))]"
    }
    note("expected a list of \(what), found \(found(node))", advice: advice, at: node.range)
    return nil
  }

  /// A list that must not be empty.
  public func filledList(_ node: Node, of what: String) -> [Node]? {
    guard let items = list(node, of: what) else { return nil }
    if items.isEmpty {
      note(
        "expected a list of \(what), found an empty list", advice: "fill it or leave the key out",
        at: node.range)
      return nil
    }
    return items
  }

  /// Text, without the white space around it.
  ///
  /// What is written without quotes is taken as it stands: `no`, `1.10` and `2026-01-01` are the
  /// texts “no”, “1.10” and “2026-01-01”. Only `null`, `~` and nothing at all are a problem.
  public func text(_ node: Node) -> String? {
    guard let text = rawText(node) else { return nil }
    let trimmed = text.trimmed
    guard !trimmed.isEmpty else {
      note("expected text, found nothing", at: node.range)
      return nil
    }
    return trimmed
  }

  /// Text with its white space, as examples need it; empty text is a problem here too.
  public func rawText(_ node: Node) -> String? {
    guard case .scalar(let scalar) = node.content else {
      note(
        "expected text, found \(found(node))",
        advice: "put quotes around text that starts with [ or { or holds a colon", at: node.range)
      return nil
    }
    if scalar.isNull {
      note(
        "expected text, found nothing",
        advice: scalar.text.isEmpty ? nil : "write it in quotes to mean the word itself",
        at: node.range)
      return nil
    }
    if scalar.isPlain, isCutShort(node.range) {
      note(
        "this text ends before the ‘#’, because YAML takes what follows for a comment",
        advice: "put quotes around the whole text", at: node.range)
      return nil
    }
    if scalar.text.holdsControlCharacter {
      note("this text holds a control character", advice: "take it out", at: node.range)
      return nil
    }
    return scalar.text
  }

  /// Whether text without quotes is followed by ` #` and a letter or brace, as in `add #Hashtag`.
  ///
  /// A comment proper has a space after its `#`.
  private func isCutShort(_ range: Range<Int>) -> Bool {
    var index = range.upperBound
    while index < file.bytes.count, file.bytes[index] == 0x20 || file.bytes[index] == 0x09 {
      index += 1
    }
    guard index > range.upperBound, index + 1 < file.bytes.count, file.bytes[index] == 0x23
    else { return false }
    let next = file.bytes[index + 1]
    return next > 0x20 && next != 0x23 && next != 0x2D
  }

  /// A list of at least one text.
  public func texts(_ node: Node, of what: String) -> [String]? {
    filledList(node, of: what)?.compactMap { text($0) }
  }

  /// `true` or `false`, written so: `yes`, `on` and quoted words are a problem.
  public func bool(_ node: Node) -> Bool? {
    if case .scalar(let scalar) = node.content, scalar.isPlain {
      if scalar.text == "true" { return true }
      if scalar.text == "false" { return false }
    }
    note("expected true or false, found \(found(node))", at: node.range)
    return nil
  }

  /// A whole number in `range`, in decimal digits.
  public func integer(_ node: Node, in range: ClosedRange<Int>) -> Int? {
    if case .scalar(let scalar) = node.content, scalar.isPlain, let value = Int(scalar.text),
      range.contains(value)
    {
      return value
    }
    let limits =
      range.upperBound == .max
      ? "of \(range.lowerBound) or more" : "from \(range.lowerBound) to \(range.upperBound)"
    note("expected a whole number \(limits), found \(found(node))", at: node.range)
    return nil
  }

  /// A date, or a date with a time.
  public func moment(_ node: Node) -> Timestamp? {
    if case .scalar(let scalar) = node.content, let moment = Timestamp(scalar.text.trimmed) {
      return moment
    }
    note(
      "expected a date, found \(found(node))",
      advice: "write it like 2026-12-01 or 2026-12-01T14:00Z", at: node.range)
    return nil
  }

  /// The text of a scalar that must be one of a few words; `what` is what one is called.
  public func choice(_ node: Node, among words: [String], what: String) -> String? {
    guard let text = text(node) else { return nil }
    if words.contains(text) { return text }
    noteStranger(text, among: words, what: what, at: node.range)
    return nil
  }

  /// One of the cases of an enumeration, by its raw value.
  public func choice<Choice: RawRepresentable & CaseIterable>(
    _ node: Node, of type: Choice.Type, what: String
  ) -> Choice? where Choice.RawValue == String {
    guard let text = text(node) else { return nil }
    if let choice = Choice(rawValue: text) { return choice }
    noteStranger(text, among: Choice.allCases.map(\.rawValue), what: what, at: node.range)
    return nil
  }

  /// Notes that a word is none of those that are known.
  private func noteStranger(
    _ text: String, among words: [String], what: String, at range: Range<Int>
  ) {
    note(
      "\(quoted(text)) is not \(what)",
      advice: NearestWord(words).advice(for: text) ?? "write \(Self.alternatives(words))",
      at: range)
  }

  /// A name in kebab case: `code-names`.
  public func name(_ node: Node) -> String? {
    guard let text = text(node) else { return nil }
    if text.isKebabCase { return text }
    note(
      "\(quoted(text)) is not a name in kebab case",
      advice: "write small letters, digits and single hyphens, like code-names", at: node.range)
    return nil
  }

  /// Words as a choice for a reader: “a, b or c”.
  static func alternatives(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " or " + last
  }
}

extension Scalar {
  /// Whether YAML takes it for “no value”: `null`, `~` or nothing, without quotes.
  public var isNull: Bool {
    isPlain && text.utf8.count <= 4 && ["", "~", "null", "Null", "NULL"].contains(text)
  }
}

extension String {
  /// Whether it holds a character of Unicode's category Cc, other than tab and line breaks.
  var holdsControlCharacter: Bool {
    // A buffer is walked many times faster than a string.
    var text = self
    return text.withUTF8 { bytes in
      var previous: UInt8 = 0
      for byte in bytes {
        switch byte {
        case 0x20...0x7E, 0x09, 0x0A, 0x0D: break
        case 0x00...0x1F, 0x7F: return true
        // U+0080 to U+009F are C2 80 to C2 9F.
        case 0x80...0x9F where previous == 0xC2: return true
        default: break
        }
        previous = byte
      }
      return false
    }
  }

  /// The text without the white space around it.
  package var trimmed: String {
    if let first = utf8.first, let last = utf8.last, first > 0x20, last > 0x20,
      first < 0x7F, last < 0x7F
    {
      return self
    }
    let scalars = unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return String(scalars[first...last])
  }

  /// Whether it is small letters and digits, a letter first, with single hyphens between words.
  var isKebabCase: Bool {
    var previous: UInt8 = 0
    for byte in utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"): break
      case UInt8(ascii: "0")...UInt8(ascii: "9") where previous != 0: break
      case UInt8(ascii: "-") where previous != 0 && previous != byte: break
      default: return false
      }
      previous = byte
    }
    return previous != 0 && previous != UInt8(ascii: "-")
  }
}
