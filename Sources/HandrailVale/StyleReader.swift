import HandrailCore
import HandrailSyntax

/// Reads the files of a style into rules as written, and those into drafts.
struct StyleReader {
  /// What every kind of rule may say.
  private static let common: Set = [
    "extends", "message", "level", "scope", "link", "description", "limit", "action", "name",
  ]

  private let notes: NoteList
  private var names = RuleName()
  /// How many files there are that say what they extend.
  private(set) var count = 0

  init(notes: NoteList) { self.notes = notes }

  /// The rule of a file; nil when it holds none.
  mutating func rule(of file: ValeFile) -> StyleRule? {
    let tree = YAMLReader.read(file.bytes)
    let lines = LineIndex(file.bytes)
    func leave(_ reason: String, at offset: Int? = nil) {
      notes.add(
        ValeNote(
          path: file.path, line: offset.map { lines.lineNumber(at: $0) }, reason: reason,
          isRule: tree.root == nil || offset == nil))
    }
    for error in tree.errors { leave(error.message, at: error.range.lowerBound) }
    guard case .map(let entries)? = tree.root?.content else {
      if tree.errors.isEmpty { leave("the file is left out: it holds no rule") }
      count += 1
      return nil
    }
    guard entries.contains(where: { $0.key.lowercased() == "extends" }) else {
      leave("the file is left out: it is no rule of Vale's, since it does not say what it extends")
      return nil
    }
    count += 1
    let parts = file.path.split(separator: "/").map(String.init)
    let base = (parts.last ?? file.path).withoutEnding
    let folder = parts.dropLast().last.map { "\($0)-\(base)" }
    return StyleRule(
      path: file.path, name: names.unique(base, or: folder), entries: entries, lines: lines,
      notes: notes)
  }

  /// The rules that a rule of Vale's becomes.
  static func drafts(of rule: StyleRule) -> [Draft] {
    let name = rule.text("extends") ?? ""
    guard let kind = allStyleKinds.first(where: { $0.name == name }) else {
      rule.leaveOut(
        "extends",
        otherStyleKinds[name].map { "‘\(name)’ has no counterpart: \($0)" }
          ?? "handrail does not know ‘\(name)’")
      return []
    }
    rule.leaveStrangers(knowing: common.union(kind.keys))
    guard let message = rule.text("message") else {
      rule.leaveOut("message", "it has no message")
      return []
    }
    guard let severity = severity(of: rule) else { return [] }
    let map = ScopeMap(rule: rule, matchesPatterns: kind.matchesPatterns)
    guard let scopes = map.scopes() else { return [] }
    if rule.has("limit") {
      rule.leave("limit", "handrail tells of every place, however many there are")
    }
    let isSubstitution = kind == SubstitutionKind.self
    let base = Draft(
      name: rule.name, path: rule.path, origin: rule, severity: severity,
      isCaseExact: !rule.isTrue("ignorecase"), scopes: scopes, check: .flag(.terms([])),
      // The words that it proposes are known later.
      message: isSubstitution
        ? message
        : MessageText.filled(message, with: [MessageText.match, .plain("something else")]),
      why: why(of: rule), samples: [])
    let drafts = kind.drafts(of: rule, from: base, PatternCheck())
    if rule.has("action"),
      kind == ConsistencyKind.self || kind == ConditionalKind.self || kind == OccurrenceKind.self
    {
      rule.leave("action", "handrail leaves this to people")
    }
    return drafts
  }

  private static func severity(of rule: StyleRule) -> Severity? {
    guard rule.has("level") else { return .warning }
    switch rule.text("level") {
    case "error": return .error
    case "warning": return .warning
    case "suggestion": return .advice
    default:
      rule.leaveOut("level", "a level is error, warning or suggestion")
      return nil
    }
  }

  /// The reason that a rule gives, and where it can be read.
  private static func why(of rule: StyleRule) -> String? {
    let description = rule.text("description").map {
      MessageText.filled($0, with: [.plain("this"), .plain("this"), .plain("this")])
        .trimmedOfSpaces
    }
    let link = rule.text("link").map { "The style guide says more: \($0.onOneLine)" }
    let parts = [description, link].compactMap(\.self).filter { !$0.isEmpty }
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }
}

extension String {
  /// The name of a file without its ending.
  fileprivate var withoutEnding: String {
    for ending in [".yml", ".yaml"] where hasSuffix(ending) {
      return String(dropLast(ending.count))
    }
    return self
  }
}
