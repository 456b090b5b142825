import Foundation
import HandrailArchives
import HandrailCore
import Testing

/// Who reads what.
@Suite struct SurveyTests {
  private func survey(
    _ members: [(String, String)], by importers: [any Importer.Type]
  ) throws -> ArchiveSurvey {
    let bytes = Packer.pack(members.map { ($0.0, Array($0.1.utf8)) }, as: .zip)
    let folder = try ArchiveFolder()
    return try Archive(opening: folder.write(bytes, to: "export.zip")).survey(by: importers)
  }

  private func told(_ survey: ArchiveSurvey) -> [String] {
    survey.parts.flatMap { part in
      part.archive.members.map { "\(part.importer.name) \($0.role) \($0.path)" }
    }
  }

  @Test func surestClaimWinsAndOfTwoTheFirst() throws {
    let survey = try survey(
      [("1", "table"), ("2", "tweets"), ("3", "users"), ("4", "table")],
      by: [Tables.self, OtherTables.self, Tweets.self])
    #expect(
      told(survey) == [
        "tables rows 1", "tables rows 4", "tweets posts 2", "tweets people 3",
      ])
  }

  @Test func importerWithoutPostsLeavesItsMembers() throws {
    let survey = try survey([("1", "users"), ("2", "table")], by: [Tweets.self, Tables.self])
    #expect(told(survey) == ["tables rows 1", "tables rows 2"])
  }

  private static let export = [
    ("a/tweets", "tweets"), ("README.txt", "table"), ("b/page.html", "table"),
  ]

  @Test func pagesThatAPlatformPutsIntoItsArchivesAreNoPosts() throws {
    let survey = try survey(Self.export, by: [Platform.self, Tables.self])
    #expect(told(survey) == ["platform posts a/tweets"])
    #expect(survey.unclaimed == [.other: 2])
  }

  @Test func whatTheCommandLineNamesIsReadAllTheSame() throws {
    let bytes = Packer.pack(
      [("a/tweets", "tweets"), ("b.csv", "Body,Day\nx,y\n")].map { ($0.0, Array($0.1.utf8)) },
      as: .zip)
    let folder = try ArchiveFolder()
    let archive = try Archive(opening: folder.write(bytes, to: "export.zip"))
    var options = ImportOptions()
    options.columns = ["text": "Body"]
    let survey = try archive.survey(by: [Platform.self, TableImporter.self], options: options)
    #expect(told(survey) == ["platform posts a/tweets", "csv posts b.csv"])
  }

  @Test func pagesOfAFolderAreReadBesideThePostsOfAPlatform() throws {
    let folder = try ArchiveFolder()
    for (path, text) in [("tweets", "tweets"), ("page.html", "table")] {
      _ = try folder.write(Array(text.utf8), to: "all/\(path)")
    }
    let survey = try Archive(opening: folder.path + "/all").survey(by: [Platform.self, Tables.self])
    #expect(told(survey) == ["platform posts tweets", "tables rows page.html"])
  }

  @Test func onlyTheArchiveOfThePlatformIsItsOwn() throws {
    let inner = Packer.pack(Self.export.map { ($0.0, Array($0.1.utf8)) }, as: .zip)
    let bytes = Packer.pack([("x.zip", inner), ("note.txt", Array("table".utf8))], as: .zip)
    let folder = try ArchiveFolder()
    let survey = try Archive(opening: folder.write(bytes, to: "all.zip")).survey(
      by: [Platform.self, Tables.self])
    #expect(told(survey) == ["platform posts x.zip/a/tweets", "tables rows note.txt"])
    #expect(survey.unclaimed == [.other: 2])
  }

  @Test func unclaimedAreCounted() throws {
    let survey = try survey(
      [
        ("1", "table"), ("2.jpg", "GIF89a"), ("3", "GIF89a"), ("4.mp4", "\0\0\0\u{20}ftypisom"),
        ("5.txt", "what is this"), ("6", "ID3"),
      ], by: [Tables.self])
    #expect(survey.unclaimed == [.picture: 2, .film: 1, .other: 1, .sound: 1])
  }

  @Test func nothingRecognised() throws {
    let problem = try #require(throws: Problem.self) {
      try survey([("1", "hello")], by: [Tables.self, Tweets.self])
    }
    #expect(problem.kind == .input)
    #expect(problem.message == "it holds no posts in a form that handrail knows")
    #expect(problem.advice == "handrail reads: tables, bird’s archive")
    #expect(problem.path?.hasSuffix("/export.zip") == true)
  }

  @Test func missing() {
    let problem = #expect(throws: Problem.self) { try Archive(opening: "/no/such/file.zip") }
    #expect(problem?.path == "/no/such/file.zip")
  }

  @Test func pipeThatNobodyWritesTo() throws {
    let folder = try ArchiveFolder()
    #expect(mkfifo(folder.path + "/pipe", 0o600) == 0)
    let problem = #expect(throws: Problem.self) { try Archive(opening: folder.path + "/pipe") }
    #expect(problem?.message == "this is neither a file nor a folder")
  }

  private struct Tables: Importer {
    static let name = "tables"
    static let title = "tables"
    static func claim(_ member: MemberHead) -> Claim? {
      member.bytes.starts(with: "what".utf8) || member.bytes.starts(with: "hello".utf8)
        ? nil : Claim("rows", .general)
    }
    func read(_ archive: ClaimedArchive, deliver: (ArchiveItem) throws(Problem) -> Void)
      throws(Problem)
    {}
  }

  private struct OtherTables: Importer {
    static let name = "other"
    static let title = "other tables"
    static func claim(_ member: MemberHead) -> Claim? { Claim("rows", .general) }
    func read(_ archive: ClaimedArchive, deliver: (ArchiveItem) throws(Problem) -> Void)
      throws(Problem)
    {}
  }

  private struct Tweets: Importer {
    static let name = "tweets"
    static let title = "bird’s archive"
    static func claim(_ member: MemberHead) -> Claim? {
      if member.bytes.starts(with: "tweets".utf8) { return Claim("posts", .certain) }
      return member.bytes.starts(with: "users".utf8)
        ? Claim("people", .likely, holdsPosts: false) : nil
    }
    func read(_ archive: ClaimedArchive, deliver: (ArchiveItem) throws(Problem) -> Void)
      throws(Problem)
    {}
  }

  private struct Platform: Importer {
    static let name = "platform"
    static let title = "platform’s export"
    static let ownsItsArchive = true
    static func claim(_ member: MemberHead) -> Claim? { Tweets.claim(member) }
    func read(_ archive: ClaimedArchive, deliver: (ArchiveItem) throws(Problem) -> Void)
      throws(Problem)
    {}
  }
}
