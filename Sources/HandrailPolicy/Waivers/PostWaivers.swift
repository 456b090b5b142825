import HandrailCore
import HandrailRules

/// The waivers of one post's own: judged first, then asked about each finding.
struct PostWaivers {
  /// A waiver that works, for one of the names in it.
  private struct Working {
    let directive: Directive
    let target: WaiverTarget
    let name: String
    /// How many findings it lets stand.
    var count = 0
    /// The rules that it names among others, that found something, and that are not the author's.
    var refused: Set<RuleID> = []
  }

  private let rules: WaivableRules
  private let moment: Timestamp
  private let path: String
  private let id: String?
  private var working: [Working] = []
  private var byTarget: [WaiverTarget: [Int]] = [:]
  /// Where rules are named, in order: no words of the post.
  private var names: [(field: String?, span: Span)] = []
  /// What is wrong with the waivers, so far.
  private(set) var findings: [Finding] = []
  /// How many more misspelt names are compared with all there are.
  private var suggestionsLeft = 20

  /// Judges what a post says to handrail.
  init(
    _ directives: [Directive], rules: WaivableRules, moment: Timestamp, path: String, id: String?
  ) {
    self.rules = rules
    self.moment = moment
    self.path = path
    self.id = id
    let most = 1_000
    for directive in directives.prefix(most) { judge(directive) }
    if directives.count > most { tell(.tooMany(most), at: directives[most]) }
    names.sort { $0.span < $1.span }
  }

  // MARK: Judging

  private mutating func judge(_ directive: Directive) {
    if let fault = fault(in: directive) { return tell(fault, at: directive) }
    let targets = directive.names.map { ($0, WaiverTarget($0.text)) }
    for (name, target) in targets where rules.knows(target) {
      names.append((directive.field, name.span))
    }
    tellUnknown(targets.filter { !rules.knows($0.1) }.map(\.0.text), at: directive)
    var seen: Set<WaiverTarget> = []
    let known = targets.filter {
      rules.knows($0.1) && rules.isChosen($0.1) && seen.insert($0.1).inserted
    }
    guard let first = known.first else { return }
    let owner = rules.owner(of: first.1)
    let what = known.map(\.0.text).shown
    let until = directive.until.flatMap { Timestamp($0) }
    guard directive.reason?.contains(where: { $0.isLetter || $0.isNumber }) == true else {
      return tell(.noReason(what, owner: owner), at: directive)
    }
    if let until, until <= moment {
      return tell(.expired(what, on: until, owner: owner), at: directive)
    }
    for (name, target) in known { add(target, name.text, of: directive) }
  }

  /// What keeps a directive from being understood; nil when nothing does.
  private func fault(in directive: Directive) -> WaiverFault? {
    let allow = "allow"
    func shown(_ text: String) -> String {
      directive.isWithheld ? "this" : "‘\([text].shown)’"
    }
    if directive.verb != allow {
      let near = NearestWord([allow]).advice(for: directive.verb)
      return .notUnderstood(
        directive.verb.isEmpty
          ? "Nothing is said to handrail here."
          : "handrail does not understand \(shown(directive.verb)).",
        instead: near.map(\.asSentence)
          ?? "The one thing to say is: handrail: allow RULE -- reason; until 2026-12-31")
    }
    if let stranger = directive.strangers.first {
      let keys = ["rule", "reason", "until"]
      return .notUnderstood(
        "handrail does not understand \(shown(stranger)) in a waiver, so it does not work.",
        instead: NearestWord(keys).advice(for: stranger).map(\.asSentence)
          ?? "A waiver has the keys rule, reason and until.")
    }
    if directive.names.isEmpty {
      return .notUnderstood(
        "This waiver names no rule, so it does not work.",
        instead: "Name the rule: handrail: allow RULE -- reason")
    }
    if let until = directive.until, Timestamp(until) == nil {
      return .notUnderstood(
        "\(shown(until).capitalizedThis) is not a date, so this waiver does not work.",
        instead: "Write the date like 2026-12-31 or 2026-12-31T14:00Z, at the end.")
    }
    return nil
  }

  private mutating func tellUnknown(_ names: [String], at directive: Directive) {
    guard let first = names.first else { return }
    var suggestion: String?
    if suggestionsLeft > 0 {
      suggestionsLeft -= 1
      suggestion = NearestWord(rules.names).suggestion(for: first)
    }
    tell(
      .unknownRule(
        directive.isWithheld ? nil : names.shown, suggestion: suggestion,
        owner: rules.owner(of: WaiverTarget(suggestion ?? first))), at: directive)
  }

