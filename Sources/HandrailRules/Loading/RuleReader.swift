import HandrailCore
import HandrailSyntax

/// Reads one rule of a guardrail, up to its conditions, which the engine reads.
struct RuleReader {
  let reader: NodeReader
  /// The name of the guardrail.
  let guardrail: String
  /// The classes that a placeholder may name.
  let vocabulary: Vocabulary
  /// The classes whose words the file hides.
  let secretClasses: Set<String>
  /// The periods that a rule may be in force in.
  let periods: [String]
  /// Who may let findings stand, as the guardrail says; nil when it does not.
  let waivers: WaiverRight?
  /// Whether rules must show examples; those of packs may have been left out.
  let hasExamples: Bool
  /// Whether findings stand in protected speech, as the guardrail says.
  let standsInProtectedSpeech: Bool
  /// Whether rules may be weakened by files that extend, as the guardrail says.
  let mayLoosen: Bool

  /// The words that `in` may hold.
  private static let scopeWords = ["everything", "own-words"] + Scope.allCases.map(\.rawValue)

  /// A rule; nil when it cannot be told what it is called or what it looks for.
  func rule(_ node: Node) -> Rule? {
    guard var map = reader.map(node, of: "a rule") else { return nil }
    let name = map.need("rule", advice: "give it a name, like code-names").flatMap(reader.name)
    if let condition = map.take("protect") { return protection(condition, name: name, &map, node) }
    let severity = map.need("severity", advice: "write error, warning or advice").flatMap {
      reader.choice($0, of: Severity.self, what: "a severity")
    }
    let check = check(&map, node)
    let unless = map.take("unless")
    let scopes = map.take("in").flatMap(scopes)
    let hasMatch = node["flag"] != nil || node["when"] != nil
    let isMeasured = (node["flag"] ?? node["when"]).map(measures) ?? false
    let text = message(
      map.need("message", advice: "say what is risky, in a sentence"), hasMatch: hasMatch,
      isMeasured: isMeasured)
    let why = map.take("why").flatMap(reader.text)
    let instead = message(map.take("instead"), hasMatch: hasMatch, isMeasured: isMeasured)
    let replacement = map.take("replace").flatMap {
      self.replacement($0, isFlagged: node["flag"] != nil)
    }
    let applies = map.take("applies").map(reader.applicability)
    let window = reader.window(&map)
    let during = map.take("during").flatMap(period)
    let isCaseExact = map.take("case").flatMap(reader.isCaseExact(_:))
    let inflects = map.take("inflect").flatMap(reader.bool)
    let waivers = map.take("waive").flatMap(reader.waiverRight)
    let stands = map.take(Self.standingKey).flatMap(reader.bool)
    let mayLoosen = map.take("may-loosen").flatMap(reader.bool)
    let examples = hasExamples ? examples(&map) : nil
    map.finish()
    if let examples {
      checkFixed(
        examples.flagged, hasReplacement: node["replace"] != nil, at: map.place(of: "replace"))
    }
    guard let check else { return nil }
    return Rule(
      id: RuleID(guardrail: guardrail, rule: name ?? "unnamed"), severity: severity ?? .error,
      check: check, unless: unless, scopes: scopes, message: text ?? "",
      why: why, instead: instead, replacement: replacement, applies: applies ?? Applicability(),
      window: window,
      during: during, isCaseExact: isCaseExact ?? false, inflects: inflects ?? false,
      waivers: waivers ?? self.waivers,
      standsInProtectedSpeech: stands ?? standsInProtectedSpeech,
      mayLoosen: mayLoosen ?? self.mayLoosen,
      flagged: examples?.flagged ?? [], passed: examples?.passed ?? [],
      source: reader.file.source(at: node.range.lowerBound))
  }

  /// The value of `during`.
  func period(_ node: Node) -> String? {
    reader.choice(node, among: periods, what: "a period of handrail.yml")
  }

  private func examples(_ map: inout MapReader) -> (flagged: [Example], passed: [Example])? {
    map.need(
      "examples", advice: "show at least one sentence that it flags and one that it lets pass"
    ).map(ExampleReader(reader: reader).examples)
  }

