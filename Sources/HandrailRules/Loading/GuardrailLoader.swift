import HandrailCore
import HandrailSyntax

/// Reads one guardrail file into a guardrail, as far as it can be read.
struct GuardrailLoader {
  /// A guardrail that was read, and what was wrong with its file.
  struct Result {
    /// The guardrail; nil when the file holds none.
    var guardrail: Guardrail?
    /// Where its name is written; nil when it has none.
    var nameRange: Range<Int>?
    /// The company's key for naming findings among secret words; nil when neither the file nor the
    /// configuration has one.
    var fingerprintKey: FingerprintKey?
    var problems: [Problem] = []
    /// Whether words that must not be shown may be among what could not be read.
    var mayLackSecrets = false
  }

  let files: any RuleFiles
  let configuration: Configuration
  /// Whether problems quote from files that hide nothing.
  let quotes: Bool

  /// Reads the bytes of a file: YAML, or a pack in brief, as JSON without examples; `key` is the
  /// fingerprint key that is known already.
  func load(
    path: String, bytes: [UInt8], isBuiltIn: Bool, isBrief: Bool = false, key: FingerprintKey? = nil
  ) -> Result {
    let parsed = ParsedFile(
      path: path, bytes: bytes, tree: isBrief ? JSONReader.read(bytes) : YAMLReader.read(bytes),
      isConfiguration: false, quotes: quotes)
    let reader = parsed.reader
    var result = Result(fingerprintKey: key)
    var listProblems: [Problem] = []
    if let root = parsed.root, var map = reader.map(root, of: "a guardrail") {
      let nameNode = map.need("guardrail", advice: "give it a name, like confidentiality")
      let written = nameNode.flatMap(reader.name)
      let name = written ?? "unnamed"
      if written != nil { result.nameRange = nameNode?.range }
      if let nameNode, RuleID.ownGuardrails.contains(name) {
        reader.note(
          "this is the name of findings that handrail makes itself",
          advice: "give the guardrail another name", at: nameNode.range)
      }
      let waivers = map.take("waive").flatMap(reader.waiverRight)
      let stands = map.take(RuleReader.standingKey).flatMap(reader.bool) ?? false
      let mayLoosen = map.take("may-loosen").flatMap(reader.bool) ?? false
      let own = map.take("vocabulary").map(reader.vocabulary) ?? Vocabulary()
      let (rules, ruleNodes) = rules(
        &map, reader, name: name, own: own, waivers: waivers, stands: stands,
        mayLoosen: mayLoosen, hasExamples: !isBrief)
      var lists = WordListLoader(reader: reader, files: files, isBuiltIn: isBuiltIn)
      for key in ["flag", "require", "when", "protect", "unless"] {
        for node in ruleNodes.compactMap({ $0[key] }) { lists.load(from: node) }
      }
      listProblems = lists.problems
      result.guardrail = guardrail(
        &map, reader, name: name, rules: rules, own: own, lists: lists.lists,
        isBuiltIn: isBuiltIn)
      if let node = map.take("fingerprint-key") {
        result.fingerprintKey = reader.fingerprintKey(node, besides: key)
        if !RedactionGuess.saysSo(root) {
          reader.note(
            "a fingerprint-key belongs beside the words that it keeps",
            advice: "write redact: true as well, or move the key to handrail.yml", at: node.range)
        }
      }
      map.finish()
    }
    result.problems = reader.problems + listProblems
    result.mayLackSecrets = reader.file.isRedacted && !result.problems.isEmpty
    return result
  }

  private func guardrail(
    _ map: inout MapReader, _ reader: NodeReader, name: String, rules: [Rule], own: Vocabulary,
    lists: [String: [Term]], isBuiltIn: Bool
  ) -> Guardrail {
    let title = map.need("title", advice: "say in a few words what it is about")
    let owner = map.need("owner", advice: "say who answers questions, like legal@acme.example")
    let reviewed = map.need("reviewed", advice: "say when a person last read it")
    let why = map.need("why", advice: "give the reason, for the reader of a finding")
    let sample = map.take("sample-vocabulary").map(reader.vocabulary)
    checkSample(sample, known: configuration.vocabulary.overridden(by: own), &map, reader)
    return Guardrail(
      name: name, title: title.flatMap(reader.text) ?? name,
      owner: owner.flatMap(reader.text) ?? "",
      reviewed: reviewed.flatMap(reader.moment) ?? Timestamp(seconds: 0),
      why: why.flatMap(reader.text) ?? "",
      reference: map.take("reference").flatMap(reader.text),
      applies: map.take("applies").map(reader.applicability) ?? Applicability(),
      isRedacted: map.take("redact").flatMap(reader.bool) ?? reader.file.isRedacted,
      window: reader.window(&map), rules: rules, vocabulary: own, sampleVocabulary: sample,
      wordLists: lists, file: reader.file, isBuiltIn: isBuiltIn)
  }

  private func rules(
    _ map: inout MapReader, _ reader: NodeReader, name: String, own: Vocabulary,
    waivers: WaiverRight?, stands: Bool, mayLoosen: Bool, hasExamples: Bool
  ) -> (rules: [Rule], nodes: [Node]) {
    let nodes = map.need("rules").flatMap { reader.filledList($0, of: "rules") } ?? []
    let ruleReader = RuleReader(
      reader: reader, guardrail: name,
      vocabulary: configuration.vocabulary.overridden(by: own),
      secretClasses: reader.file.isRedacted
        ? Set(own.classes.keys).union(Vocabulary.confidential) : [],
      periods: Set(configuration.periods.map(\.name)).union(Period.wellKnown).sorted(),
      waivers: waivers, hasExamples: hasExamples, standsInProtectedSpeech: stands,
      mayLoosen: mayLoosen)
    let rules = nodes.compactMap(ruleReader.rule)
    var lines: [String: Int] = [:]
    for node in nodes {
      guard let nameNode = node["rule"], case .scalar(let scalar) = nameNode.content else {
        continue
      }
      if let line = lines[scalar.text] {
        reader.note(
          "the rule on line \(line) has this name too", advice: "rename one of them",
          at: nameNode.range)
      } else {
        lines[scalar.text] = reader.file.lines.lineNumber(at: nameNode.range.lowerBound)
      }
    }
    return (rules, nodes)
  }

  /// Notes classes of sample words that nothing could use.
  private func checkSample(
    _ sample: Vocabulary?, known: Vocabulary, _ map: inout MapReader, _ reader: NodeReader
  ) {
    for name in sample?.classes.keys.sorted() ?? [] where known[name] == nil {
      reader.note(
        "\(reader.quoted(name)) is not a class of words that is known",
        advice: reader.advice(for: name, among: known.names),
        at: map.place(of: "sample-vocabulary"))
    }
  }
}
