public import HandrailCore
import HandrailRules
import HandrailSyntax

/// Reads the file of a baseline, strictly: with anything wrong in it, nothing is excused.
public enum BaselineReader {
  /// The version of the format that is read and written.
  static let version = 1

  /// Reads a baseline.
  ///
  /// - Parameters:
  ///   - bytes: the file.
  ///   - path: what to call it.
  /// - Returns: the baseline, and everything that is wrong with it, in the order of the file. With
  ///   any problem it must not be used.
  public static func read(_ bytes: [UInt8], path: String) -> (Baseline, [Problem]) {
    if let baseline = BaselineLineReader.read(bytes, path: path) { return (baseline, []) }
    return readThoroughly(bytes, path: path)
  }

  /// Reads a baseline that may be broken, or laid out otherwise than it was written. Nothing is quoted
  /// from it: nobody knows what a file says that handrail did not write.
  static func readThoroughly(_ bytes: [UInt8], path: String) -> (Baseline, [Problem]) {
    let reader = NodeReader(RuleFile(path: path, bytes: bytes, isRedacted: true))
    let markers = mergeMarkers(in: bytes)
    let starts = markers.filter { bytes[$0.lowerBound] == UInt8(ascii: "<") }
    for marker in starts.isEmpty ? Array(markers.prefix(1)) : starts {
      reader.note(
        "Git could not merge two versions of this baseline here",
        advice: "keep the entries of both, and take out the lines with <<<, === and >>>",
        at: marker)
    }
    var mended = bytes
    for marker in markers {
      for index in marker { mended[index] = UInt8(ascii: " ") }
    }
    let tree = YAMLReader.read(mended)
    for error in tree.errors { reader.note(error) }
    guard let root = tree.root else {
      if tree.errors.isEmpty { reader.note("this file is empty", advice: again, at: 0..<0) }
      return (Baseline(path: path), reader.problems)
    }
    return (baseline(root, reader), reader.problems.inOrder)
  }

  private static let again = "write it anew with: handrail baseline write"

  private static func baseline(_ root: Node, _ reader: NodeReader) -> Baseline {
    let empty = Baseline(path: reader.file.path)
    guard var map = reader.map(root, of: "a baseline") else { return empty }
    guard let versionNode = map.need("handrail-baseline", advice: again) else {
      reader.note("this is not a baseline of handrail", advice: again, at: map.place)
      return empty
    }
    guard case .scalar(let scalar) = versionNode.content, scalar.text == "\(version)" else {
      reader.note(
        "this handrail reads version \(version) of baselines, and this is "
          + (number(versionNode) ?? reader.found(versionNode)),
        advice: "use the handrail that wrote it, or write it anew", at: versionNode.range)
      return empty
    }
    let keyNode = map.take("key")
    let key = keyNode.flatMap { digits($0, count: 8, of: "a key’s check", reader) }
    let list = map.need("findings", advice: again).flatMap { reader.list($0, of: "findings") }
    var entries: [(entry: BaselineEntry, place: Range<Int>)] = []
    for node in list ?? [] {
      guard let entry = entry(node, reader) else { continue }
      if entry.isKeyed, keyNode == nil {
        reader.note(
          "this entry needs a key, and there is no line ‘key’ above", advice: again, at: node.range)
      }
      entries.append((entry, node.range))
    }
    map.finish()
    return Baseline(
      file: reader.file, entries: entries, key: key.map { ($0, keyNode?.range ?? 0..<0) })
  }

  /// A short number, which tells nobody anything else.
  private static func number(_ node: Node) -> String? {
    guard case .scalar(let scalar) = node.content, (1...3).contains(scalar.text.utf8.count),
      scalar.text.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    return "‘\(scalar.text)’"
  }

  private static func entry(_ node: Node, _ reader: NodeReader) -> BaselineEntry? {
    guard var map = reader.map(node, of: "a finding") else { return nil }
    let path = map.need("post").flatMap { name($0, reader) }
    let idNode = map.take("id")
    let id = idNode.flatMap { name($0, reader) }
    let rule = map.need("rule").flatMap { self.rule($0, reader) }
    let secret = map.take("secret")
    let wordsNode = secret ?? map.need("words")
    let words = wordsNode.flatMap { digest($0, reader) }
    let place = map.need("place").flatMap { digest($0, reader) }
    let opening = map.need("opening").flatMap { digest($0, reader) }
    map.finish()
    guard let path, let rule, let words, let place, let opening, (idNode == nil) == (id == nil)
    else { return nil }
    return BaselineEntry(
      post: PostName(path: path, id: id), rule: rule, words: words, place: place,
      opening: opening, isKeyed: secret != nil)
  }

  /// The name of a file or a post, which may hold any character.
  private static func name(_ node: Node, _ reader: NodeReader) -> String? {
    if case .scalar(let scalar) = node.content, !scalar.isNull { return scalar.text }
    reader.note("expected text, found \(reader.found(node))", at: node.range)
    return nil
  }

  private static func rule(_ node: Node, _ reader: NodeReader) -> RuleID? {
    guard let text = reader.text(node) else { return nil }
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    if parts.count == 2, !parts.contains("") {
      return RuleID(guardrail: parts[0], rule: parts[1])
    }
    reader.note(
      "\(reader.quoted(text)) is not the name of a rule",
      advice: "a rule is named like confidentiality/code-names", at: node.range)
    return nil
  }

  private static func digest(_ node: Node, _ reader: NodeReader) -> ShortDigest? {
    digits(node, count: ShortDigest.digits, of: "a digest", reader).flatMap {
      ShortDigest($0)
    }
  }

  private static func digits(_ node: Node, count: Int, of what: String, _ reader: NodeReader)
    -> String?
  {
    if case .scalar(let scalar) = node.content, scalar.text.utf8.count == count,
      scalar.text.utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) })
    {
      return scalar.text
    }
    reader.note(
      "expected \(what), \(count) of the signs 0 to 9 and a to f, found \(reader.found(node))",
      advice: again, at: node.range)
    return nil
  }

  /// The lines that Git leaves in a file that it could not merge, without their line breaks.
  private static func mergeMarkers(in bytes: [UInt8]) -> [Range<Int>] {
    var markers: [Range<Int>] = []
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: true) {
      guard let first = line.first, [0x3C, 0x3D, 0x3E, 0x7C].contains(first),
        line.count >= 7, line.prefix(7).allSatisfy({ $0 == first }),
        line.count == 7 || [0x20, 0x0D].contains(line[line.startIndex + 7])
      else { continue }
      markers.append(line.startIndex..<line.endIndex)
    }
    return markers
  }
}
