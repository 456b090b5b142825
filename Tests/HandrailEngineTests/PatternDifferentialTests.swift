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
    of template: PatternTemplate, in text: FoldedText, patterns: PatternStore
  ) -> (hits: [Hit], problems: [Problem]) {
    let post = PostContext(text: text, moment: nil, patterns: patterns)
    return (hits(of: template, number: 0, in: post), post.problems)
  }

  private func hits(of template: PatternTemplate, number: Int, in post: PostContext) -> [Hit] {
    PatternCondition(
      template: template, number: number, rule: RuleID(guardrail: "test", rule: "it")
    ).hits(in: post, scopes: .everything)
  }

  @Test func randomPatternsFindTheSameWhereLiteralsStandAndEverywhere() throws {
    var random = SplitMix64(seed: Rounds.seed)
    var (matched, spared, screenedOut) = (0, 0, 0)
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
      let screened = Self.screened([template])
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
        let few = hits(of: template, in: text, patterns: screened)
        if screened.candidates(in: text).fired.isEmpty { screenedOut += 1 }
        guard found.hits != expected.hits || few.hits != expected.hits || !found.problems.isEmpty
        else { continue }
        Issue.record(
          """
          round \(round): \(pattern) in \(String(decoding: text.view, as: UTF8.self))
          needs \(requirement?.clauses.map { $0.shapes.map(\.description) } ?? [])
          found \(found.hits), and \(few.hits) when screened, not \(expected.hits)
          """)
        return
      }
    }
    #expect(matched > 2000, "patterns with literals hardly match")
    #expect(spared > 2000, "patterns with literals hardly fail to match")
    #expect(screenedOut > 2000, "hardly any pattern is screened out")
  }

  /// A store that holds the patterns against each text.
  private static func screened(_ templates: [PatternTemplate]) -> PatternStore {
    PatternStore(templates, sharing: SharedPatternIndex(templates), readsFew: true)
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

  /// A store that filters by an index of all patterns, one that screens them, and one that runs all.
  private typealias Stores = (PatternStore, PatternStore, PatternStore)

  private static func stores(of templates: [PatternTemplate]) -> Stores {
    (PatternStore(templates), screened(templates), PatternStore(templates, isFiltered: false))
  }

  private func expectNoDifference(
    _ templates: [PatternTemplate], in text: FoldedText, _ stores: Stores,
    path: String
  ) -> Int {
    let posts = [stores.0, stores.1, stores.2].map {
      PostContext(text: text, moment: nil, patterns: $0)
    }
    var count = 0
    for (number, template) in templates.enumerated() {
      let found = posts.map { hits(of: template, number: number, in: $0) }
      #expect(found[0] == found[2] && found[1] == found[2], "\(path): \(template.written)")
      count += found[0].count
    }
    let problems = posts.flatMap(\.problems)
    #expect(problems.isEmpty, "\(path)")
    return count
  }

  @Test func patternsThatShipFindTheSameInTheirExamples() {
    let (ruleSet, _) = RuleLoader(files: MemoryFiles()).load(configuration: nil, packs: ["starter"])
    let templates = Self.shipped()
    let stores = Self.stores(of: templates)
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
    let stores = Self.stores(of: templates)
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
