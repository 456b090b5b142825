import HandrailCore

/// Files that extend one another, as far as they speak of each other's rules: what extends may tighten
/// what it extends, and weaken it only where that says `may-loosen: true`.
///
/// The file that names a guardrail or a pack takes it over and may set its rules as it likes; from there
/// on they only tighten. Where several extended files speak of a rule, the strictest word holds. What was
/// handed down without leave binds every file above, at whatever distance.
struct Overlay {
  private let layers: [ConfigurationLayer]
  /// For each layer, itself and all that it extends, at whatever distance.
  private let reaches: [Set<Int>]
  private let quotes: Bool

  /// Takes the layers, each after those that it extends.
  init(_ layers: [ConfigurationLayer], quotes: Bool) {
    self.layers = layers
    self.quotes = quotes
    var reaches: [Set<Int>] = []
    for (number, layer) in layers.enumerated() {
      reaches.append(layer.parents.reduce(into: [number]) { $0.formUnion(reaches[$1]) })
    }
    self.reaches = reaches
  }

  /// The guardrails with their rules as the layers set them, and what is wrong with the settings.
  func applied(to guardrails: [Guardrail]) -> (guardrails: [Guardrail], problems: [Problem]) {
    let settings = layers.flatMap(\.settings)
    guard !settings.isEmpty else { return (guardrails, []) }
    var problems = strangers(settings, guardrails)
    let named = Set(settings.map(\.name))
    let changed = guardrails.map { guardrail in
      guardrail.with(
        guardrail.rules.map { rule in
          guard named.contains(guardrail.name) || named.contains(rule.id.description) else {
            return rule
          }
          var descent = RuleDescent(rule, of: guardrail, quotes: quotes)
          for layer in layers { descent.pass(layer) }
          problems += descent.problems
          return descent.outcome
        })
    }
    return (changed, problems)
  }

  /// Settings of rules that are not there.
  private func strangers(_ settings: [RuleSetting], _ guardrails: [Guardrail]) -> [Problem] {
    let known = guardrails.map(\.name) + guardrails.flatMap { $0.rules.map(\.id.description) }
    let names = Set(known)
    return settings.filter { !names.contains($0.name) }.map { setting in
      setting.problem(
        "there is no rule or guardrail \(setting.reader.quoted(setting.name))",
        advice: setting.reader.advice(for: setting.name, among: known)
          ?? "see their names with: handrail rules", at: setting.places.name)
    }
  }

  /// Rules that protect speech from rules which other files hand down: that would loosen them.
  ///
  /// What ships with handrail protects what laws protect, and may be added anywhere.
  func problems(with guardrails: [Guardrail]) -> [Problem] {
    guard layers.count > 1 else { return [] }
    return guardrails.flatMap { guardrail -> [Problem] in
      guard !guardrail.isBuiltIn, guardrail.rules.contains(where: \.protects) else { return [] }
      let homes = homes(of: guardrail)
      guard !homes.isEmpty, let loosened = loosened(by: homes, guardrails) else { return [] }
      return guardrail.rules.filter(\.protects).map { rule in
        let line = guardrail.file.lines.range(ofLine: rule.source.line)
        let place = loosened.file.isEmpty || !quotes ? "" : " by way of \(loosened.file)"
        return guardrail.file.problem(
          "this rule would take speech out of ‘\(loosened.rule.id)’, which is handed down\(place)",
          advice: "ask \(loosened.owner) for may-loosen: true there, or extend protected-speech",
          at: line)
      }
    }
  }

  /// The layers that name a guardrail, without those above one that does already.
  private func homes(of guardrail: Guardrail) -> [Int] {
    let path = guardrail.isBuiltIn ? guardrail.file.path : RulePath(guardrail.file.path).text
    let naming = layers.indices.filter { layers[$0].guardrails[path] != nil }
    return naming.filter { number in
      !naming.contains { $0 != number && reaches[number].contains($0) }
    }
  }

  /// A rule that would be loosened by protection in some layers: one that comes from a layer which
  /// does not extend any of them, and gives no leave.
  private func loosened(
    by homes: [Int], _ guardrails: [Guardrail]
  ) -> (rule: Rule, owner: String, file: String)? {
    for guardrail in guardrails {
      for origin in self.homes(of: guardrail) where !layers[origin].mayLoosen {
        guard !homes.contains(where: { reaches[origin].contains($0) }) else { continue }
        let bound = guardrail.rules.first {
          !$0.protects && !$0.mayLoosen && !$0.standsInProtectedSpeech
        }
        if let bound { return (bound, guardrail.owner, layers[origin].path) }
      }
    }
    return nil
  }
}
