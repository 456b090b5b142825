import Foundation
import HandrailCore
import TestSupport
import Testing

@testable import handrail

/// What `git diff` says, in whatever pieces it comes.
@Suite struct GitDiffParserTests {
  private func parse(_ diff: [UInt8], pieces: (Int) -> Int) throws -> [DiffFile] {
    var parser = DiffParser()
    var rest = diff[...]
    while !rest.isEmpty {
      let piece = rest.prefix(max(1, pieces(rest.count)))
      try parser.take(piece)
      rest = rest[piece.endIndex...]
    }
    return try parser.finished()
  }

  /// Lines that were there before are never new, and what is left of the new text without the new
  /// lines is part of the old one: nothing new can pass for old.
  @Test(arguments: 0..<40)
  func whatIsNotNewWasThereBefore(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    let words = ["Titan", "", "--- a/x", "+++ b/x", "@@ -1 +1 @@", "\\ No", "diff --git", "a", "b"]
    func text() -> [String] {
      (0..<Int.random(in: 0..<30, using: &random)).map { _ in random.pick(words) }
    }
    let repository = try GitFolder(commit: false)
    var before: [String: [String]] = [:]
    var after: [String: [String]] = [:]
    for name in ["a.md", "b c.md", "d\"é.md"] {
      before[name] = text()
      after[name] = Bool.random(using: &random) ? text() : (before[name] ?? []) + text()
    }
    for (name, lines) in before {
      try repository.write(lines.map { $0 + "\n" }.joined(), to: "posts/" + name)
    }
    try repository.git("add", "-A")
    try repository.git("commit", "-q", "-m", "before")
    for (name, lines) in after {
      let text = lines.map { $0 + "\n" }.joined()
      let isCut = lines.last?.isEmpty == false && Bool.random(using: &random)
      try repository.write(isCut ? String(text.dropLast()) : text, to: "posts/" + name)
    }
    let diff = Array(
      try repository.git(
        "diff", "--raw", "--no-abbrev", "-p", "-U0", "-M", "--src-prefix=a/", "--dst-prefix=b/"
      ).utf8)
    let whole = try parse(diff) { $0 }
    for file in whole {
      let name = String(file.path.shown.dropFirst("posts/".count))
      var old = (before[name] ?? [])[...]
      for (index, line) in (after[name] ?? []).enumerated()
      where !file.lines.contains(line: index + 1) {
        let place = try #require(old.firstIndex(of: line), "\(name), line \(index + 1)")
        old = old[(place + 1)...]
      }
    }
    for _ in 0..<5 {
      let pieces = try parse(diff) { Int.random(in: 1...min($0, 40), using: &random) }
      #expect(pieces.map(\.path) == whole.map(\.path))
      #expect(pieces.map(\.lines) == whole.map(\.lines))
    }
    // A diff that breaks off in a hunk is no answer.
    if let hunk = diff.lastIndex(of: UInt8(ascii: "@")), diff.count > hunk + 2 {
      #expect(throws: Problem.self) { try parse(Array(diff[...hunk])) { $0 } }
    }
  }

  @Test(arguments: [
    ":100644 100644 1 2 M\n", ":100644 M\ta\n", "@@ -1 +1 @@\n+x\n",
    ":1 2 3 4 M\ta\n\ndiff --git a/a b/a\n+++ b/a\n@@ -1 +1 @@\nx\n",
    ":1 2 3 4 M\ta\n\ndiff --git a/a b/a\n+++ b/a\n@@ nonsense @@\n",
    ":1 2 3 4 M\ta\n\ndiff --git a/a b/a\n+++ b/other\n@@ -1 +1 @@\n+x\n-y\n",
    ":1 2 3 4 M\t\"a\n", "Binary files a/x and b/x differ\n",
  ])
  func whatGitDoesNotSayIsNoAnswer(text: String) {
    #expect(throws: Problem.self) { try parse(Array(text.utf8)) { $0 } }
  }

  @Test func namesAreUnquoted() {
    func unquoted(_ name: String) -> [UInt8]? { GitQuoting.unquoted(Array(name.utf8)[...]) }
    #expect(unquoted("plain name") == Array("plain name".utf8))
    #expect(unquoted(#""a\303\251\t\n\"\\""#) == Array("aé\t\n\"\\".utf8))
    #expect(unquoted(#""\351""#) == [0xE9])
    for broken in [#"""#, #""a"#, #""\8""#, #""\47""#, #""\""#, #""\777""#] {
      #expect(unquoted(broken) == nil)
    }
  }

  @Test func namesThatAreNoTextAreSpeltOut() {
    #expect(GitPath([0x61, 0xE9, 0x62]).shown == "a\\xE9b")
    #expect(GitPath([0x0B, 0xC3, 0xA9, 0xC3]).shown == "\u{B}é\\xC3")
    #expect(GitPath("a/b".utf8).lies(in: GitPath("a".utf8)))
    #expect(!GitPath("ab".utf8).lies(in: GitPath("a".utf8)))
  }
}
