import HandrailCore
import Testing

@testable import HandrailRules

/// Where `fingerprint-key` and `baseline` may stand, and what is said when they are wrong.
@Suite struct FingerprintKeyTests {
  private static let one = "00112233445566778899aabbccddeeff"
  private static let other = "ffeeddccbbaa99887766554433221100"

  private func loaded(_ configuration: String, _ more: [String: String] = [:], head: String = "")
    -> Loaded
  {
    Loaded(
      [
        "handrail.yml": "guardrails: [rules/g.yml]\n" + configuration,
        "rules/g.yml": guardrail(head: head),
      ].merging(more) { $1 })
  }

  @Test func theKeyMayStandInAnyOfTheFiles() {
    let key = FingerprintKey(Self.one)
    let line = "fingerprint-key: \(Self.one)\n"
    #expect(loaded("").ruleSet.configuration.fingerprintKey == nil)
    #expect(loaded(line).ruleSet.configuration.fingerprintKey == key)
    #expect(loaded("", head: "redact: true\n" + line).ruleSet.configuration.fingerprintKey == key)
    let extended = loaded("extends: [base.yml]", ["base.yml": line])
    #expect(extended.ruleSet.configuration.fingerprintKey == key)
    let both = loaded(line, head: "redact: true\n" + line)
    #expect(both.problems.isEmpty && both.ruleSet.configuration.fingerprintKey == key)
  }

  @Test func twoKeysAreTold() {
    let told = loaded(
      "fingerprint-key: \(Self.one)", head: "redact: true\nfingerprint-key: \(Self.other)")
    #expect(
      told.lines == [
        "rules/g.yml:7:18 another file that is read here has a different fingerprint-key "
          + "(keep one of the two, or put the same in both)"
      ])
  }

  @Test(
    arguments: ["x", "0011", "[\(one)]", "\(one)0", "g\(one.dropFirst())", "\"\"", "\(one) 00"])
  func whatIsNoKeyIsToldAndNotShown(value: String) {
    for head in ["", "redact: true\nfingerprint-key: \(value)"] {
      let told = loaded(head.isEmpty ? "fingerprint-key: \(value)" : "", head: head)
      #expect(told.lines.count == 1)
      #expect(told.lines.first?.contains("a fingerprint-key is 32 or more of the signs") == true)
      #expect(told.problems.allSatisfy { $0.sourceLine == nil })
      #expect(told.lines.allSatisfy { !$0.contains("0011") })
    }
  }

  @Test(arguments: ["", "redact: false\n"])
  func aKeyBesideWordsThatAreShownIsRefused(redact: String) {
    let told = loaded("", head: redact + "fingerprint-key: \(Self.one)")
    #expect(told.lines.count == 1)
    #expect(told.lines.first?.contains("belongs beside the words that it keeps") == true)
    #expect(told.problems.allSatisfy { $0.sourceLine == nil })
  }

  @Test func theBaselineIsSeenFromTheFileThatNamesIt() {
    #expect(loaded("").ruleSet.configuration.baseline == nil)
    #expect(loaded("baseline: b.yml").ruleSet.configuration.baseline == "b.yml")
    let extended = loaded("extends: [x/base.yml]", ["x/base.yml": "baseline: ../old.yml"])
    #expect(extended.ruleSet.configuration.baseline == "old.yml")
    #expect(loaded("baseline: [b.yml]").lines.count == 1)
  }
}
