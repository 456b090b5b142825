import Testing

@testable import HandrailReports

@Suite("Paths from the top of a repository")
struct ReportRootTests {
  @Test(arguments: [
    ("/r", "/r", "a/b.md", "a/b.md"), ("/r/blog", "/r", "b.md", "blog/b.md"),
    ("/r/blog", "/r", "./x/../b.md", "blog/b.md"), ("/r/blog", "/r", "../b.md", "b.md"),
    ("/r/blog", "/r", "/r/c/b.md", "c/b.md"), ("/r/blog", "/r", "/other/b.md", "/other/b.md"),
    ("/r/blog", "/r", "../../b.md", "/b.md"), ("/r", "/r", "/rx/b.md", "/rx/b.md"),
    ("/", "/", "b.md", "b.md"),
  ])
  func path(_ folder: String, _ top: String, _ named: String, _ expected: String) {
    #expect(ReportRoot(folder: folder, top: top).path(fromTop: named) == expected)
  }
}
