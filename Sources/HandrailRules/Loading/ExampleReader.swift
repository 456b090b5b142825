import HandrailCore
import HandrailSyntax

/// Reads the sentences that a rule must flag, or protect, and those it must let pass.
struct ExampleReader {
  let reader: NodeReader
  /// Whether the rule protects speech rather than finding fault with it.
  var protects = false

  /// The value of `examples`; what is to be protected counts as flagged.
  func examples(_ node: Node) -> (flagged: [Example], passed: [Example]) {
    guard var map = reader.map(node, of: "‘examples’") else { return ([], []) }
    let flagged =
      protects
      ? map.need("protected", advice: "show a sentence that the rule protects")
      : map.need("flagged", advice: "show a sentence that the rule finds fault with")
    let passed = map.need("passed", advice: "show a sentence that is close, and fine")
    map.finish()
    return (
      flagged.map { examples($0, areFlagged: true) } ?? [],
      passed.map { examples($0, areFlagged: false) } ?? []
    )
  }

  private func examples(_ node: Node, areFlagged: Bool) -> [Example] {
    (reader.filledList(node, of: "sentences") ?? []).compactMap {
      example($0, isFlagged: areFlagged)
    }
  }

  private func example(_ node: Node, isFlagged: Bool) -> Example? {
    var metadata = PostMetadata()
    var markup = Markup.markdown
    var fixed: Node?
    var textNode: Node? = node
    if case .map = node.content, var map = reader.map(node, of: "an example") {
      textNode = map.need("text")
      metadata = reader.metadata(&map)
      metadata.title = map.take("title").flatMap(reader.text)
      metadata.published = map.take("published").flatMap(reader.moment)
      markup =
        map.take("markup").flatMap {
          reader.choice($0, of: Markup.self, what: "a kind of markup")
        } ?? .markdown
      fixed = map.take("fixed")
      map.finish()
    }
    if let fixed, !isFlagged || protects {
      reader.note(
        "a \(isFlagged ? "protected" : "passed") example has nothing to fix", advice: "take it out",
        at: fixed.range)
    }
    guard let textNode, let written = reader.rawText(textNode) else { return nil }
    do throws(MarkedText.Fault) {
      let sentence = try MarkedText(written)
      if !isFlagged, !sentence.marks.isEmpty {
        reader.note(
          "a passed example has nothing to mark", advice: "take the double brackets out",
          at: textNode.range)
      }
      return Example(
        text: sentence.text, marked: sentence.marks, fixed: fixed.flatMap(reader.rawText),
        metadata: metadata, markup: markup,
        source: reader.file.source(at: node.range.lowerBound))
    } catch {
      reader.note(
        error.rawValue, advice: "mark the exact words that are found with [[ and ]]",
        at: textNode.range)
      return nil
    }
  }
}
