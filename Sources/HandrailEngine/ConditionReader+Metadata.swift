import HandrailCore
import HandrailRules
import HandrailSyntax
import HandrailText

extension ConditionReader {
  /// Reads what stands behind `metadata`.
  func metadata(_ node: Node) -> (any Condition)? {
    asksForMetadata = true
    guard mayStandHere("metadata", at: node), var map = nodes.map(node, of: "‘metadata’") else {
      return nil
    }
    let missing = map.take("missing")
    let present = map.take("present")
    let equals = map.take("equals")
    map.finish()
    if missing == nil, present == nil, equals == nil {
      nodes.note(
        "‘metadata’ does not say what to ask for",
        advice: "write missing: [reviewed-by], present: [sponsor] or equals: {status: draft}",
        at: node.range)
      return nil
    }
    func keys(_ node: Node?) -> [String]? {
      guard let node else { return [] }
      return nodes.texts(node, of: "keys")?.map(Document.key)
    }
    let missingKeys = keys(missing)
    let presentKeys = keys(present)
    let wanted = equals == nil ? [] : equals.flatMap(wanted)
    guard let missingKeys, let presentKeys, let wanted else { return nil }
    let contradiction =
      missingKeys.count == 1
      ? (presentKeys.count == 1 ? presentKeys : []) + wanted.map(\.key) : []
    if let key = missingKeys.first, contradiction.contains(key) {
      nodes.note(
        "\(nodes.quoted(key)) cannot be there and missing at once, so this can never hold",
        advice: "take one of them out", at: node.range)
      return nil
    }
    return MetadataCondition(missing: missingKeys, present: presentKeys, equals: wanted)
  }

  /// The keys of `equals`, each with its value or values.
  private func wanted(_ node: Node) -> [MetadataCondition.Wanted]? {
    guard let entries = nodes.entries(node, of: "keys and values") else { return nil }
    if entries.isEmpty {
      nodes.note(
        "expected a map of keys and values, found an empty map", advice: "write {status: draft}",
        at: node.range)
      return nil
    }
    let wanted = entries.compactMap { entry -> MetadataCondition.Wanted? in
      let texts: [String]?
      if case .list = entry.value.content {
        texts = nodes.texts(entry.value, of: "values")
      } else {
        texts = nodes.text(entry.value).map { [$0] }
      }
      return texts.map {
        MetadataCondition.Wanted(
          key: Document.key(entry.key), values: $0.map(ValuePattern.init))
      }
    }
    return wanted.count == entries.count ? wanted : nil
  }
}
