import TestSupport
import Testing

@testable import HandrailRules

@Suite struct GlobTests {
  @Test(arguments: [
    ("a.md", "a.md"), ("./a.md", "a.md"), ("a.md", "./a.md"), ("*.md", "a.md"),
    ("*", ".hidden"), ("?.md", "é.md"), ("é.md", "e\u{301}.md"),
    ("content/**/*.md", "content/a.md"), ("content/**/*.md", "content/blog/2026/a.md"),
    ("**/*.md", "a.md"), ("**/a/**/b", "a/b"), ("**/a/**/b", "x/a/y/z/b"), ("**", "a/b/c"),
    ("a/**", "a/b/c"), ("a**c", "abbc"), ("{a,b}/*.{md,html}", "b/x.html"), ("{**,b}/c", "x/y/c"),
    ("a{,b{c,d}}e", "ae"), ("a{,b{c,d}}e", "abde"), ("[a-c]x", "bx"), ("[!a-c]x", "dx"),
    ("[^a-c]x", "dx"), ("[]]x", "]x"), ("[a-]x", "-x"), ("\\*", "*"), ("a,b", "a,b"),
    ("20[0-9][0-9]-*", "2026-01-01-post.md"),
  ])
  func matches(pattern: String, path: String) throws {
    #expect(try Glob(pattern).matches(path))
  }

  @Test(arguments: [
    ("a.md", "b/a.md"), ("*.md", "b/a.md"), ("*.md", "A.MD"), ("?", "/"), ("a?b", "a/b"),
    ("content/**/*.md", "content.md"), ("content/**/*.md", "xcontent/a.md"), ("a**c", "a/c"),
    ("**/b", "ab"), ("a/**/b", "ab"), ("{a,b}", "{a,b}"), ("{a,b}", "ab"), ("[a-c]", "d"),
    ("[!a]", "/"), ("\\*", "a"), ("a", ""), ("a", "aa"), ("aa", "a"),
  ])
  func doesNotMatch(pattern: String, path: String) throws {
    #expect(try !Glob(pattern).matches(path))
  }

  @Test(arguments: [
    ("", "empty"), ("a{b", "‘{’"), ("a}b", "‘}’"), ("[ab", "‘[’"), ("[", "‘[’"),
    ("[z-a]", "backwards"), ("a\\", "‘\\’"), ("content/", "no file"),
    (String(repeating: "a", count: 1_001), "longer"),
  ])
  func tellsWhatIsWrong(pattern: String, part: String) {
    let error = #expect(throws: GlobError.self) { try Glob(pattern) }
    #expect(error?.message.contains(part) == true)
  }

  @Test(
    .timeLimit(.minutes(20)),
    arguments: [
      String(repeating: "*a", count: 400) + "b",
      String(repeating: "**/", count: 300) + "b",
      String(repeating: "{a,aa}", count: 150) + "b",
      String(repeating: "{a,{a,", count: 110) + "b" + String(repeating: "}}", count: 110),
      String(repeating: "{*,", count: 240) + "b" + String(repeating: "}", count: 240) + "b",
    ])
  func hostilePatternsCostNoMoreThanTheirLength(pattern: String) throws {
    let path = String(repeating: "a", count: 500)
    #expect(try !Glob(pattern).matches(path + "c"))
    #expect(try !Glob(pattern).matches(String(repeating: "a/", count: 250) + "c"))
  }

  @Test(arguments: ["a*b", "{a,b}", "[a]", "?", "\\", "plain/a.md", "a}b"])
  func anEscapedPathMatchesOnlyItself(path: String) throws {
    let glob = try Glob(Glob.escaped(path))
    #expect(glob.matches(path))
    #expect(!glob.matches("ab") && !glob.matches("a") && !glob.matches("b"))
  }

  @Test(arguments: [
    ("*.md", ""), ("a/b/*.md", "a/b/"), ("a/b*/c", "a/"), ("/x/**", "/x/"), ("a/{b,c}/d", "a/"),
    ("a/\\[b\\*/c*", "a/[b*/"), ("a/b.md", "a/"), ("../[x]", "../"),
  ])
  func aSearchStartsInTheFolderThatIsSure(pattern: String, folder: String) throws {
    #expect(try Glob(pattern).folder == folder)
  }

  @Test func randomPatternsAndPathsNeverCrash() {
    var random = SplitMix64(seed: 7)
    let signs = Array("ab/*?{},[]!^-\\.é")
    for _ in 0..<20_000 {
      let pattern = String(
        (0..<Int.random(in: 0...12, using: &random)).map { _ in
          signs[Int.random(in: 0..<signs.count, using: &random)]
        })
      let path = String(
        (0..<Int.random(in: 0...8, using: &random)).map { _ in
          signs[Int.random(in: 0..<signs.count, using: &random)]
        })
      _ = (try? Glob(pattern))?.matches(path)
    }
  }
}
