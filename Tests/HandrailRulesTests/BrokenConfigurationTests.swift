import HandrailCore
import TestSupport
import Testing

@testable import HandrailRules

/// Broken `handrail.yml` files, each with the full list of what is wrong with it.
@Suite struct BrokenConfigurationTests {
  private func configurationProblems(_ text: String) -> [String] {
    Loaded(["handrail.yml": text], packs: ["starter-pack": guardrail(name: "starter-pack")])
      .lines.map { String($0.dropFirst("handrail.yml:".count)) }
  }

  @Test func aBrokenConfiguration() {
    let text = """
      extend: [starter]
      guardrails: [rules/*.yml, missing.yml, "{a", ""]
      vocabulary: {Company: [Acme], products: RoboVac, ticker: [ACMR, acmr, "$"], company: [~]}
      periods: {quiet: [{from: 2026-02-01, until: 2026-01-01}, {}, {form: 2026-01-01}], x: []}
      posts: [{channel: blog}, {files: "a[", audience: pubic}, {files: "a/", stats: draft}]
      fail-on: warn
      folds: {x: 0, y: ten}
      may-loosen: yes
      """
    #expect(
      configurationProblems(text) == [
        "1:1 this is not a key of a handrail.yml (did you mean ‘extends’?)",
        "2:14 no file matches this pattern (mend it or take it out)",
        "2:27 the file named here cannot be read: there is no such file",
        "2:40 this pattern has a ‘{’ that is never closed",
        "2:46 expected text, found nothing",
        "3:14 this is not a name for a class of words (write small letters, digits and "
          + "single hyphens, like own-products)",
        "3:41 expected a list of terms, found text",
        "3:65 this is in this list twice (take one out)",
        "3:71 a term needs a letter or a digit (use a pattern to look for signs)",
        "3:87 expected text, found nothing (write it in quotes to mean the word itself)",
        "4:45 ‘until’ must come after ‘from’ (‘until’ is the first moment after, so a "
          + "single day lasts until the next)",
        "4:58 a window needs ‘from’ or ‘until’",
        "4:63 this is not a key of a window (did you mean ‘from’?)",
        "5:10 an entry of posts needs ‘files’ (write a pattern like content/blog/**/*.md)",
        "5:34 this pattern has a ‘[’ that is never closed",
        "5:50 this is not an audience (did you mean ‘public’?)",
        "5:66 this pattern ends in ‘/’, so no file can match it",
        "5:72 this is not a key of an entry of posts (did you mean ‘status’?)",
        "6:10 this is not a severity that can fail a post (did you mean ‘warning’?)",
        "7:12 expected a whole number from 1 to 1000000, found text",
        "7:18 expected a whole number from 1 to 1000000, found text",
        "8:13 expected true or false, found text",
      ])
    #expect(
      configurationProblems("guardrails: rules/*.yml\nvocabulary: [a]\nfolds: []") == [
        "1:13 expected a list of files, found text",
        "2:13 expected a map of classes of words, found a list",
        "3:8 expected a map of channels, found a list",
      ])
    #expect(
      configurationProblems("fail-on: warnings\nguardrails: []") == [
        "1:10 this is not a severity that can fail a post (did you mean ‘warning’?)"
      ])
  }

  @Test func aConfigurationThatIsNotThere() {
    #expect(
      Loaded([:], configuration: "a/handrail.yml").lines == [
        "a/handrail.yml there is no such file"
      ])
  }
}
