import HandrailCore
import HandrailText
import Testing

@testable import HandrailEngine

/// Texts beside posts, such as the reasons of waivers, are asked whether they hold what a guardrail
/// under `redact` keeps quiet.
@Suite struct SecretTextTests {
  private func engine(_ condition: String, guardrail: String = "redact: true") throws -> Engine {
    // For posts on a blog, in comments, in a time that is over: the words are secret all the same.
    let check = Check(
      rule: """
            applies: {channels: [blog]}
            in: [comment]
            until: 2020-01-01
            flag: \(condition)
        """, guardrail: guardrail)
    let (plan, problems) = check.load()
    if let problem = problems.first { throw problem }
    return Engine(plan: plan)
  }

  @Test(arguments: [
    "about Zephyrine", "#zephyrine", "Z e p h y r i n e", "a\n\nzephyrine", "z\u{435}phyrine",
  ])
  func wordsAreFoundAsInPosts(text: String) throws {
    #expect(try engine("{terms: [Zephyrine]}").holdsSecrets(text))
    #expect(try !engine("{terms: [Zephyrine]}", guardrail: "").holdsSecrets(text))
  }

  @Test func whatPatternsFindIsSecretToo() throws {
    let engine = try engine("{pattern: 'qx-\\d{4}'}")
    #expect(engine.holdsSecrets("see QX-9876"))
    #expect(!engine.holdsSecrets("see QX-98"))
  }

  @Test(arguments: ["", "zephyr in e", "all is well"])
  func otherWordsAreNone(text: String) throws {
    #expect(try !engine("{terms: [Zephyrine]}").holdsSecrets(text))
  }

  @Test func directivesComeBackWithTheirLinesMasked() throws {
    let post = """
      <!-- handrail: allow a/b -- of Zephyrine -->
      Text.

      <!-- handrail: allow a/b -- of nothing --> Zephyrine
      """
    let check = Check(
      rule: "    in: [everything]\n    flag: {terms: [Zephyrine]}", guardrail: "redact: true")
    let (plan, problems) = check.load()
    #expect(problems.isEmpty)
    let document = DocumentReader.read(SourceText(path: "post.md", utf8: Array(post.utf8)))
    let result = Engine(plan: plan).check(
      document, metadata: document.metadata, asOf: nil,
      directives: DirectiveReader.directives(in: document))
    #expect(result.directives.map(\.isWithheld) == [true, false])
    #expect(
      result.directives.map { $0.excerpt?.text } == [
        "<!-- handrail: allow a/b -- of █████████ -->",
        "<!-- handrail: allow a/b -- of nothing --> █████████",
      ])
  }
}
