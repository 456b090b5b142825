/// All guardrails in force and the configuration they are read with.
public struct RuleSet: Sendable {
  /// What `handrail.yml` says.
  public let configuration: Configuration
  /// The guardrails: packs first in the order of `extends`, then the company's own by path.
  public let guardrails: [Guardrail]

  /// The waivers that owners recorded, file by file, in the order in which the files were named.
  public let waivers: [RecordedWaiver]

  /// Whether a guardrail under `redact` may be missing, or some of its words, because of what is wrong
  /// with the files: what is secret is then not known.
  public let mayLackSecrets: Bool

  /// Creates a rule set.
  public init(
    configuration: Configuration, guardrails: [Guardrail], waivers: [RecordedWaiver] = [],
    mayLackSecrets: Bool = false
  ) {
    self.configuration = configuration
    self.guardrails = guardrails
    self.waivers = waivers
    self.mayLackSecrets = mayLackSecrets
  }

  /// Every rule, in order.
  public var rules: [Rule] { guardrails.flatMap(\.rules) }
}
