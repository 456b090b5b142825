import TestSupport
import Testing

@testable import HandrailAudit

@Suite("What posts show of where their authors belong")
struct LabelRulesTests {
  private func labels(
    _ channel: String?, _ department: String? = nil, _ location: String? = nil
  ) -> PostLabels {
    PostLabels(channel: channel, department: department, location: location)
  }

  @Test func enoughPeopleShowEverything() {
    let all = labels("x", "Sales", "Lisbon")
    #expect(LabelRules([all: Set(0..<5)], minimum: 5).labels(for: all) == all)
  }

  @Test func fewPeopleShowLess() {
    let rules = LabelRules(
      [
        labels("x", "Sales", "Lisbon"): [1, 2, 3], labels("x", "Sales", "Osaka"): [4, 5],
        labels("x", "Legal", "Osaka"): Set(10..<14), labels("x", "People", nil): [20],
      ], minimum: 5)
    #expect(rules.labels(for: labels("x", "Sales", "Lisbon")) == labels("x", "Sales"))
    #expect(rules.labels(for: labels("x", "Sales", "Osaka")) == labels("x", "Sales"))
    #expect(rules.labels(for: labels("x", "Legal", "Osaka")) == labels("x"))
  }

  /// Five in Sales on x show it; the one who is left would be all who show nothing.
  @Test func whoeverIsLeftIsNotAlone() {
    let (five, one) = (labels("x", "Sales"), labels("blog", "Sales"))
    let rules = LabelRules([five: Set(0..<5), one: [9]], minimum: 5)
    #expect(rules.labels(for: one) == labels(nil))
    #expect(rules.labels(for: five) == labels(nil))
  }

  @Test func whatIsShownIsNeverAboutAFew() {
    var random = SplitMix64(seed: 7)
    for _ in 0..<300 {
      var people: [PostLabels: Set<Int>] = [:]
      for person in 0..<Int.random(in: 1...40, using: &random) {
        for _ in 0..<Int.random(in: 1...3, using: &random) {
          let own = labels(
            ["x", "blog", "mail"].randomElement(using: &random),
            ["Sales", "Legal", nil].randomElement(using: &random) ?? nil,
            ["Lisbon", "Osaka", nil].randomElement(using: &random) ?? nil)
          people[own, default: []].insert(person)
        }
      }
      let rules = LabelRules(people, minimum: 5)
      var shown: [PostLabels: Set<Int>] = [:]
      for (own, behind) in people { shown[rules.labels(for: own), default: []].formUnion(behind) }
      // All of them may be fewer; then nothing is shown.
      let isOnlyClass = shown.count == 1 && shown[PostLabels()] != nil
      #expect(isOnlyClass || shown.values.allSatisfy { $0.count >= 5 })
    }
  }
}
