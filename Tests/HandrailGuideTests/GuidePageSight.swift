import Foundation
import HandrailGuide
import TestSupport

/// What is to be seen in the page of a guide.
struct GuidePageSight: Decodable {
  struct Game: Decodable {
    let posts: [Post]
    let score: Score
  }
  struct Post: Decodable {
    let words: String
    let right: String
    let answer: String
    let place: String
    let focus: String
    let marks: Int
    let rule: String
    let said: String
    let isLive: Bool
    let after: String
    let isClosed: Bool
  }
  struct Score: Decodable {
    let said: String
    let focus: String
    let again: String
  }
  struct Search: Decodable {
    struct Found: Decodable {
      let rules: Int
      let found: String
      let sections: Int
      let links: Int
    }
    let count: Int
    let one: Found
    let none: Found
    let all: Found
  }
  struct Scriptless: Decodable {
    let rules: Int
    let controls: Int
    let note: Bool
  }
  struct Print: Decodable {
    let hidden: Int
    let rules: Int
    let folded: Int
    let paper: String
  }

  let structure: Browser.Structure
  let tabbed: [Browser.Stop]
  let contrast: [String: Browser.Contrast]
  let quiz: Game?
  let search: Search
  let console: [String]
  let requests: [String]
  let phone: [Int]
  let scriptless: Scriptless
  let print: Print

  /// Opens the page of a guide and looks at it.
  static func look(at guide: Guide) throws -> GuidePageSight {
    let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Browser/look.py")
    return try Browser.look(at: GuideFormat.html.render(guide), with: script)
  }
}
