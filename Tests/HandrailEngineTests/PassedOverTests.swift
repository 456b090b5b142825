import HandrailCore
import HandrailRules
import HandrailText
import TestSupport
import Testing

@testable import HandrailEngine

/// A post that is passed over at a glance is one of which the whole check has nothing to say.
@Suite struct PassedOverTests {
  private func engine(_ rules: String, vocabulary: String = "") throws -> Engine {
    let files = MemoryFiles([
      "handrail.yml": "guardrails: [names.yml]\n",
      "names.yml": """
      guardrail: names
      title: Names
      owner: legal@acme.example
      reviewed: 2026-11-01
      why: Because.
      rules:
      \(rules)
      """,
    ])
    let (ruleSet, problems) = RuleLoader(files: files).load(configuration: "handrail.yml")
    let (plan, more) = Plan.compile(ruleSet)
    try #require((problems + more).isEmpty, "\(problems + more)")
    return Engine(plan: plan)
  }

  private func passesOver(
    _ engine: Engine, _ text: String, _ metadata: PostMetadata = PostMetadata()
  )
    -> Bool
  {
    let document = DocumentReader.read(
      SourceText(path: "post.txt", utf8: Array(text.utf8)), markup: .plain)
    return engine.passesOver(FoldedText(document), metadata: metadata, asOf: nil)
  }

  @Test func aRequirementIsAskedOfEveryPostThatItAppliesTo() throws {
    let engine = try engine(
      """
        - rule: say-so
          severity: error
          applies: {channels: [blog]}
          require: {terms: [I work at Acme]}
          message: Say where you work.
          examples: {flagged: [Nothing.], passed: [I work at Acme.]}
      """)
    var blog = PostMetadata()
    blog.channel = "blog"
    #expect(!passesOver(engine, "All is well.", blog))
    #expect(!passesOver(engine, "", blog))
    var other = PostMetadata()
    other.channel = "x"
    #expect(passesOver(engine, "All is well.", other))
  }

  @Test func aPatternThatMayMatchIsNotPassedOver() throws {
    let engine = try engine(
      """
        - rule: numbers
          severity: error
          flag: {pattern: 'K-[0-9]{3}'}
          message: No numbers.
          examples: {flagged: ["[[K-123]]"], passed: [x]}
        - rule: any
          severity: error
          applies: {channels: [blog]}
          flag: {pattern: '\\w+@\\w+'}
          message: No addresses.
          examples: {flagged: ["[[a@b]]"], passed: [x]}
      """)
    #expect(passesOver(engine, "All is well."))
    #expect(!passesOver(engine, "See K-123."))
  }

  @Test func anyPostThatIsPassedOverHasNothingToSay() {
    var random = SplitMix64(seed: Rounds.seed)
    var (passed, asked) = (0, 0)
    for _ in 0..<Rounds.count(usual: 150) {
      let lexicon = RandomLexicon(&random)
      let rules = RandomRules.make(of: lexicon, &random)
      guard let plan = DifferentialCase.plan(of: rules).plan else { continue }
      let engine = Engine(plan: plan)
      for _ in 0..<10 {
        let page = RandomPage(of: lexicon, &random)
        let document = page.document
        var metadata = document.metadata
        metadata.channel = random.pick([nil, "blog", "forum"])
        let asOf = random.chance(50) ? Timestamp("2026-11-03") : nil
        guard engine.passesOver(FoldedText(document), metadata: metadata, asOf: asOf) else {
          asked += 1
          continue
        }
        passed += 1
        let result = engine.check(document, metadata: metadata, asOf: asOf)
        #expect(result.findings.isEmpty && result.problems.isEmpty, "\(rules.texts) \(page.text)")
      }
    }
    #expect(passed > 30 && asked > 30, "\(passed) posts are passed over, \(asked) are asked")
  }
}
