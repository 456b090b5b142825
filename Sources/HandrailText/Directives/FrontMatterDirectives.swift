import HandrailCore
import HandrailSyntax

/// Reads what front matter says under the key `handrail`: of the post as a whole.
///
/// `allow` takes one waiver or a list of them, each a map of `rule`, `reason` and `until`, or the words
/// of a comment after `allow`. Instead of a map, `handrail` takes the words of a comment.
struct FrontMatterDirectives {
  /// The directives, in order.
  private(set) var directives: [Directive] = []
  /// Where the body starts; 0 when there is no front matter that can be relied on.
  private(set) var bodyStart = 0
  private let source: SourceText

  /// Reads the front matter of a file; posts that are no files have none.
  init(_ source: SourceText, markup: Markup) {
    self.source = source
    guard source.fields.isEmpty else { return }
    let start = source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    guard
      case .text(let tree, let end)? = FrontMatterFinder(source.bytes, from: start).find(in: markup),
      tree.errors.isEmpty
    else { return }
    bodyStart = end
    guard case .map(let entries)? = tree.root?.content else { return }
    for entry in entries where FrontMatterField.normalized(entry.key) == "handrail" {
      readValue(entry.value)
    }
  }

  /// The value of `handrail`.
  private mutating func readValue(_ node: Node) {
    switch node.content {
    case .scalar(let scalar):
      let text = words(of: scalar, at: node.range)
      let isWhole = DirectiveText.hasKeyword(text.bytes, at: text.bytes.startIndex)
      add(
        Directive(
          text, from: isWhole ? text.afterKeyword ?? text.bytes.startIndex : text.bytes.startIndex,
          source: node.range, in: source, reach: nil))
    case .list(let items):
      for item in items where canAdd { readItem(item) }
    case .map(let entries):
      for entry in entries where canAdd {
        if entry.key.lowercased() == Self.allow {
          readWaivers(entry.value)
        } else {
          add(verb: entry.key, at: entry.keyRange)
        }
      }
    }
  }

  /// An item of a list under `handrail`: what could stand there alone.
  private mutating func readItem(_ node: Node) {
    if case .list = node.content {
      add(verb: Self.allow, strangers: ["a list in a list"], at: node.range)
    } else {
      readValue(node)
    }
  }

  /// The value of `allow`.
  private mutating func readWaivers(_ node: Node) {
    guard case .list(let items) = node.content else { return readWaiver(node) }
    for item in items where canAdd { readWaiver(item) }
  }

  private mutating func readWaiver(_ node: Node) {
    switch node.content {
    case .scalar(let scalar):
      let text = words(of: scalar, at: node.range)
      add(
        Directive(
          verb: Self.allow.utf8, DirectiveClause(text.bytes), of: text, source: node.range,
          in: source, reach: nil))
    case .list:
      add(verb: Self.allow, strangers: ["a list in a list"], at: node.range)
    case .map(let entries):
      var names: [DirectiveName] = []
      var reason: String?
      var until: String?
      var strangers: [String] = []
      for entry in entries {
        switch entry.key.lowercased() {
        case "rule", "rules": names += self.names(entry.value)
        case "reason": reason = text(entry.value).flatMap(DirectiveClause.reason)
        case "until": until = text(entry.value) ?? until
        default: strangers.append(entry.key)
        }
      }
      add(
        Directive(
          verb: Self.allow, names: names, reason: reason, until: until, strangers: strangers,
          source: node.range, in: source, reach: nil))
    }
  }

  private static let allow = "allow"

  /// Whether more directives are of use.
  private var canAdd: Bool { directives.count <= DirectiveReader.most }

  private mutating func add(_ directive: Directive) { directives.append(directive) }

  private mutating func add(verb: String, strangers: [String] = [], at range: Range<Int>) {
    add(
      Directive(
        verb: verb, names: [], reason: nil, until: nil, strangers: strangers, source: range,
        in: source, reach: nil))
  }

  /// The names in a text, or in a list of texts.
  private func names(_ node: Node) -> [DirectiveName] {
    switch node.content {
    case .map: return []
    case .list(let items): return items.filter(\.isScalar).flatMap(names)
    case .scalar(let scalar):
      let text = words(of: scalar, at: node.range)
      return text.bytes.split { $0.isSpace || $0 == 0x2C }.map { name in
        DirectiveName(
          text: String(decoding: name, as: UTF8.self),
          span: source.span(of: text.source(of: name.startIndex..<name.endIndex)))
      }
    }
  }

  private func text(_ node: Node) -> String? {
    guard case .scalar(let scalar) = node.content, !(scalar.isPlain && Self.isNull(scalar.text))
    else { return nil }
    return scalar.text
  }

  private static func isNull(_ text: String) -> Bool {
    text.utf8.count <= 4 && ["", "~", "null"].contains(text.lowercased())
  }

  /// A value's text with the way back to the bytes that it is written with.
  private func words(of scalar: Scalar, at range: Range<Int>) -> DirectiveText {
    var map = SourceMap()
    for piece in scalar.pieces(in: source.bytes, range: range) {
      map.append(length: piece.text.count, source: piece.source)
    }
    return DirectiveText(Array(scalar.text.utf8)[...], map: map)
  }
}
