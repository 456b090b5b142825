import HandrailCore
import HandrailRules
import HandrailText
import TestSupport
import Testing

@testable import HandrailEngine

/// No bytes crash the path from a file to its findings, and no span lies outside the file.
@Suite struct HostilePropertyTests {
  private static let plan: Plan = {
    let (ruleSet, _) = RuleLoader(files: MemoryFiles()).load(configuration: nil, packs: ["starter"])
    var configuration = ruleSet.configuration
    for guardrail in ruleSet.guardrails {
      if let sample = guardrail.sampleVocabulary {
        configuration.vocabulary = configuration.vocabulary.overridden(by: sample)
      }
    }
    configuration.vocabulary = configuration.vocabulary.overridden(
      by: Vocabulary(["unannounced": [Term("Project Titan"), Term("Falcon"), Term("K7 board")]]))
    return Plan.compile(
      RuleSet(configuration: configuration, guardrails: ruleSet.guardrails)
    ).plan
  }()

  private func expectSpansInside(_ bytes: [UInt8], path: String, engine: Engine) {
    guard case .success(let source) = SourceText.decode(path: path, bytes: bytes) else { return }
    let document = DocumentReader.read(source)
    let result = engine.check(document, metadata: document.metadata, asOf: nil)
    for finding in result.findings {
      let isInside =
        finding.span.end <= bytes.count && finding.start.byte == finding.span.start
        && finding.end.byte == finding.span.end && finding.start.line >= 1
        && finding.start.column >= 1
      #expect(isInside, "\(finding.rule) at \(finding.span) of \(bytes)")
      for related in finding.related { #expect(related.span.end <= bytes.count) }
      if let excerpt = finding.excerpt {
        #expect(excerpt.highlight.upperBound <= excerpt.text.utf8.count)
      }
    }
  }

  @Test(arguments: ["post.md", "post.html", "post.txt", "post.mdx"])
  func randomBytesGiveSpansInsideTheFile(path: String) {
    var random = SplitMix64(seed: Rounds.seed)
    let engine = Engine(plan: Self.plan)
    for _ in 0..<Rounds.count(usual: 400) {
      expectSpansInside(RandomPost.bytes(&random), path: path, engine: engine)
    }
  }

  @Test(
    .timeLimit(.minutes(20)),
    arguments: [
      String(repeating: "Project Titan ", count: 20_000),
      String(repeating: "Acme best RoboVac Sweepster garbage ", count: 5_000),
      String(repeating: "> - ", count: 20_000) + "Titan",
      String(repeating: "<div>", count: 60_000) + "Titan",
      String(repeating: "F a l c o n ", count: 2_000),
      String(repeating: "#ProjectTitan", count: 20_000),
      String(repeating: "a", count: 1_000_000),
      String(repeating: "e\u{301}", count: 300_000),
    ].map(LargeText.init))
  func largeTextsAreBounded(large: LargeText) {
    let engine = Engine(plan: Self.plan)
    for path in ["post.md", "post.html", "post.txt"] {
      expectSpansInside(Array(large.text.utf8), path: path, engine: engine)
    }
  }
}
