import Foundation
import HandrailCore
import HandrailRules
import HandrailText
import TestSupport
import Testing

@testable import HandrailEngine

/// Every flagged or protected example of every rule of the packs and of fixtures/acme, written in every way: the
/// span moves exactly.
@Suite struct WrapperTests {
  /// The packs, with Acme's own guardrails.
  private static func rules() throws -> RuleSet {
    let acme = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("fixtures/acme")
    var files = MemoryFiles()
    for path in ["handrail.yml", "rules/acme.yml", "rules/launches.yml"] {
      files.contents[path] = Array(try Data(contentsOf: acme.appendingPathComponent(path)))
    }
    let (ruleSet, problems) = RuleLoader(files: files).load(configuration: "handrail.yml")
    #expect(problems.isEmpty)
    return ruleSet
  }

  @Test(arguments: Wrapper.all)
  func theSpanIsTheWordsAndNothingElse(wrapper: Wrapper) throws {
    let ruleSet = try Self.rules()
    var tried = 0
    for guardrail in ruleSet.guardrails {
      var configuration = ruleSet.configuration
      if let sample = guardrail.sampleVocabulary {
        configuration.vocabulary = configuration.vocabulary.overridden(by: sample)
      }
      let (plan, problems) = Plan.compile(
        RuleSet(configuration: configuration, guardrails: [guardrail]))
      #expect(problems.isEmpty)
      let engine = Engine(plan: plan)
      for rule in guardrail.rules where rule.scopes.contains(wrapper.scope) {
        for example in rule.flagged + rule.protected where fits(example, of: rule, in: wrapper) {
          guard let (bytes, spans) = wrapper.wrap(example.text, marked: example.marked) else {
            continue
          }
          tried += 1
          let source = SourceText(path: wrapper.path, utf8: bytes)
          let document = DocumentReader.read(source)
          let findings =
            rule.protects
            ? engine.protectedPlaces(by: rule.id, in: document, metadata: example.metadata).places
            : engine.check(document, metadata: example.metadata, asOf: nil).findings
          let found = findings.filter { $0.rule == rule.id }.map { $0.span.start..<$0.span.end }
          #expect(
            found == spans,
            "\(rule.id): \(String(decoding: bytes, as: UTF8.self)) gave \(found), wanted \(spans)")
        }
      }
    }
    #expect(tried > 10, "hardly any example was tried")
  }

  private func fits(_ example: Example, of rule: Rule, in wrapper: Wrapper) -> Bool {
    guard !example.marked.isEmpty, example.markup == .markdown, example.metadata.title == nil
    else { return false }
    if rule.names(MeasureCondition.key) { return wrapper.countsAlike }
    if case .require = rule.check { return wrapper.keepsPlace }
    return true
  }
}
