import HandrailCore
import HandrailText
import Testing

@testable import HandrailArchives

@Suite struct RedditImporterTests {
  private let posts = """
    id,permalink,date,ip,subreddit,gildings,title,url,body
    abc,https://www.reddit.com/r/swift/comments/abc/,2023-01-15 12:34:56 UTC,203.0.113.7,swift,0,"A, title",,"**Bold**
    words"
    abd,https://www.reddit.com/r/swift/comments/abd/,2023-01-16 12:34:56 UTC,203.0.113.7,swift,0,Link only,https://a.example,

    """
  private let comments = """
    id,permalink,date,ip,subreddit,gildings,gildings_silver,gildings_supergold,link,parent,body,media
    abc,https://www.reddit.com/r/swift/comments/x/y/abc/,2023-01-15 12:34:56 UTC,203.0.113.7,swift,0,0,0,l,p,I agree,

    """
  private let statistics = "statistic,value\naccount name,jo_b\nexport time,2024\n"

  private func imported(_ members: [(String, String)]) throws -> Imported {
    try Imported(RedditImporter.self, texts: members, portion: 11)
  }

  @Test func postsAndCommentsHaveTheAuthorOfTheStatistics() throws {
    let archive = try imported([
      ("comments.csv", comments), ("posts.csv", posts), ("statistics.csv", statistics),
    ])
    #expect(archive.posts.map(\.id) == ["t1_abc", "t3_abc", "t3_abd"])
    #expect(archive.posts.map(\.kind) == [.reply, .original, .original])
    #expect(archive.posts.allSatisfy { $0.metadata.author == "jo_b" })
    #expect(archive.posts.allSatisfy { $0.metadata.channel == "reddit" })
    let post = archive.posts[1]
    #expect(
      post.content
        == .texts(
          [
            TextField(name: "text", text: "**Bold**\nwords"),
            TextField(name: "title", text: "A, title"),
          ], .markdown))
    #expect(post.metadata.title == "A, title")
    #expect(post.metadata.published == Timestamp("2023-01-15T12:34:56Z"))
    #expect(post.metadata.url == "https://www.reddit.com/r/swift/comments/abc/")
    #expect(archive.posts[2].text == "" && archive.posts[2].field("title") == "Link only")
    #expect(archive.problems.isEmpty)
  }

  @Test func theAddressOfTheAuthorIsNowhere() throws {
    let broken = posts + "abe,x,soon,203.0.113.7,swift,0,T,,\"open\n"
    let archive = try imported([("posts.csv", broken), ("comments.csv", comments)])
    #expect(archive.problems.count == 1)
    #expect(!"\(archive.posts) \(archive.problems)".contains("203.0.113"))
  }

  @Test func whatIsNotPublishedYetIsToldApart() throws {
    let archive = try imported([
      (
        "drafts.csv",
        "id,title,body,kind,created,spoiler,nsfw,original_content,content_category,flair_id,flair_text,send_replies,subreddit,is_public_link\n"
          + "d1,Title,Words,markdown,2024-01-01 00:00:00 UTC,False,False,False,,,,True,swift,False\n"
      ),
      (
        "scheduled_posts.csv",
        "scheduled_post_id,subreddit,title,body,url,submission_time,recurrence\n"
          + "s1,swift,Soon,More words,,2030-01-01 09:00:00 UTC,\n"
      ),
    ])
    #expect(archive.posts.map(\.metadata.status) == [.draft, .scheduled])
    #expect(archive.posts.map(\.metadata.published) == [nil, Timestamp("2030-01-01T09:00Z")])
    #expect(archive.texts == ["Words", "More words"])
  }

  @Test func messagesArePrivate() throws {
    let archive = try imported([
      ("statistics.csv", statistics),
      (
        "messages.csv",
        "id,permalink,thread_id,date,ip,from,to,subject,body\n"
          + "m1,p,,2024-01-01 00:00:00 UTC,203.0.113.7,jo_b,ann,Hi,Secret\n"
          + "m2,p,m1,2024-01-01 00:01:00 UTC,,ann,jo_b,re: Hi,Answer\n"
      ),
      (
        "chat_history.csv",
        "message_id,created_at,updated_at,username,message,thread_parent_message_id,channel_url,subreddit,channel_name,conversation_type\n"
          + "c1,2024-01-01 00:00:00 UTC,,ann,Hello,,u,,,direct\n"
      ),
    ])
    #expect(archive.posts.allSatisfy { $0.metadata.audience == .private })
    #expect(archive.posts.map(\.metadata.author) == ["jo_b", "ann", "ann"])
    #expect(archive.posts.map(\.kind) == [.original, .others, .others])
    #expect(archive.texts == ["Secret", "Answer", "Hello"])
  }

  @Test func otherTablesAreNotClaimed() throws {
    let archive = try imported([
      ("post_votes.csv", "id,permalink,direction\n1,p,up\n"), ("ip_logs.csv", "date,ip\n"),
      ("posts.csv", "post_id,post_date,is_published,title,audience\n"),
      ("comments.csv", "Comment ID,Channel ID,Comment Text\n"),
    ])
    #expect(archive.claims.isEmpty)
  }
}
