import HandrailCore
import HandrailText
import Testing

@testable import HandrailArchives

@Suite struct LinkedInImporterTests {
  private let header = "Date,ShareLink,ShareCommentary,SharedUrl,MediaUrl,Visibility\n"
  private let profile = "First Name,Last Name,Maiden Name,Headline\nJo,Bloggs,,Engineer\n"

  private func share(_ number: Int, _ text: String, date: String = "2024-03-01 10:00:00") -> String
  {
    "\(date),https://www.linkedin.com/feed/update/urn%3Ali%3Ashare%3A\(number),\(text),,,MEMBER_NETWORK\n"
  }

  private func imported(_ members: [(String, String)], portion: Int = 7) throws -> Imported {
    try Imported(LinkedInImporter.self, texts: members, portion: portion)
  }

  @Test func aShareIsReadWithAllThatIsKnown() throws {
    let archive = try imported([
      ("Shares.csv", header + share(17, "\"Hello, \"\"world\"\"\"")), ("Profile.csv", profile),
    ])
    let post = try #require(archive.posts.first)
    #expect(post.id == "urn:li:share:17")
    #expect(post.content == .texts([TextField(name: "text", text: "Hello, \"world\"")], .plain))
    #expect(post.kind == .original)
    #expect(post.metadata.channel == "linkedin")
    #expect(post.metadata.author == "Jo Bloggs")
    #expect(post.metadata.status == .published)
    #expect(post.metadata.published == Timestamp("2024-03-01T10:00:00Z"))
    #expect(post.metadata.audience == nil)
    #expect(
      post.metadata.url == "https://www.linkedin.com/feed/update/urn%3Ali%3Ashare%3A17")
    #expect(post.origin == Origin(member: "Shares.csv", record: 1, span: Span(61, 175)))
    #expect(archive.claims["Shares.csv"] == Claim("shares", .certain))
    #expect(archive.claims["Profile.csv"]?.holdsPosts == false)
    #expect(archive.problems.isEmpty)
  }

  @Test func lineBreaksOfSharesLoseTheQuotationMarksAroundThem() throws {
    let archive = try imported([
      (
        "Shares.csv",
        header + share(1, "\"One\"\"\n\"\"\"\"\n\"\"Two\"\"\n\"\"Three\"")
          + share(2, "\"a\"\"b\nc\"")
          + share(3, "\"she said \"\"yes\"\"\"\"\n\"\"and left\"")
      )
    ])
    #expect(archive.texts == ["One\n\nTwo\nThree", "a\"b\nc", "she said \"yes\"\nand left"])
    #expect(archive.posts.map(\.origin.record) == [1, 2, 3])
  }

  @Test func aShareWithoutWordsIsARepost() throws {
    let archive = try imported([("Shares.csv", header + share(1, "") + share(2, "Mine"))])
    #expect(archive.posts.map(\.kind) == [.repost, .original])
    #expect(archive.texts == ["", "Mine"])
  }

  @Test func aPostInAGroupIsForItsMembers() throws {
    let row =
      "2024-03-01 10:00:00,https://x.example/urn%3Ali%3AgroupPost%3A1-2,Hi,,,MEMBER_NETWORK\n"
    let post = try #require(try imported([("Shares.csv", header + row)]).posts.first)
    #expect(post.metadata.audience == .followers)
    #expect(post.id == "urn:li:groupPost:1")
  }

  @Test func commentsEscapeQuotationMarksByBackslashes() throws {
    let archive = try imported([
      (
        "Comments.csv",
        "Date,Link,Message\n"
          + #"2024-03-01 10:00:00,https://www.linkedin.com/feed/update/urn%3Ali%3Aactivity%3A5,"Ann So \"true\", and"#
          + "\nmore\"\n"
          + "2024-03-02 10:00:00,https://www.linkedin.com/feed/update/urn%3Ali%3Aactivity%3A5,Bo Yes\n"
      )
    ])
    #expect(archive.texts == ["Ann So \"true\", and\nmore", "Bo Yes"])
    #expect(archive.posts.allSatisfy { $0.kind == .reply })
    #expect(
      archive.posts.map(\.id) == [
        "comment 2024-03-01 10:00:00 urn:li:activity:5",
        "comment 2024-03-02 10:00:00 urn:li:activity:5",
      ])
    #expect(archive.problems.isEmpty)
  }

  @Test func aTableThatWentThroughExcelIsMended() throws {
    let archive = try imported([
      (
        "Shares.csv",
        "\u{FEFF}Date,ShareLink,ShareCommentary,SharedUrl,MediaUrl,Visibility\r\n"
          + "11/3/2017 19:44,https://x.example/urn%3Ali%3Ashare%3A1,Iâ€™m here ðŸ’ª Ã©t\u{E9},,,\r\n"
      )
    ])
    #expect(archive.texts == ["I’m here 💪 ét\u{E9}"])
    #expect(archive.posts.first?.metadata.published == Timestamp("2017-11-03T19:44Z"))
    #expect(archive.problems.isEmpty)
  }

  @Test func excelInAnotherCountryPutsTheDayFirst() throws {
    let archive = try imported([
      (
        "Shares.csv",
        (header + share(1, "a", date: "03/11/2017 19:44") + share(2, "b", date: "30/11/2017 9:05"))
          .replacing(",", with: ";")
      )
    ])
    #expect(
      archive.posts.map { $0.metadata.published?.description } == [
        "2017-11-03T19:44:00Z", "2017-11-30T09:05:00Z",
      ])
  }

  @Test func notesMayStandAboveTheHeader() throws {
    let notes =
      "Notes:\n\"When exporting your data, you may notice, that \"\"some\"\" is missing.\"\n\n"
    let archive = try imported([("Shares.csv", notes + header + share(1, "a"))])
    #expect(archive.texts == ["a"])
    #expect(archive.posts.first?.origin.record == 1)
  }

  @Test func messagesArePrivateAndNameTheirSender() throws {
    let archive = try imported([
      (
        "messages.csv",
        "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER\n"
          + "c1,,Ann Other,u,Jo,u,2024-03-01 10:00:00 UTC,Hi,Secret plans,INBOX\n"
      )
    ])
    let post = try #require(archive.posts.first)
    #expect(post.metadata.audience == .private)
    #expect(post.metadata.author == "Ann Other")
    #expect(post.metadata.published == Timestamp("2024-03-01T10:00Z"))
    #expect(post.text == "Secret plans")
  }

  @Test func anArticleIsAPageWithItsDates() throws {
    func page(_ published: String) -> String {
      """
      <html><head><title>Tom &amp; Jo</title><style>p {}</style></head><body>
      <h1><a href="https://www.linkedin.com/pulse/tom-jo">Tom &amp; Jo</a></h1>
      <p class="created">Created on 2026-02-24 00:06</p>
      \(published)<div><p>Words.</p></div></body></html>
      """
    }
    let archive = try imported([
      (
        "Articles/Articles/a.html", page("<p class=\"published\">Published on 2026-02-25 00:09</p>")
      ),
      ("Articles/Articles/b.html", page("")), ("other.html", "<html><p>Hello</p></html>"),
    ])
    #expect(archive.posts.map(\.metadata.status) == [.published, .draft])
    #expect(archive.posts.map(\.metadata.title) == ["Tom & Jo", "Tom & Jo"])
    #expect(archive.posts.first?.metadata.url == "https://www.linkedin.com/pulse/tom-jo")
    #expect(archive.posts.first?.metadata.published == Timestamp("2026-02-25T00:09Z"))
    #expect(archive.posts.first?.text.contains("<p>Words.</p>") == true)
    #expect(archive.claims.count == 2)
  }

  @Test func whatCannotBeReadIsAProblemAndTheRestIsRead() throws {
    let archive = try imported([
      (
        "Shares.csv",
        header + share(1, "a") + share(2, "\"zebra") + share(3, "b,c,d")
          + share(4, "e", date: "soon")
      )
    ])
    #expect(archive.texts == ["a", "e"])
    #expect(archive.problems.map { $0.problem.position?.line } == [3, 4, 5])
    #expect(archive.problems.map(\.origin.record) == [2, 3, 4])
    #expect(archive.problems.allSatisfy { !$0.problem.message.contains("zebra") })
    #expect(archive.posts.last?.metadata.published == nil)
  }

  @Test func otherTablesAreNotClaimed() throws {
    let archive = try imported([
      ("Connections.csv", "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"),
      ("Comments.csv", "id,permalink,date,ip,subreddit,gildings,link,parent,body,media\n"),
      ("Shares.csv", "{\"Date\": \"x\"}\n"), ("empty.csv", ""),
    ])
    #expect(archive.claims.isEmpty)
  }
}
