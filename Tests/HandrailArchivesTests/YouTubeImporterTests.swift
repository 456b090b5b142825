import HandrailCore
import HandrailText
import TestSupport
import Testing

@testable import HandrailArchives

@Suite struct YouTubeImporterTests {
  private func imported(_ members: [(String, String)]) throws -> Imported {
    try Imported(YouTubeImporter.self, texts: members, portion: 13)
  }

  @Test func commentsOfBothLayoutsAreRead() throws {
    let old = #"""
      Comment ID,Channel ID,Comment Create Timestamp,Price,Parent Comment ID,Video ID,Comment Text
      UgxtiXQkY7gqHbldJ1F4AaABAg,UCA6DtnbZ2KJckyTYfXOwQNA,2023-09-19T17:42:53.434647+00:00,0,,WtOskFeLmr4,"{""takeoutSegments"":[{""text"":""Hi ""},{""text"":""you \""there\""""}]}"


      """#
    let new = #"""
      Channel ID,Comment create timestamp,Price,Comment ID,Parent Comment ID,Video ID,Comment text
      UCA6DtnbZ2KJckyTYfXOwQNA,2023-04-14T07:39:35.956042+00:00,0,UgytHqobEtqoKm_-pYB4AaABAg,UgwDN8UeMxW4NDFbvY54AaABAg,rWVAzS6duAs,"{""text"":""one""},{""text"":""
      ""},{""text"":""two""}"

      """#
    let archive = try imported([("comments.csv", old), ("comments(1).csv", new)])
    #expect(archive.texts == ["Hi you \"there\"", "one\ntwo"])
    #expect(
      archive.posts.map(\.id) == ["UgxtiXQkY7gqHbldJ1F4AaABAg", "UgytHqobEtqoKm_-pYB4AaABAg"])
    #expect(archive.posts.allSatisfy { $0.metadata.author == "UCA6DtnbZ2KJckyTYfXOwQNA" })
    #expect(archive.posts.allSatisfy { $0.kind == .reply && $0.metadata.channel == "youtube" })
    #expect(
      archive.posts.map { $0.metadata.published?.description } == [
        "2023-09-19T17:42:53Z", "2023-04-14T07:39:35Z",
      ])
    #expect(
      archive.posts[1].metadata.url
        == "https://www.youtube.com/watch?v=rWVAzS6duAs&lc=UgytHqobEtqoKm_-pYB4AaABAg")
    #expect(archive.problems.isEmpty)
  }

  @Test func columnsAndFilesInAnyLanguageAreKnownByWhatTheyHold() throws {
    let german = #"""
      Kanal-ID,Zeitstempel der Kommentarerstellung,Preis,Kommentar-ID,ID des übergeordneten Kommentars,Video-ID,Kommentartext
      UCA6DtnbZ2KJckyTYfXOwQNA,2023-04-14T07:39:35+00:00,0,UgytHqobEtqoKm_-pYB4AaABAg,,rWVAzS6duAs,"{""text"":""Schön""}"

      """#
    let archive = try imported([("Kommentare.csv", german)])
    let post = try #require(archive.posts.first)
    #expect(post.text == "Schön")
    #expect(post.id == "UgytHqobEtqoKm_-pYB4AaABAg")
    #expect(post.metadata.author == "UCA6DtnbZ2KJckyTYfXOwQNA")
    #expect(post.metadata.published == Timestamp("2023-04-14T07:39:35Z"))
    #expect(post.metadata.url?.contains("rWVAzS6duAs") == true)
  }

  @Test func aTextInAnotherFormIsAProblem() throws {
    let archive = try imported([
      (
        "comments.csv",
        "Comment ID,Channel ID,Comment Text\n"
          + "a,b,\"{\"\"text\"\":\"\"zebra\"\n" + "c,d,plain words\n"
          + "e,f,\"{\"\"text\"\":1}\"\n"
      )
    ])
    #expect(archive.texts == ["plain words"])
    #expect(archive.problems.map { $0.problem.position?.line } == [2, 4])
    #expect(!"\(archive.problems)".contains("zebra"))
  }

  @Test func aTableWithoutCommentsIsKnownAsYouTubes() throws {
    let archive = try imported([("comments.csv", "Comment ID,Channel ID,Comment Text\n")])
    #expect(archive.claims.count == 1 && archive.posts.isEmpty && archive.problems.isEmpty)
  }

  @Test func examplesInOtherTextsAreNotComments() throws {
    let archive = try imported([
      ("post.md", "Write, as here,\n\n{\"text\": \"x\"}\n"), ("a.csv", "a,b\n1,{\"text\": 1}\n"),
    ])
    #expect(archive.claims.isEmpty)
  }

  @Test func olderPagesAreRead() throws {
    let page = """
      <html><head><title>My comments</title></head><body><ul>\
      <li>You added <a href="http://www.youtube.com/watch?v=qZI91fucyQ8&amp;lc=UgxEx3xTiRa3Zv_sTsF4AaABAg">a comment</a> \
      on <a href="http://www.youtube.com/watch?v=qZI91fucyQ8">a video</a> at 2020-05-24 20:10:05 UTC.<br/>Tom &amp; Jo<br>x</li>\
      <li>Sent at 2020-04-27 23:18:23 UTC while watching <a href="http://www.youtube.com/watch?v=mM">a video</a>.<br/>live</li>\
      <li>zebra</li></ul></body></html>
      """
    let archive = try imported([("my-comments.html", page)])
    #expect(archive.texts == ["Tom &amp; Jo<br>x", "live"])
    let post = try #require(archive.posts.first)
    #expect(post.id == "UgxEx3xTiRa3Zv_sTsF4AaABAg")
    #expect(post.metadata.published == Timestamp("2020-05-24T20:10:05Z"))
    #expect(
      post.metadata.url
        == "http://www.youtube.com/watch?v=qZI91fucyQ8&lc=UgxEx3xTiRa3Zv_sTsF4AaABAg")
    if case .texts(_, let markup) = post.content { #expect(markup == .html) }
    #expect(archive.problems.count == 1)
    let span = try #require(post.origin.span)
    let bytes = Array(page.utf8)[span.start..<span.end]
    #expect(
      bytes.starts(with: Array("<li>You".utf8)) && Array(bytes.suffix(5)) == Array("</li>".utf8))
  }
}
