import HandrailCore
import HandrailRules
import HandrailText
import TestSupport
import Testing

@testable import HandrailEngine

/// Traces tell of what the engine does: random rules, random posts, the same places.
@Suite struct TracePropertyTests {
  private struct Place: Hashable {
    let start: Position
    let end: Position
    let field: String?
  }

  @Test func aTraceEndsWhereTheCheckDoes() {
    var (traced, found, redacted) = (0, 0, 0)
    let seed = Rounds.seed
    for round in 0..<UInt64(Rounds.count(usual: 60)) {
      var random = SplitMix64(seed: seed &+ round)
      let lexicon = RandomLexicon(&random)
      let rules = RandomRules.make(of: lexicon, &random)
      guard let plan = DifferentialCase.plan(of: rules).plan else { continue }
      let engine = Engine(plan: plan)
      for _ in 0..<4 {
        let document = RandomPage(of: lexicon, &random).document
        let asOf = random.chance(30) ? nil : Timestamp("2026-11-03")
        let result = engine.check(document, metadata: document.metadata, asOf: asOf)
        guard result.problems.isEmpty else { continue }
        for rule in plan.rules {
          let id = rule.rule.id
          guard
            let trace = engine.trace(id, of: document, metadata: document.metadata, asOf: asOf)
          else {
            Issue.record("no trace of \(id)")
            continue
          }
          let findings = Set(
            result.findings.filter { $0.rule == id }.map {
              Place(start: $0.start, end: $0.end, field: $0.field)
            })
          let places = Set(
            trace.places.map { Place(start: $0.start, end: $0.end, field: $0.field) })
          #expect(
            (trace.notApplied == nil ? places : []) == findings,
            "seed \(seed &+ round), \(id) in \(String(decoding: document.source.bytes, as: UTF8.self).debugDescription)"
          )
          if trace.notApplied == nil, trace.isSeen == false { #expect(places.isEmpty) }
          if rule.guardrail.isRedacted {
            redacted += trace.places.count
            #expect(trace.places.allSatisfy { $0.words == nil })
          }
          traced += 1
          found += findings.count
        }
      }
    }
    #expect(traced > 100 && found > 100 && redacted > 0, "\(traced), \(found), \(redacted)")
  }
}
