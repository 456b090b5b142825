import Foundation
import HandrailCore
import HandrailRules
import TestSupport
import Testing

@testable import HandrailEngine

/// The whole engine against the plain one: random rules, random posts, the same findings.
@Suite struct EngineDifferentialPropertyTests {
  /// How many posts each rule set is asked about.
  private static let postsPerRuleSet = 20

  private static func metadata(_ random: inout SplitMix64) -> PostMetadata {
    var metadata = PostMetadata()
    metadata.channel = random.pick([nil, nil, "blog", "bluesky", "linkedin", "forum"])
    metadata.audience = random.pick([nil, .public, .private])
    metadata.account = random.pick([nil, .employee])
    metadata.status = random.pick([nil, .draft])
    metadata.language = random.pick([nil, nil, "en", "en-gb", "de", "tr"])
    return metadata
  }

  private static func moment(_ random: inout SplitMix64) -> Timestamp? {
    random.chance(15) ? nil : Timestamp("2026-11-0\(Int.random(in: 1...6, using: &random))")
  }

  /// Compares both engines over the posts of one rule set; a round has a seed of its own.
  private func run(seed: UInt64, posts: Int) -> (checked: Int, findings: Int, disagreement: String?)
  {
    var random = SplitMix64(seed: seed)
    let lexicon = RandomLexicon(&random)
    let rules = RandomRules.make(of: lexicon, &random)
    let (plan, problems) = DifferentialCase.plan(of: rules)
    guard let plan else {
      let isExpected = problems.allSatisfy { $0.message.contains("never") }
      return (0, 0, isExpected ? nil : "\(problems.map(\.message)) in \(rules.texts)")
    }
    // An engine for a few posts takes another way to the same findings.
    let readsFew = seed % 2 == 0
    let engine = Engine(plan: plan, readsFew: readsFew)
    var (checked, findings) = (0, 0)
    for _ in 0..<posts {
      let example = DifferentialCase(
        rules: rules, page: RandomPage(of: lexicon, &random), metadata: Self.metadata(&random),
        asOf: Self.moment(&random), readsFew: readsFew)
      guard let answers = example.answers(by: engine) else { continue }
      checked += 1
      findings += answers.engine.findings.count
      if !answers.agree { return (checked, findings, "\(example.shrunk())") }
    }
    return (checked, findings, nil)
  }

  @Test(.timeLimit(.minutes(600))) func theEngineFindsWhatThePlainOneDoes() {
    let seed = Self.replayed ?? Rounds.seed
    let wanted = Self.replayed == nil ? Rounds.count(usual: 1500) : 1
    var (checked, findings, rounds, failures) = (0, 0, UInt64(0), 0)
    while checked < wanted, rounds < UInt64(wanted), failures < 5 {
      let result = run(seed: seed &+ rounds, posts: Self.postsPerRuleSet)
      if let disagreement = result.disagreement {
        failures += 1
        Issue.record("HANDRAIL_FUZZ_SEED=\(seed &+ rounds) shows it:\n\(disagreement)")
      }
      rounds += 1
      checked += result.checked
      findings += result.findings
    }
    guard Self.replayed == nil else { return }
    if Rounds.areMany {
      let seeds = "seeds \(seed) to \(seed &+ rounds &- 1)"
      print("\(checked) posts, \(findings) findings, \(failures) disagreements, \(seeds)")
    }
    #expect(checked > Int(rounds) * 8, "most rule sets are refused: \(checked) of \(rounds)")
    #expect(findings * 2 > checked, "posts break hardly any rule: \(findings) in \(checked)")
  }

  /// The seed of a round to run alone.
  private static var replayed: UInt64? {
    ProcessInfo.processInfo.environment["HANDRAIL_FUZZ_SEED"].flatMap { UInt64($0) }
  }
}
