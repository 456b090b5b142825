import HandrailCore
import Testing

/// What a kind of data is found in: `[[…]]` stands around it.
///
/// `¦` stands for nothing: it keeps those who look for secrets in repositories from finding these.
struct DataExpectation {
  let kind: String
  let marked: String
  var markup = Markup.markdown

  private var plain: String { marked.replacing("¦", with: "") }

  /// Checks that just the marked words are found.
  func check(sourceLocation: SourceLocation = #_sourceLocation) throws {
    var expected: [String] = []
    var text = ""
    for (number, part) in plain.split(separator: "[[", omittingEmptySubsequences: false)
      .enumerated()
    {
      guard number > 0 else {
        text += part
        continue
      }
      let ends = part.split(separator: "]]", maxSplits: 1, omittingEmptySubsequences: false)
      try #require(ends.count == 2, "\(marked)", sourceLocation: sourceLocation)
      expected.append(String(ends[0]))
      text += ends[0] + ends[1]
    }
    let check = Check(rule: "    flag: {\(kind)}", markup: markup)
    #expect(try check.found(in: text) == expected, "\(text)", sourceLocation: sourceLocation)
  }
}
