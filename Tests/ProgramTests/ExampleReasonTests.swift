import Testing

/// `handrail test`: why an example does not hold, what no example shows, and what is slow.
@Suite struct ExampleReasonTests {
  private func run(_ rule: String, flagged: String, passed: String, _ more: [String] = []) throws
    -> Program.Run
  {
    let folder = try Folder([
      "tone.yml": """
      guardrail: tone
      title: Tone
      owner: jo
      reviewed: 2026-11-01
      why: Because.
      vocabulary: {products: [RoboVac], praise: [best]}
      rules:
        - rule: it
          severity: error
          \(rule)
          message: Found.
          examples: {flagged: [\(flagged)], passed: [\(passed)]}
      """
    ])
    return try folder.program.run(["test", "tone.yml"] + more)
  }

  private static let near =
    "flag: {near: {all: [{vocabulary: products}, {vocabulary: praise}], within: sentence}}"

  @Test(
    arguments: [
      (near, "RoboVac. The best.", "x", "nothing in the same sentence is a word of the class"),
      (near, "All is well.", "x", "nothing is a word of the class ‘praise’"),
      (near, "RoboVac is best", "The best RoboVac.", "with “best” at line 1, column 5"),
      (
        near + "\n    unless: {terms: [they say], within: sentence}",
        "'RoboVac is best, they say.'",
        "x", "“they say” at line 1, column 18 excuses it"
      ),
      (
        near + "\n    unless: {terms: [they say], within: sentence}", "RoboVac is best",
        "RoboVac is the best.", "‘unless’ does not excuse it: nothing in the same sentence is"
      ),
      (
        "flag: {all: [{terms: [Titan]}, {not: {terms: [moon]}}]}", "Titan the moon.", "x",
        "the post also has “moon” at line 1, column 11"
      ),
      (
        "when: {terms: [RoboVac]}\n    require: {terms: [I work here]}",
        "I work here. RoboVac.", "I work here", "is what the rule asks for, and stands anywhere"
      ),
      (
        "when: {terms: [RoboVac]}\n    require: {terms: [I work here], where: first sentence}",
        "RoboVac", "RoboVac. I work here.", "but does not stand in the first sentence"
      ),
      ("flag: {pattern: 'a|b'}", "a", "b", "is a match of the pattern a|b"),
    ])
  func theReasonIsTold(rule: String, flagged: String, passed: String, reason: String) throws {
    let run = try run(rule, flagged: flagged, passed: passed)
    let told = run.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(run.status == 1)
    #expect(told.contains(reason), "\(run.output)")
  }

  @Test func reasonsTellNoSecretsOfOtherGuardrails() throws {
    // The rule of an open guardrail may look for what another one keeps quiet.
    let files = SecretCase(openRule: "unless: {terms: [Quixotl], within: sentence}").files
    var failing = files
    failing["open.yml"] = files["open.yml"]?.replacing(
      "flagged: [amazing]", with: "flagged: [dull]")
    try #require(failing["open.yml"] != files["open.yml"])
    for arguments in [["test"], ["test", "--coverage"]] {
      let run = try Folder(failing).program.run(arguments)
      #expect(run.status == 1, "\(run.output)\(run.errors)")
      #expect(SecretCase.search.words(in: run.output + run.errors).isEmpty, "\(run.output)")
    }
  }

  @Test func coverageListsWhatNoExampleShowsAndFailsNothing() throws {
    let rule = "flag: {terms: [Titan, Bluebird]}"
    let run = try run(rule, flagged: "Titan", passed: "x", ["--coverage"])
    #expect(run.status == 0)
    #expect(run.output.contains("the word “Bluebird”"))
    #expect(!run.output.contains("the word “Titan”"))
    let whole = try self.run(rule, flagged: "Titan, Bluebird", passed: "x", ["--coverage"])
    #expect(whole.output.contains("Every word, branch and condition"), "\(whole.output)")
  }

  @Test func timingListsRules() throws {
    let run = try run("flag: {terms: [Titan]}", flagged: "Titan", passed: "x", ["--timing"])
    #expect(run.status == 0)
    #expect(run.output.contains("The slowest rules") && run.output.contains("  tone/it"))
  }

  @Test func timingListsRulesThatProtect() throws {
    let folder = try Folder([
      "pay.yml": """
      guardrail: pay
      title: Pay
      owner: jo
      reviewed: 2026-11-01
      why: Because.
      rules:
        - rule: wages
          protect: {terms: [wages]}
          examples: {protected: ["Our [[wages]] are low."], passed: [x]}
      """
    ])
    let run = try folder.program.run(["test", "pay.yml", "--timing"])
    #expect(run.status == 0, "\(run.output)\(run.errors)")
    #expect(run.output.contains("  pay/wages"), "\(run.output)")
  }
}
