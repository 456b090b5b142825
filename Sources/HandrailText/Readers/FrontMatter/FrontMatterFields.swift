import HandrailCore
import HandrailSyntax

/// The values of front matter, in the order of the text, lists and maps unfolded.
struct FrontMatterFields {
  private let root: Node
  private var fields: [FrontMatterField] = []

  /// Deeper keys take the name of their ancestor at this depth, so that names stay short.
  private static let deepestName = 16

  init(_ root: Node) {
    self.root = root
    var pending = [FrontMatterField(path: [], keys: [], node: root, isItem: false)]
    while let field = pending.popLast() {
      switch field.node.content {
      case .scalar: fields.append(field)
      case .list(let items):
        for item in items.reversed() {
          pending.append(
            FrontMatterField(path: field.path, keys: field.keys, node: item, isItem: true))
        }
      case .map(let entries):
        for entry in entries.reversed() {
          let isDeep = field.path.count >= Self.deepestName
          let path = isDeep ? field.path : field.path + [entry.key]
          let keys = isDeep ? field.keys : field.keys + [FrontMatterField.normalized(entry.key)]
          pending.append(
            FrontMatterField(path: path, keys: keys, node: entry.value, isItem: false))
        }
      }
    }
  }

  /// Takes what is known of the post, and the names of all keys.
  func readMetadata(into builder: inout DocumentBuilder) {
    guard case .map(let entries) = root.content else { return }
    for entry in entries { builder.fields.insert(entry.key.lowercased()) }
    for field in fields where field.path.count > 1 {
      for count in 2...field.path.count {
        builder.fields.insert(field.path[..<count].joined(separator: ".").lowercased())
      }
    }
    for field in fields {
      guard let scalar = field.scalar, !scalar.isEmpty else { continue }
      for count in 1..<max(field.keys.count, 1) {
        builder.values[field.keys[..<count].joined(separator: "."), default: []] += []
      }
      builder.values[field.keys.joined(separator: "."), default: []].append(scalar.text)
    }
    var metadata = FrontMatterMetadata(builder.source)
    for entry in entries { metadata.read(entry) }
    builder.metadata = builder.metadata.overridden(by: metadata.known)
    for problem in metadata.problems { builder.report(problem) }
  }

  /// Adds a block for each value with words: the title first.
  func addBlocks(to builder: inout DocumentBuilder) {
    let scopes = fields.map(\.scope)
    for (field, scope) in zip(fields, scopes) where scope == .title {
      add(field, scope, to: &builder)
    }
    for (field, scope) in zip(fields, scopes) where scope != .title {
      add(field, scope, to: &builder)
    }
  }

  private func add(_ field: FrontMatterField, _ scope: Scope, to builder: inout DocumentBuilder) {
    guard let scalar = field.scalar, !isValue(scalar), !isOurs(field) else { return }
    builder.open(scope, field: field.name)
    let text = Array(scalar.text.utf8)
    for piece in scalar.pieces(in: builder.source.bytes, range: field.node.range) {
      let part = text[piece.text.clamped(to: 0..<text.count)]
      if piece.source.count == part.count,
        builder.source.bytes.has(part, at: piece.source.lowerBound)
      {
        builder.appendVerbatim(piece.source)
      } else {
        builder.append(part, from: piece.source)
      }
    }
    builder.close()
  }

  /// Whether this is true, false or nothing, which are not words.
  private func isValue(_ scalar: Scalar) -> Bool {
    guard scalar.isPlain, scalar.text.utf8.count <= 5 else { return false }
    return ["", "~", "null", "true", "false"].contains(scalar.text.lowercased())
  }

  /// Whether this is addressed to handrail, not to readers.
  private func isOurs(_ field: FrontMatterField) -> Bool {
    field.keys.count == 1
      && ["channel", "audience", "account", "status"].contains(field.keys[0])
  }
}

extension Scalar {
  /// Whether it says nothing: no text, or a plain `null`.
  fileprivate var isEmpty: Bool {
    text.utf8.allSatisfy { $0 <= 0x20 }
      || isPlain && ["~", "null"].contains(text.lowercased())
  }
}
