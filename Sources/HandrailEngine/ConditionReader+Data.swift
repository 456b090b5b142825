import HandrailCore
import HandrailRules
import HandrailSyntax

extension ConditionReader {
  /// Reads what stands behind `data`: a kind, or a list of kinds.
  func dataKinds(_ node: Node) -> [any DataKind.Type]? {
    let names = allDataKinds.map { $0.name }
    let items: [Node]
    if case .list = node.content {
      guard let list = nodes.filledList(node, of: "kinds of data") else { return nil }
      items = list
    } else {
      items = [node]
    }
    let known = items.compactMap { nodes.choice($0, among: names, what: "a kind of data") }
    guard known.count == items.count else { return nil }
    return allDataKinds.filter { known.contains($0.name) }
  }

  /// Reads what stands behind `except`: values, or classes of words in braces.
  func exceptedValues(_ node: Node) -> [ExceptedValue]? {
    wordsOrClasses(node, of: "values")?.terms.map { ExceptedValue($0.text) }
  }

  /// A pattern of handrail's own, which needs no checking.
  func ownPattern(_ source: String, _ isCaseExact: Bool) -> PatternCondition {
    let template = PatternTemplate(source, isCaseExact: isCaseExact, vocabulary: Vocabulary())
    return PatternCondition(template: template, number: patterns.add(template), rule: rule.id)
  }

  /// Reads a list of texts of which each may be a class of words in braces, such as `{internal-hosts}`.
  ///
  /// - Parameters:
  ///   - node: a list, a single text, or a map with `vocabulary`.
  ///   - what: what its items are called.
  /// - Returns: the texts and the words of the classes, and the first class that has none.
  func wordsOrClasses(_ node: Node, of what: String) -> (terms: [Term], emptyClass: String?)? {
    if case .map = node.content {
      guard var map = nodes.map(node, of: what) else { return nil }
      let name = map.need("vocabulary")
      map.finish()
      return name.flatMap { vocabularyClass($0) }.map {
        ($0.terms, $0.terms.isEmpty ? $0.name : nil)
      }
    }
    var items = [node]
    if case .list = node.content {
      guard let list = nodes.filledList(node, of: what) else { return nil }
      items = list
    }
    var terms: [Term] = []
    var emptyClass: String?
    var areAllRead = true
    for item in items {
      guard let text = nodes.text(item) else {
        areAllRead = false
        continue
      }
      guard text.hasPrefix("{"), text.hasSuffix("}"), text.utf8.count > 2 else {
        terms.append(Term(text))
        continue
      }
      let name = String(text.dropFirst().dropLast())
      guard let words = classTerms(name, at: item) else {
        areAllRead = false
        continue
      }
      if words.isEmpty { emptyClass = emptyClass ?? name }
      terms += words
    }
    return areAllRead ? (terms, emptyClass) : nil
  }
}
