import Foundation
import TestSupport

/// A real browser, which opens pages without a screen: Debian's Chromium, or what stands for it.
enum Browser {
  /// Its program; nil where there is none, or no Python to drive it.
  static let program: String? = {
    let names = ["chromium", "chromium-browser", "google-chrome"]
    let script = """
      import shutil, sys
      print(next(filter(None, map(shutil.which, sys.stdin.read().split())), ""), end="")
      """
    let found = try? Tool.python(script, input: names.joined(separator: " "))
    guard let found, found.status == 0, found.output.hasPrefix("/") else { return nil }
    return found.output
  }()

  /// What is to be seen in a page.
  struct Sight: Decodable {
    struct Structure: Decodable {
      let headings: [Int]
      let landmarks: [Int]
      let tables: Int
      let captions: Int
      let unscoped: Int
      let images: [Bool]
      let doubled: [String]
      let dangling: [String]
      let addresses: [String]
      let handlers: [String]
      let elements: [String]
      let scripts: Int
      let captured: String?
    }
    struct Contrast: Decodable {
      let count: Int
      let weak: [String]
    }
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
    /// An element that the Tab key reaches.
    struct Stop: Decodable {
      let name: String
      /// How wide its outline is while it has the focus.
      let outline: Double

      init(from decoder: any Decoder) throws {
        var values = try decoder.unkeyedContainer()
        name = try values.decode(String.self)
        outline = try values.decode(Double.self)
      }
    }

    let structure: Structure
    let tabbed: [Stop]
    let sorting: [Order]?
    let filtering: Filtering?
    let contrast: [String: Contrast]
    let console: [String]
    let requests: [String]
    let phone: [Int]
    let scriptless: Scriptless
  }

  /// Opens a page and looks at it.
  static func look(at html: String) throws -> Sight {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("handrail-page-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let page = folder.appendingPathComponent("report.html")
    try Data(html.utf8).write(to: page)
    let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Browser/look.py").path
    let (status, output) = try Tool.run(
      ["python3", script, program ?? "", page.path], input: "")
    guard status == 0 else { throw Failure(output: output) }
    return try JSONDecoder().decode(Sight.self, from: Data(output.utf8))
  }

  /// The browser, or what drives it, failed.
  struct Failure: Error {
    let output: String
  }
}
