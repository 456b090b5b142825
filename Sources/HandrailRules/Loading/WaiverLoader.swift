import HandrailCore
import HandrailSyntax

/// Reads a file of recorded waivers, strictly: a list of maps.
///
/// No problem quotes from the file: reasons may name what a guardrail under `redact` keeps quiet.
struct WaiverLoader {
  private let reader: NodeReader

  /// Reads the bytes of a file, which is YAML.
  static func load(
    path: String, bytes: [UInt8]
  ) -> (waivers: [RecordedWaiver], problems: [Problem]) {
    let loader = WaiverLoader(
      reader: NodeReader(RuleFile(path: path, bytes: bytes, isRedacted: true)))
    let waivers = loader.waivers(YAMLReader.read(bytes))
    return (waivers, loader.reader.problems)
  }

  private func waivers(_ tree: SyntaxTree) -> [RecordedWaiver] {
    for error in tree.errors { reader.note(error) }
    // A file whose last waiver was taken out stays.
    guard let root = tree.root, !isNothing(root) else { return [] }
    return (reader.list(root, of: "waivers") ?? []).compactMap(waiver)
  }

  private func isNothing(_ node: Node) -> Bool {
    if case .scalar(let scalar) = node.content { scalar.isNull } else { false }
  }

  private func waiver(_ node: Node) -> RecordedWaiver? {
    guard var map = reader.map(node, of: "a waiver") else { return nil }
    let rule = map.need("rule", advice: "name the rule, like confidentiality/code-names")
    let post = map.take("post")
    let fingerprint = map.take("fingerprint")
    let reason = map.need("reason", advice: "say why the finding may stand")
    let approver = map.need("approved-by", advice: "say who decided, like legal@acme.example")
    let until = map.take("until")
    if post == nil, fingerprint == nil {
      reader.note(
        "a waiver needs ‘post’ or ‘fingerprint’",
        advice: "say which post it is for, like content/blog/a-post.md", at: map.place)
    }
    map.finish()
    let names = rule.flatMap(rules) ?? []
    let name = post.flatMap(reader.text)
    let print = fingerprint.flatMap(reader.text)
    let (why, who) = (reason.flatMap(reader.text), approver.flatMap(reader.text))
    let end = until.flatMap(reader.moment)
    guard let why, let who else { return nil }
    return RecordedWaiver(
      rules: names, post: name, paths: paths(name, at: post?.range),
      fingerprint: print, reason: why, approvedBy: who,
      until: end, file: reader.file, place: rule?.range ?? map.place, range: node.range)
  }

  /// The names in a text, or in a list of texts.
  private func rules(_ node: Node) -> [String]? {
    if case .list = node.content { return reader.texts(node, of: "rules") }
    return reader.text(node).map { text in
      text.split { $0 == "," || $0.isWhitespace }.map(String.init)
    }
  }

  private func paths(_ text: String?, at range: Range<Int>?) -> Glob? {
    guard let text, let range, Glob.isPattern(text) else { return nil }
    do throws(GlobError) { return try Glob(text) } catch {
      reader.note(error.message, at: range)
      return nil
    }
  }
}
