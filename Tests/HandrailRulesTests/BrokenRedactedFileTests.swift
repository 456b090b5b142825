import Testing

/// Broken guardrail files that hide their words, or may mean to.
@Suite struct BrokenRedactedFileTests {
  @Test func aDoubtfulRedactHidesAsIfItWereTrue() {
    let problems = guardrailProblems(guardrail(head: "redact: no\nowners: Titan"))
    #expect(
      problems == [
        "6:9 expected true or false, found text",
        "7:1 this is not a key of a guardrail (did you mean ‘owner’?)",
      ])
  }

  @Test func aRedactedGuardrailMayNotTellItsWordsInItsMessage() {
    let text = """
      guardrail: x
      title: T
      owner: o
      reviewed: 2026-01-01
      why: w
      redact: true
      vocabulary: {own: [Titan]}
      rules:
        - {rule: a, severity: error, flag: {vocabulary: own}, message: "{match} {company} {own}",
           instead: "{unannounced} {unannouncd}", examples: {flagged: [a], passed: [b]}}
      """
    #expect(
      guardrailProblems(text) == [
        "9:66 ‘{own}’ would show words that ‘redact’ hides (say it in other words)",
        "10:15 ‘{unannounced}’ would show words that ‘redact’ hides (say it in other words)",
        "10:15 this is not a placeholder (did you mean ‘{unannounced}’?)",
      ])
  }
}
