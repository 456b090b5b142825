import HandrailCore
import HandrailRules
import HandrailSyntax

extension ConditionReader {
  /// Reads what stands behind `link`.
  func link(_ node: Node) -> (any Condition)? {
    guard var map = nodes.map(node, of: "a link condition") else { return nil }
    let (hosts, paths) = (map.take("hosts"), map.take("paths"))
    let (schemes, tracking) = (map.take("schemes"), map.take("tracking"))
    map.finish()
    if let tracking { return self.tracking(tracking, besides: hosts ?? paths ?? schemes) }
    guard hosts != nil || paths != nil || schemes != nil else {
      // A key that is not known has been told of.
      if !map.isEmpty { return nil }
      nodes.note(
        "this link condition does not say which links",
        advice: "write hosts, paths, schemes or tracking: true", at: map.place)
      return nil
    }
    var wanted = LinkCondition.Wanted()
    var emptyClass: String?
    if let hosts {
      guard let (terms, empty) = wordsOrClasses(hosts, of: "hosts"),
        let patterns = hostPatterns(terms, at: hosts)
      else { return nil }
      (wanted.hosts, emptyClass) = (patterns, empty)
    }
    if let paths {
      guard let (terms, empty) = wordsOrClasses(paths, of: "paths"),
        let globs = pathGlobs(terms, at: paths)
      else { return nil }
      (wanted.paths, wanted.writtenPaths) = (globs, terms.map(\.text))
      emptyClass = emptyClass ?? empty
    }
    if let schemes {
      guard let terms = wordsOrClasses(schemes, of: "schemes")?.terms else { return nil }
      wanted.schemes = terms.map { name in
        let word = name.text.lowercased()
        return String(word.prefix { $0 != ":" })
      }
    }
    return condition(for: wanted, emptyClass: emptyClass)
  }

  private func condition(for wanted: LinkCondition.Wanted, emptyClass: String?) -> LinkCondition {
    LinkCondition(
      wanted: wanted, trigger: ownPattern(trigger(of: wanted), false),
      ownScopes: rule.namesScopes ? [] : .readable,
      neverReason: emptyClass.map { "the vocabulary class “\($0)” is empty" })
  }

  private func tracking(_ node: Node, besides other: Node?) -> (any Condition)? {
    guard let isWanted = nodes.bool(node) else { return nil }
    guard isWanted, other == nil else {
      nodes.note(
        isWanted
          ? "‘tracking’ finds parameters of any link, so nothing can stand beside it"
          : "‘tracking: false’ looks for nothing",
        advice: isWanted ? "put the two in a list behind ‘any’" : "leave it out, or write true",
        at: node.range)
      return nil
    }
    return TrackingCondition(
      pattern: ownPattern(TrackingParameters.pattern, false),
      ownScopes: rule.namesScopes ? [] : .readable.subtracting(ScopeSet(.code)))
  }

  private func hostPatterns(_ terms: [Term], at node: Node) -> [HostPattern]? {
    let patterns = terms.compactMap { HostPattern($0.text, window: $0.window) }
    guard patterns.count == terms.count else {
      nodes.note(
        "one of these is not the name of a host",
        advice: "write names like wiki.acme.example, *.corp.acme.example or go/*", at: node.range)
      return nil
    }
    return patterns
  }

  private func pathGlobs(_ terms: [Term], at node: Node) -> [TextGlob]? {
    guard
      terms.allSatisfy({ term in
        term.text.utf8.count > 1 && "/*".contains(term.text.prefix(1))
      })
    else {
      nodes.note(
        "a path starts with a slash or a star, and has something behind it",
        advice: "write paths like /go/*",
        at: node.range)
      return nil
    }
    return terms.map { TextGlob($0.text.lowercased().utf8) }
  }

  /// A pattern of what every wanted address holds; or it has escapes, or a name of a host in Punycode.
  private func trigger(of wanted: LinkCondition.Wanted) -> String {
    var literals = wanted.hosts.map { $0.isSingleName ? $0.literal + Array("/".utf8) : $0.literal }
    if wanted.hosts.isEmpty { literals = wanted.paths.map(\.longestPiece) }
    if literals.isEmpty { literals = wanted.schemes.map { Array("\($0)://".utf8) } }
    let isForeign = wanted.hosts.contains { $0.literal.contains { $0 >= 0x80 } }
    var choices =
      literals.map(Self.quoted) + [
        isForeign ? #"%[2-7][0-9a-f]|%[c-e][0-9a-f]%"# : #"%[2-7][0-9a-f]"#
      ]
    if isForeign { choices.append("xn--") }
    return choices.joined(separator: "|")
  }

  /// A text as a pattern that matches it; at its start a word starts, where it does.
  private static func quoted(_ literal: [UInt8]) -> String {
    var pattern = ""
    for byte in literal where byte < 0x80 {
      if !byte.isASCIILetter, !byte.isASCIIDigit { pattern += "\\" }
      pattern.unicodeScalars.append(Unicode.Scalar(byte))
    }
    guard literal.allSatisfy({ $0 < 0x80 }) else {
      return String(decoding: literal, as: UTF8.self).replacingDots
    }
    return pattern
  }
}

extension String {
  /// The text with a backslash before each sign of ASCII that a pattern would take for one of its own.
  fileprivate var replacingDots: String {
    unicodeScalars.reduce(into: "") { text, scalar in
      if scalar.isASCII, !scalar.properties.isAlphabetic, !("0"..."9").contains(scalar) {
        text += "\\"
      }
      text.unicodeScalars.append(scalar)
    }
  }
}
