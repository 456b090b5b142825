public import HandrailSyntax

extension NodeReader {
  /// A list of terms, in the order of the file; it may be empty.
  ///
  /// Notes terms without a letter or digit, and terms that are there twice.
  ///
  /// - Parameters:
  ///   - node: The list.
  ///   - isCaseExact: What holds for a term that does not say `case`.
  ///   - inflects: What holds for a term that does not say `inflect`.
  /// - Returns: The terms that can be read; nil when this is not a list.
  public func terms(
    _ node: Node, isCaseExact: Bool = false, inflects: Bool = false
  ) -> [Term]? {
    guard let items = list(node, of: "terms") else { return nil }
    var seen = Set<TermIdentity>(minimumCapacity: items.count)
    var terms: [Term] = []
    terms.reserveCapacity(items.count)
    for item in items {
      guard let term = term(item, isCaseExact: isCaseExact, inflects: inflects) else { continue }
      if seen.insert(TermIdentity(term)).inserted {
        terms.append(term)
      } else {
        note("\(quoted(term.text)) is in this list twice", advice: "take one out", at: item.range)
      }
    }
    return terms
  }

  /// A term: text, or a map of `term`, `case`, `from`, `until` and `inflect`.
  ///
  /// What is written without quotes is the term as it stands, as ``text(_:)`` says.
  ///
  /// - Parameters:
  ///   - node: The term.
  ///   - isCaseExact: What holds when the term does not say `case`.
  ///   - inflects: What holds when the term does not say `inflect`.
  /// - Returns: The term, or nil when it is not one.
  public func term(_ node: Node, isCaseExact: Bool = false, inflects: Bool = false) -> Term? {
    guard case .map = node.content else {
      return text(node).flatMap { checkedTerm($0, at: node.range) }.map {
        Term($0, isCaseExact: isCaseExact, inflects: inflects)
      }
    }
    guard var map = map(node, of: "a term") else { return nil }
    let termNode = map.need("term")
    let written = termNode.flatMap { node in
      text(node).flatMap { checkedTerm($0, at: node.range) }
    }
    let isExact = map.take("case").flatMap(isCaseExact(_:))
    let inflect = map.take("inflect").flatMap(bool)
    let window = window(&map)
    map.finish()
    return written.map {
      Term(
        $0, isCaseExact: isExact ?? isCaseExact, inflects: inflect ?? inflects, window: window)
    }
  }

  /// The value of `case:`: whether capitals must be as written.
  public func isCaseExact(_ node: Node) -> Bool? {
    choice(node, among: ["exact", "any"], what: "a way to treat capitals").map { $0 == "exact" }
  }

  /// The `from` and `until` of a map; `until` must come after `from`.
  public func window(_ map: inout MapReader) -> TimeWindow {
    let from = map.take("from").flatMap(moment)
    let untilNode = map.take("until")
    let until = untilNode.flatMap(moment)
    if let from, let until, let untilNode, until <= from {
      note(
        "‘until’ must come after ‘from’",
        advice: "‘until’ is the first moment after, so a single day lasts until the next",
        at: untilNode.range)
    }
    return TimeWindow(from: from, until: until)
  }

  /// Classes of words: a map from their names to their terms.
  func vocabulary(_ node: Node) -> Vocabulary {
    var classes: [String: [Term]] = [:]
    for entry in entries(node, of: "classes of words") ?? [] {
      checkName(entry, of: "a class of words")
      if entry.key == "match" {
        note("‘match’ stands for the words found", advice: "use another name", at: entry.keyRange)
      }
      classes[entry.key] = terms(entry.value) ?? []
    }
    return Vocabulary(classes)
  }

  /// Notes a key that is not a name in kebab case.
  func checkName(_ entry: Node.Entry, of what: String) {
    guard !entry.key.isKebabCase else { return }
    note(
      "\(quoted(entry.key)) is not a name for \(what)",
      advice: "write small letters, digits and single hyphens, like own-products",
      at: entry.keyRange)
  }

  private func checkedTerm(_ text: String, at range: Range<Int>) -> String? {
    if text.hasWords { return text }
    note(
      "a term needs a letter or a digit", advice: "use a pattern to look for signs", at: range)
    return nil
  }
}

extension String {
  /// Whether there is at least one letter or digit.
  var hasWords: Bool {
    unicodeScalars.contains { scalar in
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9": true
      case "\0"..."\u{7F}": false
      default: scalar.isInWord
      }
    }
  }
}

extension Unicode.Scalar {
  /// Whether it is a letter or a number that can be seen by itself.
  fileprivate var isInWord: Bool {
    guard properties.isAlphabetic || properties.numericType != nil else { return false }
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: return false
    // U+02BC is an apostrophe to readers.
    default: return !properties.isDefaultIgnorableCodePoint && self != "\u{2BC}"
    }
  }
}