  /// What makes a finding: `flag`, or `require` with `when`.
  private func check(_ map: inout MapReader, _ node: Node) -> Rule.Check? {
    let flag = map.take("flag")
    let require = map.take("require")
    let when = map.take("when")
    if node["within"] != nil, map.take("within") != nil {
      reader.note(
        "‘within’ goes with ‘protect’, or stands inside ‘near’ or ‘unless’",
        advice: "write unless: {…, within: sentence}", at: map.place(of: "within"))
    }
    if node["where"] != nil, map.take("where") != nil {
      reader.note(
        "‘where’ belongs inside ‘require’",
        advice: "write require: {…, where: first 200 characters}", at: map.place(of: "where"))
    }
    switch (flag, require) {
    case (let flag?, nil):
      if when != nil {
        reader.note(
          "‘when’ goes with ‘require’, not with ‘flag’",
          advice: "put both conditions into flag: {all: […]}", at: map.place(of: "when"))
      }
      return .flag(flag)
    case (nil, let require?):
      let (condition, place) = placement(of: require)
      return .require(condition, when: when, place: place)
    case (_?, _?):
      reader.note(
        "a rule has ‘flag’ or ‘require’, not both", advice: "make two rules of it",
        at: map.place(of: "require"))
    case (nil, nil):
      reader.note("a rule needs ‘flag’, ‘require’ or ‘protect’", at: map.place)
    }
    return nil
  }

  /// Takes `where` out of a requirement, which leaves the condition.
  private func placement(of require: Node) -> (condition: Node, place: Placement) {
    guard case .map(let entries) = require.content, let node = require["where"] else {
      return (require, .anywhere)
    }
    var place: Placement?
    if let text = reader.text(node) {
      place = Placement(text)
      if place == nil {
        reader.note(
          "\(reader.quoted(text)) is not a place in a post",
          advice: "write \(Placement.spellings)", at: node.range)
      }
    }
    let condition = Node(.map(entries.filter { $0.key != "where" }), range: require.range)
    return (condition, place ?? .anywhere)
  }

  /// The value of `in`.
  func scopes(_ node: Node) -> ScopeSet? {
    guard let items = reader.filledList(node, of: "scopes") else { return nil }
    var scopes: ScopeSet = []
    for item in items {
      switch reader.choice(item, among: Self.scopeWords, what: "a place where a rule can look") {
      case "everything"?: scopes.formUnion(.everything)
      case "own-words"?: scopes.formUnion(.ownWords)
      case let word?: Scope(rawValue: word).map { scopes.formUnion(ScopeSet($0)) }
      case nil: break
      }
    }
    return scopes
  }

  /// Text with placeholders, each of which must stand for something.
  ///
  /// - Parameters:
  ///   - node: the text.
  ///   - hasMatch: whether the rule finds words.
  ///   - isMeasured: whether it counts something.
  /// - Returns: the text; nil when there is none.
  func message(_ node: Node?, hasMatch: Bool, isMeasured: Bool = false) -> String? {
    guard let node, let text = reader.text(node) else { return nil }
    for piece in MessageTemplate(text).pieces {
      switch piece {
      case .text: break
      case .unclosed:
        reader.note(
          "‘{’ opens a placeholder that is never closed",
          advice: "write {match}, or a class of words like {company}", at: node.range)
      case .placeholder("match"):
        if !hasMatch {
          reader.note(
            "‘{match}’ stands for nothing in a rule without ‘flag’ or ‘when’",
            advice: "say it in other words", at: node.range)
        }
      case .placeholder(let name)
      where isMeasured && MessageTemplate.numberNames.contains(name):
        break
      case .placeholder(let name): checkPlaceholder(name, at: node.range)
      }
    }
    return text
  }

  /// Whether what a condition finds is counted: it is a `measure`, or an `all` that starts with one.
  private func measures(_ condition: Node) -> Bool {
    if condition["measure"] != nil { return true }
    guard case .list(let items)? = condition["all"]?.content else { return false }
    return items.first.map(measures) ?? false
  }

  private func checkPlaceholder(_ name: String, at range: Range<Int>) {
    guard vocabulary[name] != nil else {
      let known = ["match"] + vocabulary.names
      let suggestion =
        reader.mayName ? NearestWord(known).suggestion(for: name) : nil
      return reader.note(
        "\(reader.quoted("{\(name)}")) is not a placeholder",
        advice: suggestion.map { "did you mean ‘{\($0)}’?" }
          ?? "write {match}, or a class of words like {company}", at: range)
    }
    guard secretClasses.contains(name) else { return }
    reader.note(
      "‘{\(name)}’ would show words that ‘redact’ hides", advice: "say it in other words",
      at: range)
  }
}
