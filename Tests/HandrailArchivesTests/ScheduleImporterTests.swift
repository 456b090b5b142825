import HandrailCore
import HandrailText
import Testing

@testable import HandrailArchives

@Suite struct ScheduleImporterTests {
  private func imported(_ text: String) throws -> Imported {
    try Imported(ScheduleImporter.self, texts: [("plan.csv", text)], portion: 5)
  }

  @Test func hootsuiteHasNoHeader() throws {
    let archive = try imported(
      "11/14/2022 16:55:00,\"Join us, all of you\",https://a.example\n"
        + "11/09/2022 16:55:00,Say \"hi\" to us,\n")
    #expect(archive.claims["plan.csv"] == Claim("headerless", .likely))
    #expect(archive.texts == ["Join us, all of you", "Say \"hi\" to us"])
    #expect(archive.posts.allSatisfy { $0.metadata.status == .scheduled })
    #expect(archive.posts.allSatisfy { $0.metadata.channel == nil })
    #expect(
      archive.posts.map { $0.metadata.published?.description } == [
        "2022-11-14T16:55:00Z", "2022-11-09T16:55:00Z",
      ])
    #expect(archive.posts.map(\.origin.record) == [1, 2])
    #expect(archive.problems.isEmpty)
  }

  @Test func theOrderOfDayAndMonthIsToldByTheWholeTable() throws {
    let archive = try imported(
      "1/2/2022 9:00,One two,\n3/2/2022 9:00,Three four,\n30/11/2022 9:00,Five six,\n")
    #expect(
      archive.posts.map { $0.metadata.published?.description } == [
        "2022-02-01T09:00:00Z", "2022-02-03T09:00:00Z", "2022-11-30T09:00:00Z",
      ])
  }

  @Test func datesThatHaveTwoMeaningsAreProblems() throws {
    let archive = try imported("1/2/2022 9:00,One two,\n2/2/2022 9:00,Three four,\n")
    #expect(archive.posts.map(\.metadata.published) == [nil, Timestamp("2022-02-02T09:00Z")])
    #expect(archive.problems.map { $0.problem.position?.line } == [1])
  }

  @Test func bufferAndHighLevelAreKnownByTheirColumns() throws {
    let buffer = try imported(
      "Text,Image URL,Tags,Posting Time\nHello,,,2026-12-01 14:00\nLater,,,\n")
    #expect(buffer.texts == ["Hello", "Later"])
    #expect(buffer.posts.map(\.metadata.status) == [.scheduled, .draft])
    #expect(buffer.posts.first?.metadata.published == Timestamp("2026-12-01T14:00Z"))
    let level = try imported(
      "All Social,All Social,All Social,All Social\n"
        + "postAtSpecificTime (YYYY-MM-DD HH:mm:ss),content,link (OGmetaUrl),followUpComment\n"
        + "2026-05-05 11:00:00,Caption,https://a.example,First!\n,Idea,,\n")
    #expect(level.texts == ["Caption", "First!", "Idea"])
    #expect(level.posts.map(\.kind) == [.original, .reply, .original])
    #expect(level.posts.map(\.metadata.status) == [.scheduled, .scheduled, .draft])
    #expect(Set(level.posts.map(\.id)).count == 3)
  }

  @Test func publerPutsCaptionsBehindTheText() throws {
    let archive = try imported(
      "Date,Message,Link,Media URLs,Title,Labels\n"
        + "2026/12/01 14:00,Look || One || Two,,,Pin,\n,|| Only a caption,,,,\n")
    #expect(archive.texts.map(\.trimmed) == ["Look", ""])
    #expect(archive.posts[0].field("alt[0]") == "One")
    #expect(archive.posts[0].field("alt[1]") == "Two")
    #expect(archive.posts[0].metadata.title == "Pin")
    #expect(archive.posts[0].metadata.published == Timestamp("2026-12-01T14:00Z"))
    #expect(archive.posts[1].field("alt[0]") == "Only a caption")
    #expect(archive.posts[1].metadata.status == .draft)
  }

  @Test func ayrshareNamesThePlatforms() throws {
    let archive = try imported(
      "post,platforms,mediaUrls,scheduleDate\nHello,\"twitter, linkedin\",,2026-12-01T14:00:00Z\n")
    #expect(archive.posts.map(\.metadata.channel) == ["x", "linkedin"])
    #expect(archive.texts == ["Hello", "Hello"])
    #expect(Set(archive.posts.map(\.id)).count == 2)
  }

  @Test func cellsThatPeopleForgotToQuoteAreProblems() throws {
    let archive = try imported(
      "Text,Image URL,Tags,Posting Time\nOne, two,,,2026-12-01\n\"ok\",,,\n")
    #expect(archive.texts == ["ok"])
    #expect(archive.problems.map { $0.problem.position?.line } == [2])
  }

  @Test(arguments: [
    "2023-01-01 10:00:00,5,7\n2023-01-01 11:00:00,6,8\n", "date,value\n2023-01-01,5\n",
    "Date,Link,Message\n2024-01-01 10:00:00,https://www.linkedin.com,Hi there\n", "hello world\n",
  ])
  func otherTablesAreNotClaimed(text: String) throws {
    #expect(try imported(text).claims.isEmpty)
  }
}
