import Testing

@testable import HandrailEngine

/// Where sentences start and end.
@Suite struct SentencesTests {
  @Test(arguments: [
    ("One. Two! Three? Four… Five", ["One. ", "Two! ", "Three? ", "Four… ", "Five"]),
    ("one. two stays", ["one. two stays"]),
    ("A line\nAnother\nand so on", ["A line\n", "Another\nand so on"]),
    ("「はい。」そう。Yes", ["「はい。", "」そう。", "Yes"]),
    (
      "He said “Go.” Then (she did.) And \"so.\" End",
      [
        "He said “Go.” ", "Then (she did.) ", "And \"so.\" ", "End",
      ]
    ),
    ("Dr. No met Mrs. Smith vs. Prof. Corp. X", ["Dr. No met Mrs. Smith vs. Prof. Corp. X"]),
    ("APPROX. Nine", ["APPROX. Nine"]),
    ("J. Doe of the U.S. Army", ["J. Doe of the U.S. Army"]),
    ("Vitamin c. Then", ["Vitamin c. ", "Then"]),
    (
      "Not an xapprox. Then an underdept. Then",
      [
        "Not an xapprox. ", "Then an underdept. ", "Then",
      ]
    ),
    ("3.5 and v1.2.3 Go", ["3.5 and v1.2.3 Go"]),
    ("Wait... What", ["Wait... ", "What"]),
    ("End.", ["End."]),
    ("", [""]),
    (". . .", [". ", ". ", "."]),
    ("É. Élan", ["É. ", "Élan"]),
  ])
  func sentencesEndWhereReadersStop(_ text: String, _ expected: [String]) {
    // A block is only part of its view: what stands around it must not matter.
    for (before, after) in [("", ""), ("Mr", " And"), ("A. ", "\n")] {
      let view = Array((before + text + after).utf8)
      let range = before.utf8.count..<before.utf8.count + text.utf8.count
      let sentences = Sentences(of: range, in: view)
      var found: [String] = []
      var start = range.lowerBound
      repeat {
        let sentence = sentences.sentence(at: start)
        #expect(sentence.lowerBound == start)
        found.append(String(decoding: view[sentence], as: UTF8.self))
        start = max(sentence.upperBound, start + 1)
      } while start < range.upperBound
      #expect(found == expected)
    }
  }
}
