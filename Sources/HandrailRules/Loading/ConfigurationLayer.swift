import HandrailCore

/// A `handrail.yml` as one layer of several: what it extends, what it brings in, what it sets of rules.
struct ConfigurationLayer {
  /// The file.
  let path: String
  /// The numbers of the layers that it extends itself.
  var parents: Set<Int> = []
  /// The guardrails that it names, files and packs, by path, and where it names them.
  private(set) var guardrails: [String: RuleSource] = [:]
  /// What it sets of rules, in the order of the file.
  var settings: [RuleSetting] = []
  /// Whether files that extend it may weaken what it says.
  var mayLoosen = false

  init(path: String) { self.path = path }

  /// Notes that the file names a guardrail.
  mutating func add(_ guardrail: String, at source: RuleSource) {
    let name = guardrail.hasPrefix("handrail:") ? guardrail : RulePath(guardrail).text
    if guardrails[name] == nil { guardrails[name] = source }
  }
}