  private mutating func add(_ target: WaiverTarget, _ name: String, of directive: Directive) {
    let owner = rules.owner(of: target)
    switch target {
    case .rule(let rule):
      if let entry = rules[rule], entry.right != .author {
        return tell(.notAllowed(rule, entry), at: directive)
      }
    case .guardrail(let guardrail):
      let example = rules.rules(of: target)?.first?.description ?? "\(guardrail)/…"
      tell(
        .overBroad(
          "This waiver lets every rule of \(guardrail) pass that an author may waive.",
          instead: "Name the rule that is meant, such as \(example).", owner: owner), at: directive)
    case .everything:
      tell(
        .overBroad(
          "This waiver lets every rule pass that an author may waive.",
          instead: "Name the rule that is meant.", owner: owner), at: directive)
    }
    byTarget[target, default: []].append(working.count)
    working.append(Working(directive: directive, target: target, name: name))
  }

  private mutating func tell(_ fault: WaiverFault, at directive: Directive) {
    findings.append(WaiverPlace(directive, path: path, post: id).finding(fault))
  }

  // MARK: Asking

  /// Whether a finding is about nothing but the name of a rule in a waiver.
  func isName(_ finding: Finding) -> Bool {
    guard !names.isEmpty else { return false }
    var low = 0
    var high = names.count
    while low < high {
      let middle = (low + high) / 2
      if names[middle].span.start <= finding.span.start { low = middle + 1 } else { high = middle }
    }
    // Names in different texts of a post may start at the same place.
    return names[..<low].reversed().prefix(8).contains {
      $0.field == finding.field && finding.span.end <= $0.span.end
    }
  }

  /// The note of the first waiver that lets a finding stand; nil when none does.
  mutating func note(for finding: Finding) -> WaiverNote? {
    guard !working.isEmpty else { return nil }
    var note: WaiverNote?
    for target in WaiverTarget.covering(finding.rule) {
      for index in byTarget[target] ?? [] where Self.reaches(working[index].directive, finding) {
        guard rules[finding.rule]?.right == .author else {
          working[index].refused.insert(finding.rule)
          continue
        }
        working[index].count += 1
        note = note ?? self.note(of: working[index].directive)
      }
    }
    return note
  }

  private static func reaches(_ directive: Directive, _ finding: Finding) -> Bool {
    guard let reach = directive.reach else { return true }
    return directive.field == finding.field && reach.start <= finding.span.start
      && finding.span.end <= reach.end
  }

  private func note(of directive: Directive) -> WaiverNote {
    WaiverNote(
      reason: directive.isWithheld ? WaiverBook.withheld : directive.reason ?? "",
      approvedBy: nil, until: directive.until.flatMap { Timestamp($0) }, path: path,
      line: directive.start.line)
  }

  /// Tells what was wrong with the waivers now that every finding was asked about.
  ///
  /// - Parameter wasChecked: Whether a rule surely looked at all of the post.
  mutating func finish(wasChecked: (RuleID) -> Bool) {
    for waiver in working {
      for rule in waiver.refused.sorted() {
        if let entry = rules[rule] { tell(.notAllowed(rule, entry), at: waiver.directive) }
      }
      if waiver.count > WaiverFault.most, case .rule = waiver.target {
        tell(
          .overBroad(
            "This waiver of \(waiver.name) lets \(waiver.count) findings stand.",
            instead: "See that all of them are meant, or put a waiver before each block that is.",
            owner: rules.owner(of: waiver.target)), at: waiver.directive)
      }
      let isCertain =
        waiver.count == 0 && waiver.refused.isEmpty && rules.isInForce(waiver.target)
        && rules.rules(of: waiver.target)?.allSatisfy(wasChecked) == true
      if isCertain {
        tell(
          .unused(
            waiver.target == .everything ? "any rule" : waiver.name,
            owner: rules.owner(of: waiver.target)),
          at: waiver.directive)
      }
    }
  }
}

extension WaiverFault {
  fileprivate static func tooMany(_ most: Int) -> WaiverFault {
    .notUnderstood(
      "This post holds more than \(most) waivers, and from here on they do not work.",
      instead: "Waive what is meant for the whole post in its front matter.")
  }
}

extension String {
  /// A clause as a sentence: with a capital.
  fileprivate var asSentence: String { prefix(1).uppercased() + dropFirst() }
  fileprivate var capitalizedThis: String { self == "this" ? "This" : self }
}
