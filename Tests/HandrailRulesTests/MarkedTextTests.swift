import Testing

@testable import HandrailRules

@Suite struct MarkedTextTests {
  @Test(arguments: [
    ("none", "none", []), ("a [[b]] c", "a b c", ["b"]), ("[[a]] [[é b]]", "a é b", ["a", "é b"]),
    ("[[a]][[b]]", "ab", ["a", "b"]), ("a [link](u) ![i](v)", "a [link](u) ![i](v)", []),
    ("[[[link](u)]]", "[link](u)", ["[link](u)"]), ("[[a[0]]]", "a[0]", ["a[0]"]),
    ("Fal[[**con**]]", "Fal**con**", ["**con**"]),
  ])
  func marksAreTakenOut(written: String, text: String, marks: [String]) throws {
    let marked = try MarkedText(written)
    #expect(marked.text == text)
    let bytes = Array(text.utf8)
    #expect(marked.marks.map { String(decoding: bytes[$0], as: UTF8.self) } == marks)
  }

  @Test(arguments: [
    ("a [[b", MarkedText.Fault.unclosed), ("a b]]", .unopened), ("[[a [[b]]]]", .nested),
    ("[[]]", .empty), ("[[a]] b]]", .unopened), ("]]", .unopened), ("[[[[a]]]]", .nested),
  ])
  func brokenMarksAreAFault(written: String, fault: MarkedText.Fault) {
    #expect(throws: fault) { try MarkedText(written) }
  }
}
