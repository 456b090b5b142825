import Foundation
import HandrailCore
import HandrailRules
import HandrailText
import TestSupport
import Testing

@testable import HandrailEngine

/// Patterns run only where their literals stand, against the same patterns run everywhere.
@Suite struct PatternDifferentialTests {
  private func hits(
    of template: PatternTemplate, number: Int = 0, in text: FoldedText, patterns: PatternStore
  ) -> (hits: [Hit], problems: [Problem]) {
    let post = PostContext(text: text, moment: nil, patterns: patterns)
    let condition = PatternCondition(
      template: template, number: number, rule: RuleID(guardrail: "test", rule: "it"))
    let hits = condition.hits(in: post, scopes: .everything)
    return (hits, post.problems)
  }

  @Test func randomPatternsFindTheSameWhereLiteralsStandAndEverywhere() throws {
    var random = SplitMix64(seed: Rounds.seed)
    var (matched, spared) = (0, 0)
    for round in 0..<Rounds.count(usual: 4000) {
      let pattern = RandomPattern.pattern(&random)
      let template = PatternTemplate(
        pattern, isCaseExact: random.chance(20), vocabulary: Vocabulary())
      guard let source = template.source(at: nil),
        (try? PatternCode(source, isCaseExact: template.isCaseExact)) != nil
      else { continue }
      let requirement = Requirement(ofPattern: source, isCaseExact: template.isCaseExact)
      let (filtered, plain) = (
        PatternStore([template]), PatternStore([template], isFiltered: false)
      )
      for _ in 0..<8 {
        let post = RandomPattern.text(&random, near: pattern)
        let source = SourceText(path: "post", utf8: Array(post.utf8))
        let text = FoldedText(
          DocumentReader.read(source, markup: random.pick([.plain, .markdown])))
        let expected = hits(of: template, in: text, patterns: plain)
        // Recursion without end is an error of its own, which sparing a pattern spares too.
        guard expected.problems.isEmpty else { continue }
        let found = hits(of: template, in: text, patterns: filtered)
        if !expected.hits.isEmpty, requirement != nil { matched += 1 }
        if filtered.candidates(in: text).fired.isEmpty { spared += 1 }
        guard found.hits != expected.hits || !found.problems.isEmpty else { continue }
        Issue.record(
          """
          round \(round): \(pattern) in \(String(decoding: text.view, as: UTF8.self))
          needs \(requirement?.clauses.map { $0.shapes.map(\.description) } ?? [])
          found \(found.hits), not \(expected.hits)
          """)
        return
      }
    }
    #expect(matched > 2000, "patterns with literals hardly match")
    #expect(spared > 2000, "patterns with literals hardly fail to match")
  }

  /// Every pattern that ships, with the words that its guardrail is tried with.
  private static func shipped() -> [PatternTemplate] {
    let (ruleSet, _) = RuleLoader(files: MemoryFiles()).load(configuration: nil, packs: ["starter"])
    return ruleSet.guardrails.flatMap { guardrail in
      var configuration = ruleSet.configuration
      if let sample = guardrail.sampleVocabulary { configuration.vocabulary = sample }
      let (plan, _) = Plan.compile(RuleSet(configuration: configuration, guardrails: [guardrail]))
      return plan.patterns
    }
  }

  private func expectNoDifference(
    _ templates: [PatternTemplate], in text: FoldedText, _ stores: (PatternStore, PatternStore),
    path: String
  ) -> Int {
    var count = 0
    for (number, template) in templates.enumerated() {
      let found = hits(of: template, number: number, in: text, patterns: stores.0)
      let expected = hits(of: template, number: number, in: text, patterns: stores.1)
      #expect(found.hits == expected.hits && expected.problems.isEmpty, "\(path)")
      count += found.hits.count
    }
    return count
  }

  @Test func patternsThatShipFindTheSameInTheirExamples() {
    let (ruleSet, _) = RuleLoader(files: MemoryFiles()).load(configuration: nil, packs: ["starter"])
    let templates = Self.shipped()
    let stores = (PatternStore(templates), PatternStore(templates, isFiltered: false))
    var count = 0
    for rule in ruleSet.guardrails.flatMap(\.rules) {
      for example in rule.flagged + rule.passed {
        let source = SourceText(path: "example", utf8: Array(example.text.utf8))
        let text = FoldedText(DocumentReader.read(source, markup: example.markup))
        count += expectNoDifference(templates, in: text, stores, path: "\(rule.id)")
      }
    }
    #expect(count > 50, "hardly any example matches a pattern")
  }

  @Test(.enabled(if: Samples.folder != nil))
  func patternsThatShipFindTheSameInRealPosts() throws {
    let folder = try #require(Samples.folder).appendingPathComponent("18f-posts")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    let templates = Self.shipped()
    let stores = (PatternStore(templates), PatternStore(templates, isFiltered: false))
    var count = 0
    for file in files where file.hasSuffix(".md") {
      let bytes = try Data(contentsOf: folder.appendingPathComponent(file))
      let text = FoldedText(
        DocumentReader.read(SourceText(path: file, utf8: Array(bytes)), markup: .markdown))
      count += expectNoDifference(templates, in: text, stores, path: file)
    }
    #expect(count > 0, "no post matches a pattern")
  }
}
