import HandrailCore
import Testing

@testable import HandrailArchives

@Suite struct TikTokImporterTests {
  private let comments =
    #"{"Comments": {"App": null, "CommentsList": [{"date": "2024-01-02 03:04:05", "comment": "nice", "photo": "N/A"}]}}"#
  private let videos =
    #"{"Videos": {"VideoList": [{"Date": "2024-01-03 00:00:00", "Link": "https://v.example", "Title": "my video", "WhoCanView": "Friends"}, {"Date": "2024-01-04 00:00:00", "Link": "https://w.example", "WhoCanView": "Public"}]}}"#
  private let profile =
    #"{"Profile Information": {"ProfileMap": {"userName": "jo", "emailAddress": "secret@acme.example", "PlatformInfo": []}}}"#

  private func check(_ text: String) throws {
    let read = try ReadArchive(TikTokImporter.self, [("user_data_tiktok.json", text)])
    #expect(read.problems.isEmpty)
    #expect(read.texts.sorted() == ["", "my video", "nice"])
    #expect(read.posts.allSatisfy { $0.metadata.author == "jo" })
    let comment = try #require(read.posts.first { $0["text"] == "nice" })
    #expect(comment.kind == .reply)
    #expect(comment.metadata.published == Timestamp("2024-01-02T03:04:05Z"))
    let video = try #require(read.posts.first { $0["text"] == "my video" })
    #expect(video.metadata.audience == .followers)
    #expect(video.metadata.url == "https://v.example")
  }

  @Test func theFirstLayoutIsRead() throws {
    try check(
      #"{"Activity": {"Video Browsing History": {"VideoList": null}, "Like List": {"ItemFavoriteList": [{"Date": "x"}]}}, "Comment": \#(comments), "Video": \#(videos), "Profile": \#(profile)}"#
    )
  }

  @Test func theSecondLayoutIsRead() throws {
    try check(
      #"{"Your Activity": {"Login History": null}, "Comment": \#(comments), "Post": {"Posts": \#(videos)["Videos"]}, "Profile": \#(profile)}"#
        .replacing(
          #"{"Posts": \#(videos)["Videos"]}"#, with: videos.replacing("Videos", with: "Posts")))
  }

  @Test func theThirdLayoutIsRead() throws {
    try check(
      #"{"Likes and Favorites": {"Like List": null}, "Comment": \#(comments), "Post": \#(videos.replacing("Videos", with: "Posts")), "Profile And Settings": \#(profile)}"#
    )
  }

  @Test func videosThatWereWatchedAreNotPosts() throws {
    let read = try ReadArchive(
      TikTokImporter.self,
      [
        (
          "user_data.json",
          #"{"Activity": {"Video Browsing History": {"VideoList": [{"Date": "2024-01-01 00:00:00", "Link": "https://other.example"}]}, "Favorite Videos": {"FavoriteVideoList": [{"Date": "x", "Link": "y"}]}}, "Comment": \#(comments)}"#
        )
      ])
    #expect(read.texts == ["nice"])
  }

  @Test func messagesArePrivateAndDeletedPostsAreTold() throws {
    let read = try ReadArchive(
      TikTokImporter.self,
      [
        (
          "user_data.json",
          #"{"Direct Messages": {"Chat History": {"ChatHistory": {"Chat History with al:": [{"Date": "2024-01-01 00:00:00", "From": "al", "Content": "psst"}]}}}, "Post": {"Recently Deleted Posts": {"PostList": [{"Date": "2024-01-01 00:00:00", "Title": "gone"}]}}}"#
        )
      ])
    #expect(read.texts == ["psst", "gone"])
    #expect(read.posts[0].metadata.audience == .private && read.posts[0].metadata.author == "al")
    #expect(read.posts[1].metadata.status == .deleted)
  }
}
