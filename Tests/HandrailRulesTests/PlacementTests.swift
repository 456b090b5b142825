import HandrailRules
import Testing

@Suite struct PlacementTests {
  @Test(arguments: [
    ("anywhere", Placement.anywhere), ("first 200 characters", .firstCharacters(200)),
    ("first 1 character", .firstCharacters(1)), ("First  30 Words", .firstWords(30)),
    ("first sentence", .firstSentence), ("first paragraph", .firstParagraph),
    ("before the fold", .beforeTheFold),
  ])
  func placementsAreRead(text: String, place: Placement) {
    #expect(Placement(text) == place)
  }

  @Test(arguments: [
    "", "first", "first 0 words", "first -1 words", "first ten words", "last 5 words",
    "first 5 lines", "first 5 words here", "above the fold", "first 99999999999999999999 words",
  ])
  func otherTextIsNone(text: String) {
    #expect(Placement(text) == nil)
  }
}
