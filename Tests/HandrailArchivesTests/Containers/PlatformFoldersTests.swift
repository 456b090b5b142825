import Testing

@testable import HandrailArchives

@Suite struct PlatformFoldersTests {
  @Test(arguments: [
    ("README.txt", false), ("exports/a.md", false), ("exports/data/a.md", false),
    ("exports/data/x/README.txt", true), ("exports/data/x/data/a/b.html", true),
    ("exports/data/x/assets/a.html", true), ("exports/data/x/blog/mine.md", false),
    ("exports/data/xy/data.md", false),
  ])
  func whatLiesInThem(path: String, isThere: Bool) {
    var folders = PlatformFolders()
    #expect(!folders.hold(path))
    folders.add("exports/data/x/data/tweets.js", ["data", "assets"])
    #expect(folders.hold(path) == isThere)
  }

  @Test func filesWithoutSuchAFolderSayNothing() {
    var folders = PlatformFolders()
    folders.add("exports/Shares.csv", [])
    folders.add("exports/data", ["data"])
    #expect(!folders.hold("exports/README.txt"))
  }
}
