import HandrailCore

/// A rule on its way down the layers: what each of them makes of it.
///
/// Layers come in order, each after those that it extends.
struct RuleDescent {
  /// What a layer hands on.
  private struct State {
    var weight: RuleWeight
    var waivers: WaiverRight
    /// The least that files which extend the layer must keep, and where it is written.
    var least: (weight: RuleWeight, source: RuleSource)?
    var leastWaivers: (right: WaiverRight, source: RuleSource)?
    var changes: [RuleChange] = []
    var switchedOff: RuleSource?
  }

  private let rule: Rule
  private let guardrail: Guardrail
  private let path: String
  private let quotes: Bool
  private var states: [State?] = []
  /// What is wrong with what layers set.
  private(set) var problems: [Problem] = []

  init(_ rule: Rule, of guardrail: Guardrail, quotes: Bool) {
    self.rule = rule
    self.guardrail = guardrail
    self.quotes = quotes
    path = guardrail.isBuiltIn ? guardrail.file.path : RulePath(guardrail.file.path).text
  }

  /// The rule as the last layer has it.
  var outcome: Rule {
    guard let state = states.last ?? nil else { return rule }
    var rule = rule
    if case .severity(let severity) = state.weight { rule.severity = severity }
    rule.waivers = state.waivers
    rule.changes = state.changes
    rule.switchedOff = state.weight == .off ? state.switchedOff : nil
    return rule
  }

  /// Takes the rule through the next layer.
  mutating func pass(_ layer: ConfigurationLayer) {
    var state = inherited(by: layer)
    let isHome = state == nil
    if isHome {
      guard layer.guardrails[path] != nil else {
        states.append(nil)
        for setting in settings(in: layer) where speaks(setting) { refuse(setting) }
        return
      }
      state = State(weight: .severity(rule.severity), waivers: rule.waivers)
    }
    guard var state else { return }
    var mayLoosen = layer.mayLoosen || rule.mayLoosen
    for setting in settings(in: layer) {
      apply(setting, to: &state)
      mayLoosen = setting.mayLoosen ?? mayLoosen
    }
    if !mayLoosen, isHome || !settings(in: layer).isEmpty { bind(&state) }
    states.append(state)
  }

  /// What a layer sets of the rule: of its guardrail first, then of the rule itself.
  private func settings(in layer: ConfigurationLayer) -> [RuleSetting] {
    layer.settings.filter { $0.name == guardrail.name }
      + layer.settings.filter { $0.name == rule.id.description }
  }

  /// Whether problems with a setting of several rules are this rule's to tell.
  private func speaks(_ setting: RuleSetting) -> Bool {
    setting.name == rule.id.description || guardrail.rules.first?.id == rule.id
  }

  /// What the layers that a layer extends hand on, the strictest of all; nil when none knows the rule.
  private func inherited(by layer: ConfigurationLayer) -> State? {
    layer.parents.sorted().compactMap { states[$0] }.reduce(nil) { (known: State?, next) in
      guard var state = known else { return next }
      if next.weight > state.weight {
        (state.weight, state.switchedOff) = (next.weight, next.switchedOff)
      }
      state.waivers = max(state.waivers, next.waivers)
      if let least = next.least, least.weight > (state.least?.weight ?? .off) || state.least == nil
      {
        state.least = least
      }
      if let least = next.leastWaivers,
        least.right > (state.leastWaivers?.right ?? .author) || state.leastWaivers == nil
      {
        state.leastWaivers = least
      }
      state.changes += next.changes.filter { !state.changes.contains($0) }
      return state
    }
  }

  private mutating func apply(_ setting: RuleSetting, to state: inout State) {
    if let weight = setting.weight, isSound(weight, setting) {
      if let least = state.least, weight < least.weight {
        weaken(
          setting, "severity", weight.word, least.weight.word, least.source,
          at: setting.places.weight)
      } else {
        let source = setting.source(of: setting.places.weight)
        let usual = usualWaivers(state.weight)
        state.weight = weight
        state.switchedOff = weight == .off ? source : nil
        // Who may let findings stand follows the severity where nobody says anything else.
        if setting.waivers == nil, state.waivers == usual, let own = usualWaivers(weight) {
          state.waivers = max(own, state.leastWaivers?.right ?? .author)
        }
        state.changes.append(RuleChange("severity: \(weight.word)", source: source))
      }
    }
    guard let waivers = setting.waivers, !rule.protects else { return }
    if let least = state.leastWaivers, waivers < least.right {
      weaken(
        setting, "waive", waivers.rawValue, least.right.rawValue, least.source,
        at: setting.places.waivers)
    } else {
      state.waivers = waivers
      state.changes.append(
        RuleChange(
          "waive: \(waivers.rawValue)", source: setting.source(of: setting.places.waivers)))
    }
  }

  private func usualWaivers(_ weight: RuleWeight) -> WaiverRight? {
    guard case .severity(let severity) = weight else { return nil }
    return WaiverRight(for: severity)
  }

  /// Binds the files that extend to what is handed on now, unless they are bound to as much already.
  private func bind(_ state: inout State) {
    let source = state.changes.last?.source ?? rule.source
    if state.least.map({ $0.weight < state.weight }) ?? true {
      state.least = (state.weight, source)
    }
    if state.leastWaivers.map({ $0.right < state.waivers }) ?? true {
      state.leastWaivers = (state.waivers, source)
    }
  }

  /// A rule that protects finds nothing that could weigh: it is there, or it is off.
  private mutating func isSound(_ weight: RuleWeight, _ setting: RuleSetting) -> Bool {
    guard rule.protects, weight != .off else { return true }
    if setting.name == rule.id.description {
      problems.append(
        setting.problem(
          "‘\(rule.id)’ protects speech and has no severity",
          advice: "take this out; only ‘off’ could stand here", at: setting.places.weight))
    }
    return false
  }

  private mutating func weaken(
    _ setting: RuleSetting, _ key: String, _ word: String, _ least: String, _ source: RuleSource,
    at range: Range<Int>
  ) {
    let place = quotes ? " (\(source.path), line \(source.line))" : ""
    problems.append(
      setting.problem(
        "‘\(key): \(word)’ is weaker than what is handed down for ‘\(rule.id)’: "
          + "expected \(least) or stricter\(place)",
        advice: "write \(least), or ask \(guardrail.owner) for may-loosen: true there", at: range))
  }

  /// A setting in a file that neither brings the rule in nor extends one that does.
  private mutating func refuse(_ setting: RuleSetting) {
    problems.append(
      setting.problem(
        "this file does not have ‘\(rule.id)’: it neither names its guardrail nor extends a file that does",
        advice: "set it where the guardrail is named, or in a file that extends that one",
        at: setting.places.name))
  }
}
