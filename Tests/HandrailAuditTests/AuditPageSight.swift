import Foundation
import TestSupport

/// What is to be seen in the page of an audit.
struct AuditPageSight: Decodable {
  struct Order: Decodable {
    let direction: String?
    let numbers: [Int]
  }
  struct Filtering: Decodable {
    let count: Int
    let first: Int
    let links: Int
    let wrong: [String]
    let searched: Int
  }
  struct Scriptless: Decodable {
    let posts: Int
    let controls: Int
  }

  let structure: Browser.Structure
  let tabbed: [Browser.Stop]
  let sorting: [Order]?
  let filtering: Filtering?
  let contrast: [String: Browser.Contrast]
  let console: [String]
  let requests: [String]
  let phone: [Int]
  let scriptless: Scriptless

  /// Opens a page and looks at it.
  static func look(at html: String) throws -> AuditPageSight {
    let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Browser/look.py")
    return try Browser.look(at: html, with: script)
  }
}
