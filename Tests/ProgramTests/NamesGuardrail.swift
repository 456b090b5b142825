/// A guardrail of one rule, for tests that ask about everything but rules.
enum NamesGuardrail {
  /// The file: `names/titan` flags the word Titan as an error.
  static let text = """
    guardrail: names
    title: Names
    owner: legal@acme.example
    reviewed: 2026-11-01
    why: A name that slips out cannot be taken back.
    rules:
      - rule: titan
        severity: error
        flag: {terms: [Titan]}
        message: "“{match}” is not announced."
        examples: {flagged: ["[[Titan]] is here."], passed: [Nothing is here.]}

    """
}
