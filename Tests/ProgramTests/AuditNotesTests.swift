import Foundation
import Testing

/// What an audit leaves aside, or reads in a way that somebody should know of, is told by name.
@Suite struct AuditNotesTests {
  private static let text = "It is best in class."

  private func markdown(_ folder: Folder) throws -> String {
    try folder.program.run(["report", "handrail-audit.db", "--format", "markdown"]).output
  }

  @Test func tablesWithoutPostsBesideOthersAreCountedAndNamed() throws {
    let folder = try AuditFolder.make([
      "exports/posts.csv": "Text,Date\n\(Self.text),2026-01-01\n",
      "exports/staff.csv": "Name,Room\nAda,3\n", "exports/Zebulon.csv": "Name,Room\nAda,3\n",
    ])
    let run = try AuditFolder.audit(folder, "exports", "--account", "company")
    #expect(run.status == 0)
    #expect(run.output.contains("of 1 post"))
    #expect(run.errors.contains("staff.csv"))
    #expect(run.errors.contains("--map"))
    #expect(!run.errors.contains("Zebulon"))
    #expect(try markdown(folder).contains("hold no posts: 2 tables"))
    let batch = try AuditFolder.make([
      "exports/posts.ndjson": #"{"id":"1","text":"Fine."}"#,
      "exports/staff.csv": "Name,Room\nA,3\n",
    ])
    let other = try AuditFolder.audit(batch, "exports", "--account", "company")
    #expect(other.status == 0)
    #expect(other.errors.contains("staff.csv"))
    #expect(try markdown(batch).contains("hold no posts: 1 table"))
  }

  @Test func pagesOfAnUnpackedExportAreNoPosts() throws {
    let folder = try AuditFolder.make([
      "x/data/tweets.js":
        "window.YTD.tweets.part0 = [{\"tweet\": {\"id_str\": \"1\", \"full_text\": \"Fine.\", "
        + "\"created_at\": \"Tue Dec 02 06:23:48 +0000 2025\"}}]",
      "x/data/README.txt": Self.text, "x/Your archive.html": "<p>\(Self.text)</p>",
      "x/README.txt": Self.text, "x/blog/mine.md": "My own words.\n", "mine.md": "Mine, too.\n",
    ])
    let run = try AuditFolder.audit(folder, "x", "--account", "company")
    #expect(run.status == 0)
    #expect(run.output.contains("no findings in 2 posts"), "\(run.output)")
    for name in ["data/README.txt", "Your archive.html"] { #expect(run.errors.contains(name)) }
    #expect(try markdown(folder).contains("hold no posts: 3 other"))
    let above = try AuditFolder.audit(
      folder, "x", "mine.md", "--account", "company", "--store", "b")
    #expect(above.output.contains("no findings in 3 posts"))
    #expect(try AuditFolder.audit(folder, "x", "--account", "company", "--quiet").errors == "")
  }

  @Test func tablesThatAreNoUnicodeAreToldOf() throws {
    let folder = try AuditFolder.make()
    let bytes = Array("Text\nCaf".utf8) + [0xE9] + Array(" is best in class.\n".utf8)
    try folder.write(Data(bytes), to: "latin.csv")
    let run = try AuditFolder.audit(folder, "latin.csv", "--account", "company")
    #expect(run.status == 0)
    #expect(run.output.contains("1 warning"))
    #expect(run.errors.contains("latin.csv") && run.errors.contains("Windows-1252"))
    try folder.write(
      Data(Array("Text\nCaf".utf8) + [0x81, 0x0A] + Array("b\n".utf8)), to: "mac.csv")
    let unknown = try AuditFolder.audit(folder, "mac.csv", "--account", "company")
    #expect(unknown.status == 2)
    #expect(unknown.output.contains("mac.csv, line 2, column 4"), "\(unknown.output)")
  }
}
