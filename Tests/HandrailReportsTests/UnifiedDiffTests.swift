import HandrailCore
import Testing

@testable import HandrailReports

/// Changes as a unified diff.
@Suite struct UnifiedDiffTests {
  private func diff(
    _ text: String, _ words: [String: String], path: String = "a.md", hidden: [String] = [],
    isForTerminal: Bool = false
  ) -> UnifiedDiff {
    let bytes = Array(text.utf8)
    func ranges(of word: String) -> [Range<Int>] {
      let word = Array(word.utf8)
      return bytes.indices.filter { bytes[$0...].starts(with: word) }.map { $0..<$0 + word.count }
    }
    let edits = words.flatMap { old, new in ranges(of: old).map { TextEdit($0, new) } }
    return UnifiedDiff(
      path: path, text: bytes,
      edits: edits.sorted { $0.range.lowerBound < $1.range.lowerBound },
      hidden: hidden.flatMap(ranges).sorted { $0.lowerBound < $1.lowerBound },
      isForTerminal: isForTerminal)
  }

  private func text(_ diff: UnifiedDiff) -> String { String(decoding: diff.bytes, as: UTF8.self) }

  @Test func changesStandAmongThreeLinesOnEachSide() {
    let lines = (1...20).map { "line \($0)\n" }.joined()
    #expect(
      text(diff(lines, ["line 10\n": "LINE\n"])) == """
        --- a/a.md
        +++ b/a.md
        @@ -7,7 +7,7 @@
         line 7
         line 8
         line 9
        -line 10
        +LINE
         line 11
         line 12
         line 13

        """)
  }

  @Test func changesFarApartAreTwoAndNeighboursAreOne() {
    let lines = ("a\nb\nc\n" + String(repeating: "-\n", count: 9) + "d\ne") as String
    #expect(
      text(diff(lines, ["a": "A", "b": "B", "e": "E"])) == """
        --- a/a.md
        +++ b/a.md
        @@ -1,5 +1,5 @@
        -a
        -b
        +A
        +B
         c
         -
         -
        @@ -11,4 +11,4 @@
         -
         -
         d
        -e
        \\ No newline at end of file
        +E
        \\ No newline at end of file

        """)
  }

  @Test func severalChangesOfALineAreOne() {
    #expect(
      text(diff("x a y b z\r\n", ["a": "1", "b": "2"]))
        == "--- a/a.md\n+++ b/a.md\n@@ -1,1 +1,1 @@\n-x a y b z\r\n+x 1 y 2 z\r\n")
  }

  @Test func whatMustNotBeShownIsMasked() {
    let masked = diff("a Titán b\nTitán Titán c\n", ["a": "A"], hidden: ["Titán"])
    #expect(masked.isMasked)
    #expect(
      text(masked)
        == "--- a/a.md\n+++ b/a.md\n@@ -1,2 +1,2 @@\n-a █████ b\n+A █████ b\n █████ █████ c\n")
    let far = String(repeating: "\n", count: 9)
    #expect(!diff("x" + far + "Titan", ["x": "X"], hidden: ["Titan"]).isMasked)
  }

  @Test func nothingThatChangesIsNoDiff() {
    #expect(diff("a\n", [:]).bytes.isEmpty)
    #expect(!diff("a\n", [:], hidden: ["a"]).isMasked)
  }

  @Test func namesThatWouldEndTheLineAreQuoted() {
    #expect(
      text(diff("a", ["a": "b"], path: "x \"y\"\n\u{1B}é.md")).hasPrefix(
        "--- \"a/x \\\"y\\\"\\n\\033é.md\"\n"))
    #expect(text(diff("a", ["a": "b"], path: "/x/y.md")).hasPrefix("--- /x/y.md\n+++ /x/y.md\n"))
  }

  @Test func nothingCommandsATerminal() {
    let diff = diff("a\u{1B}[31m\tb\u{202E}\n", ["a": "A"], isForTerminal: true)
    #expect(text(diff).contains("+A␛[31m\tb<U+202E>\n"))
    #expect(!diff.bytes.contains(0x1B))
  }
}
