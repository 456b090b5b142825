import HandrailRules
import Testing

@Suite struct MessageTemplateTests {
  static let vocabulary = Vocabulary([
    "company": [Term("Acme Robotics"), Term("@acme")], "brands": [], "products": [],
  ])

  @Test(arguments: [
    ("“{match}” is a name.", "“Titan” is a name."),
    ("I work at {company}.", "I work at Acme Robotics."),
    ("Add #{company}Employee.", "Add #AcmeRoboticsEmployee."),
    ("Try {products}.", "Try the product."), ("By {competitors}.", "By a competitor."),
    ("{own-brands}", "own brands"), ("{brands}", "brands"), ("no braces }", "no braces }"),
    ("{match}{match}", "TitanTitan"), ("open {match", "open {match"), ("", ""),
  ])
  func placeholdersAreFilledIn(template: String, text: String) {
    let filled = MessageTemplate(template).filled(match: "Titan", vocabulary: Self.vocabulary)
    #expect(filled == text)
  }

  @Test func whatMustNotBeShownIsLeftOut() {
    let template = MessageTemplate("“{match}” is a name.")
    #expect(template.filled(match: nil, vocabulary: Vocabulary()) == "“…” is a name.")
  }

  @Test func anEmptyCompanyIsYours() {
    let template = MessageTemplate("I work at {company}, #{company}Employee")
    let filled = template.filled(match: nil, vocabulary: Vocabulary())
    #expect(filled == "I work at your company, #YourCompanyEmployee")
  }

  @Test func wordsThatAreFilledInAreNotReadAgain() {
    let template = MessageTemplate("{match}")
    #expect(template.filled(match: "{company}", vocabulary: Self.vocabulary) == "{company}")
  }

  @Test func placeholdersAreNamedInOrder() {
    #expect(MessageTemplate("{a} {b-c}{a} {d").placeholders == ["a", "b-c", "a"])
  }
}
