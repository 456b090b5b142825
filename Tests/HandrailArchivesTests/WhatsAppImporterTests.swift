import HandrailCore
import HandrailText
import Testing

@testable import HandrailArchives

@Suite struct WhatsAppImporterTests {
  private func imported(_ text: String) throws -> Imported {
    try Imported(WhatsAppImporter.self, texts: [("chat.txt", text)], portion: 7)
  }

  @Test func messagesAreReadWithTheLinesThatBelongToThem() throws {
    let text = """
      12/9/20, 23:55 - Messages are end-to-end encrypted.
      12/9/20, 23:55 - Bob: one
      two: 3

      - four
      12/31/20, 9:05 - Ann Other: see https://a.example: x

      """
    let archive = try imported(text)
    #expect(archive.texts == ["one\ntwo: 3\n\n- four", "see https://a.example: x"])
    #expect(archive.posts.map(\.metadata.author) == ["Bob", "Ann Other"])
    #expect(archive.posts.allSatisfy { $0.metadata.audience == .private })
    #expect(
      archive.posts.map { $0.metadata.published?.description } == [
        "2020-12-09T23:55:00Z", "2020-12-31T09:05:00Z",
      ])
    #expect(archive.posts.map(\.origin.record) == [2, 3])
    let span = try #require(archive.posts.first?.origin.span)
    let bytes = Array(text.utf8)[span.start..<span.end]
    #expect(
      String(decoding: bytes, as: UTF8.self)
        == "12/9/20, 23:55 - Bob: one\ntwo: 3\n\n- four")
  }

  @Test(arguments: [
    ("[31.12.20, 23:55:01] Jö: hi", "Jö", "2020-12-31T23:55:01Z"),
    (
      "\u{FEFF}\u{200E}[31/12/2020, 11:55:01\u{202F}PM] \u{202A}+49 1\u{202C}: hi", "+49 1\u{202C}",
      "2020-12-31T23:55:01Z"
    ),
    ("31/12/2020, 11:55 pm - Jo: hi", "Jo", "2020-12-31T23:55:00Z"),
    ("31/12/20 11:55 a.m. - Jo: hi", "Jo", "2020-12-31T11:55:00Z"),
    ("2020-12-31, 23.55 - Jo: hi", "Jo", "2020-12-31T23:55:00Z"),
    ("12/31/20, 23:55 - Jo: hi\r\n", "Jo", "2020-12-31T23:55:00Z"),
  ])
  func theFirstWordsFollowThePhonesLanguage(line: String, author: String, time: String) throws {
    let archive = try imported(line)
    #expect(archive.texts == ["hi"])
    #expect(archive.posts.first?.metadata.author == author)
    #expect(archive.posts.first?.metadata.published?.description == time)
  }

  @Test(arguments: [
    "", "Hello\n12/9/20, 23:55 - Bob: x", "12/9/20 was a day - Bob: yes", "- 1: x",
    "12/9/20, 23:55 - Messages are encrypted.\nnothing else",
  ])
  func otherTextsAreNotClaimed(text: String) throws {
    #expect(try imported(text).claims.isEmpty)
  }
}
