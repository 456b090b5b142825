import HandrailCore
import HandrailRules
import HandrailSyntax

extension ConditionReader {
  /// Reads a list of at least one term; what a term does not say, `map` or its rule says for it.
  func terms(_ node: Node, options map: Node) -> [Term]? {
    guard nodes.filledList(node, of: "terms") != nil else { return nil }
    return nodes.terms(node, isCaseExact: isCaseExact(in: map), inflects: inflects(in: map))
  }

  /// The terms of the file that a `terms-from` names; the loader has read it.
  func wordList(_ node: Node) -> (path: String, terms: [Term])? {
    guard let path = nodes.text(node) else { return nil }
    // When the file could not be read, the loader has said so.
    return wordLists[path].map { (path, $0) }
  }

  /// The terms of a class of words.
  func vocabularyClass(_ node: Node) -> (name: String, terms: [Term])? {
    guard let name = nodes.text(node) else { return nil }
    return classTerms(name, at: node).map { (name, $0) }
  }

  /// The terms of a class of words by its name, after noting that there is no such class.
  func classTerms(_ name: String, at node: Node) -> [Term]? {
    if let terms = vocabulary[name] { return terms }
    nodes.note(
      "there is no vocabulary class \(nodes.quoted(name))",
      advice: nodes.advice(for: name, among: vocabulary.names)
        ?? "add it under ‘vocabulary’ in handrail.yml or in this guardrail",
      at: node.range)
    return nil
  }

  /// Registers terms of a class or a file with the plan, with the options that stand beside it.
  ///
  /// - Parameters:
  ///   - terms: the words to look for.
  ///   - origin: where they are written.
  ///   - map: the condition, for its `case` and `inflect`.
  ///   - emptyReason: why the rule is off when there are no words.
  /// - Returns: the condition that holds at each of them.
  func termSet(
    _ terms: [Term], of origin: TermsOrigin, options map: Node,
    emptyReason: @autoclosure () -> String?
  ) -> (any Condition)? {
    let isCaseExact = isCaseExact(in: map)
    let inflects = inflects(in: map)
    let adjusted =
      !isCaseExact && !inflects
      ? terms
      : terms.map { term in
        Term(
          term.text, isCaseExact: term.isCaseExact || isCaseExact,
          inflects: term.inflects || inflects, window: term.window)
      }
    return TermsCondition(
      set: termSets.number(of: adjusted), origin: origin,
      neverReason: terms.isEmpty ? emptyReason() : nil)
  }

  /// Whether regular endings count for a condition: what its `inflect` says, else what its rule says.
  func inflects(in map: Node) -> Bool {
    map["inflect"].flatMap { nodes.bool($0) } ?? rule.inflects
  }

  /// Whether capitals count for a condition: what its `case` says, else what its rule says.
  func isCaseExact(in map: Node) -> Bool {
    map["case"].flatMap { nodes.isCaseExact($0) } ?? rule.isCaseExact
  }

  /// Whether what a condition finds is secret in itself, such as a password: what its `secret` says.
  func isSecret(in map: Node) -> Bool { map["secret"].flatMap(nodes.bool) ?? false }

  /// Reads a list; `what` is what its items are called.
  func list(_ node: Node, of what: String) -> [Node]? { nodes.filledList(node, of: what) }

  /// Reads a pattern, and sees that PCRE2 takes it.
  func pattern(_ node: Node, isCaseExact: Bool, isSecret: Bool) -> (any Condition)? {
    guard let text = nodes.rawText(node) else { return nil }
    let template = PatternTemplate(text, isCaseExact: isCaseExact, vocabulary: vocabulary)
    for (name, _) in template.unknownClasses {
      nodes.note(
        "the pattern names \(nodes.quoted("{\(name)}")), and there is no such vocabulary class",
        advice: nodes.advice(for: name, among: vocabulary.names)
          ?? "add it under ‘vocabulary’, or write \\{ for a brace",
        at: node.range)
    }
    guard template.unknownClasses.isEmpty, isValid(template, at: node) else { return nil }
    return PatternCondition(
      template: template, number: patterns.add(template), rule: rule.id, isSecret: isSecret)
  }

  private func isValid(_ template: PatternTemplate, at node: Node) -> Bool {
    guard checksPatterns, let source = template.source(at: nil) else { return true }
    do {
      _ = try PatternCode(source, isCaseExact: template.isCaseExact)
      return true
    } catch {
      nodes.note(
        "PCRE2 cannot read this pattern at its character \(error.offset + 1): \(error.message)",
        advice: "mend the pattern; a literal sign such as ( or ? needs a backslash before it",
        at: node.range)
      return false
    }
  }
}
