/// Files with one mistake each, for asking who sees it.
struct BrokenRules {
  /// What is wrong.
  let what: String
  let schema: RuleSchema
  let file: String
  /// Whether only the loader can know: it compiles patterns, reads other files and compares.
  let isForTheLoader: Bool

  /// All of them.
  static let cases = guardrails + forTheLoader + configurations

  private static func rule(
    _ what: String, _ old: String, _ new: String, isForTheLoader: Bool = false
  ) -> BrokenRules {
    BrokenRules(
      what: what, schema: .guardrail, file: RuleSchemaTests.sound.replacing(old, with: new),
      isForTheLoader: isForTheLoader)
  }

  private static func flag(_ condition: String, isForTheLoader: Bool = false) -> BrokenRules {
    rule(condition, "{terms: [Titan]}", condition, isForTheLoader: isForTheLoader)
  }

  private static func more(_ line: String, isForTheLoader: Bool = false) -> BrokenRules {
    rule(
      line, "    message: Found it.", "    message: Found it.\n    \(line)",
      isForTheLoader: isForTheLoader)
  }

  private static func config(_ text: String, isForTheLoader: Bool = false) -> BrokenRules {
    BrokenRules(
      what: text, schema: .config, file: RuleSchemaTests.soundConfig + text,
      isForTheLoader: isForTheLoader)
  }

  private static let guardrails = [
    rule("a missing owner", "owner: Jo", ""),
    rule("an empty reason", "why: Because.", "why:"),
    rule("a key with a typo", "owner: Jo", "ownr: Jo"),
    rule("a name with capitals", "guardrail: test", "guardrail: Test"),
    rule("a name of handrail's own", "guardrail: test", "guardrail: waivers"),
    rule("a date in words", "reviewed: 2026-11-01", "reviewed: yesterday"),
    rule("a thirteenth month", "reviewed: 2026-11-01", "reviewed: 2026-13-01"),
    rule("yes for true", "owner: Jo", "owner: Jo\nredact: yes"),
    rule("a key without what it keeps", "owner: Jo", "owner: Jo\nfingerprint-key: '0123'"),
    rule("a class with capitals", "owner: Jo", "owner: Jo\nvocabulary: {Praise: [best]}"),
    rule("a class named match", "owner: Jo", "owner: Jo\nvocabulary: {match: [best]}"),
    rule("a severity that is none", "severity: error", "severity: fatal"),
    rule("no severity", "severity: error", ""),
    rule("no message", "message: Found it.", ""),
    rule("a placeholder left open", "message: Found it.", "message: 'Found {match'"),
    rule("no examples", "examples: {flagged: [a Titan], passed: [a moon]}", ""),
    rule("no passed example", ", passed: [a moon]", ""),
    rule("an empty list of examples", "passed: [a moon]", "passed: []"),
    rule("a mark in a passed example", "passed: [a moon]", "passed: ['a [[moon]]']"),
    rule("a fixed passed example", "passed: [a moon]", "passed: [{text: a, fixed: b}]"),
    rule("no condition", "flag: {terms: [Titan]}", ""),
    more("require: {terms: [x]}"),
    more("when: {terms: [x]}"),
    more("where: anywhere"),
    more("in: [headings]"),
    more("in: []"),
    more("waive: me"),
    more("case: upper"),
    more("inflect: maybe"),
    more("applies: {audiences: [everybody]}"),
    more("applies: {languages: [english_]}"),
    more("from: tomorrow"),
    rule(
      "a placement in words", "flag: {terms: [Titan]}", "require: {terms: [x], where: at the top}"),
    rule(
      "a replacement of a requirement", "flag: {terms: [Titan]}",
      "require: {terms: [x]}\n    replace: y"),
    flag("{}"),
    flag("[Titan]"),
    flag("{terms: Titan}"),
    flag("{terms: []}"),
    flag("{terms: ['!!']}"),
    flag("{terms: [{case: exact}]}"),
    flag("{terms: [{term: x, case: no}]}"),
    flag("{terms: [x], pattern: y}"),
    flag("{terms: [x], caes: exact}"),
    flag("{not: {terms: [x]}}"),
    flag("{any: []}"),
    flag("{any: [{not: {terms: [x]}}]}"),
    flag("{all: [{not: {terms: [x]}}, {terms: [y]}]}"),
    flag("{near: {all: [{terms: [x]}, {terms: [y]}]}}"),
    flag("{near: {all: [{terms: [x]}], within: sentence}}"),
    flag("{near: {all: [{terms: [x]}, {terms: [y]}], within: a mile}}"),
    flag("{near: {all: [{terms: [x]}, {terms: [y]}], within: 5000 words}}"),
    flag("{near: {all: [{terms: [x]}, {terms: [y]}], within: sentence, in-order: 'true'}}"),
    flag("{patterns: x}"),
    flag("{any: [{terms: [x]}], inflect: true}"),
    flag("{data: shoe-size}"),
    flag("{data: []}"),
    flag("{link: {}}"),
    flag("{link: {tracking: true, hosts: [x.example]}}"),
    flag("{measure: {count: exclamation-marks}}"),
    flag("{measure: {count: exclamation-marks, above: many}}"),
    flag("{measure: {count: words, below: 3, per: sentence}}"),
    flag("{measure: {count: applause, above: 3}}"),
    flag("{metadata: {}}"),
    flag("{metadata: {equals: {}}}"),
    rule(
      "protection with a severity", "flag: {terms: [Titan]}", "protect: {terms: [Titan]}"),
  ]

  private static let forTheLoader = [
    flag("{pattern: '('}", isForTheLoader: true),
    flag("{pattern: '{gadgets}'}", isForTheLoader: true),
    flag("{vocabulary: gadgets}", isForTheLoader: true),
    flag("{terms-from: none.txt}", isForTheLoader: true),
    flag("{terms: [Titan, Titan]}", isForTheLoader: true),
    more("during: summer", isForTheLoader: true),
    more("unless: {terms: [Titan]}", isForTheLoader: true),
    more("from: 2026-12-01\n    until: 2026-11-01", isForTheLoader: true),
    more("replace: Moon", isForTheLoader: true),
    rule(
      "a placeholder that stands for nothing", "message: Found it.", "message: 'Found {gadgets}.'",
      isForTheLoader: true),
    rule("a day that no month has", "2026-11-01", "2026-02-30", isForTheLoader: true),
    rule("a mark left open", "flagged: [a Titan]", "flagged: ['a [[Titan']", isForTheLoader: true),
  ]

  private static let configurations = [
    config("fail-on: advice"),
    config("fail_on: error"),
    config("extends: starter"),
    config("folds: {linkedin: many}"),
    config("folds: {linkedin: 0}"),
    config("may-loosen: yes"),
    config("periods: {quiet: [{}]}"),
    config("periods: {Quiet: []}"),
    config("periods: {quiet: [{from: soon}]}"),
    config("posts: [{channel: blog}]"),
    config("posts: [{files: '*.md', audience: everybody}]"),
    config("posts: [{files: content/}]"),
    config("vocabulary: {company: Acme}"),
    config("vocabulary: [Acme]"),
    config("fingerprint-key: abc"),
    config("waivers: [waivers.txt]"),
    config("extends: [no-such-pack]", isForTheLoader: true),
    config("extends: [none.yml]", isForTheLoader: true),
    config("posts: [{files: '[a'}]", isForTheLoader: true),
  ]
}
