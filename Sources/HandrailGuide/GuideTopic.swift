package import HandrailCore

/// One guardrail as people read it.
package struct GuideTopic: Hashable, Sendable {
  /// Its name, in kebab case.
  package var name: String
  /// What it is about.
  package var title: String
  /// The reason.
  package var why: String
  /// Whom to ask.
  package var owner: String
  /// The clause of the policy.
  package var reference: String?
  /// When a person last read it.
  package var reviewed: Timestamp
  /// Which posts it is for, a phrase each; none when it is for all.
  package var limits: [String]
  /// Whether its sentences are not shown, since they name what must not be.
  package var isQuiet: Bool
  /// What the made-up names in its sentences stand for, a phrase each: `RoboVac is one of our products`.
  package var names: [String]
  /// Whether rules of it hold where other topics are free, too.
  package var holdsEverywhere: Bool
  /// Its rules, in order.
  package var rules: [GuideRule]

  /// Creates a topic.
  package init(
    name: String, title: String, why: String, owner: String, reference: String? = nil,
    reviewed: Timestamp, limits: [String] = [], isQuiet: Bool = false,
    names: [String] = [],
    holdsEverywhere: Bool = false, rules: [GuideRule]
  ) {
    self.name = name
    self.title = title
    self.why = why
    self.owner = owner
    self.reference = reference
    self.reviewed = reviewed
    self.limits = limits
    self.isQuiet = isQuiet
    self.names = names
    self.holdsEverywhere = holdsEverywhere
    self.rules = rules
  }
}
