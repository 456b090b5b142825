import Foundation
import HandrailCore
import HandrailText
import TestSupport
import Testing

@testable import HandrailArchives

/// Real exports; what is expected was counted and read in the files by hand.
@Suite(.enabled(if: Samples.folder != nil)) struct TableSampleTests {
  private func imported(_ importer: any Importer.Type, _ paths: String...) throws -> Imported {
    let folder = try #require(Samples.folder)
    let members = try paths.map { path in
      (path, Array(try Data(contentsOf: folder.appendingPathComponent(path))))
    }
    return try Imported(importer, members, portion: 100)
  }

  @Test func youTube() throws {
    let archive = try imported(
      YouTubeImporter.self, "youtube/comments-new-2024-06.csv",
      "youtube/comments-old-pre-2024-06.csv")
    #expect(archive.posts.count == 4)
    #expect(
      archive.texts.prefix(3) == [
        "> I am about to get buried in the concrete\nthe most normal  Veritasium video!",
        "Great illustration of Bell inequality!", "coalowl the legend",
      ])
    #expect(archive.texts.last?.hasPrefix("Ah, this is the reason why Ive never seen") == true)
    #expect(archive.posts.last?.id == "UgwDN8UeMxW4NDFbvY54AaABAg.9iwJkUYNcXa9u0lv3j3Abh")
    #expect(archive.problems.isEmpty)
  }

  @Test func substack() throws {
    let archive = try imported(
      SubstackImporter.self, "substack/posts.csv", "substack/posts/123401.plain-text.html",
      "substack/posts/123402.podcast.html", "substack/posts/123403.thread.html",
      "substack/posts/123404.draft-text.html", "substack/posts/123405.about-us.html")
    #expect(archive.posts.count == 5)
    #expect(
      archive.posts.map(\.metadata.status) == [
        .published, .published, .published, .draft, .published,
      ])
    #expect(archive.posts.first?.field("subtitle") == "“This quote’s rather short”")
    #expect(archive.texts.allSatisfy { $0.hasPrefix("<h2>") })
    #expect(archive.problems.isEmpty)
  }

  @Test func beehiiv() throws {
    let archive = try imported(BeehiivImporter.self, "beehiiv/posts.csv")
    #expect(archive.posts.map(\.metadata.title) == ["Sample Post", "Another Post"])
    #expect(archive.texts.last?.contains("<p>More sample HTML here</p>") == true)
    #expect(archive.problems.isEmpty)
  }

  @Test func buttondown() throws {
    let archive = try imported(
      ButtondownImporter.self, "buttondown/emails.csv", "buttondown/emails/fancy-post.md",
      "buttondown/emails/plain-post.md")
    #expect(
      archive.posts.map(\.metadata.title) == ["This is a Fancy Post", "This is a Plain Post"])
    #expect(archive.texts.map { String($0.prefix(8)) } == ["<h2>Lore", "## Lorem"])
    #expect(archive.problems.isEmpty)
  }

  @Test func wix() throws {
    let archive = try imported(WixImporter.self, "wix/posts.csv")
    #expect(archive.texts == ["<p>Hello world</p>\n", "Draft plain"])
    #expect(archive.posts.map(\.metadata.status) == [.published, .draft])
    #expect(archive.posts.map(\.metadata.author) == ["Jane Writer", nil])
    #expect(archive.problems.isEmpty)
  }
}
