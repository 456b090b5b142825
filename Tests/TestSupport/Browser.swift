package import Foundation

/// A real browser, which opens pages without a screen: Debian's Chromium, or what stands for it.
package enum Browser {
  /// Its program; nil where there is none, or no Python to drive it.
  package static let program: String? = {
    let names = ["chromium", "chromium-browser", "google-chrome"]
    let script = """
      import shutil, sys
      print(next(filter(None, map(shutil.which, sys.stdin.read().split())), ""), end="")
      """
    let found = try? Tool.python(script, input: names.joined(separator: " "))
    guard let found, found.status == 0, found.output.hasPrefix("/") else { return nil }
    return found.output
  }()

  /// Opens a page and looks at it.
  ///
  /// - Parameters:
  ///   - html: the page.
  ///   - script: the file of a script in Python that gets the browser and the page, and prints what it
  ///     saw as JSON.
  /// - Returns: what it saw.
  /// - Throws: what went wrong with the browser.
  package static func look<Sight: Decodable>(at html: String, with script: URL) throws -> Sight {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("handrail-page-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let page = folder.appendingPathComponent("page.html")
    try Data(html.utf8).write(to: page)
    let (status, output) = try Tool.run(
      ["python3", script.path, program ?? "", page.path], input: "")
    guard status == 0 else { throw Failure(output: output) }
    return try JSONDecoder().decode(Sight.self, from: Data(output.utf8))
  }

  /// The browser, or what drives it, failed.
  package struct Failure: Error {
    let output: String
  }

  /// How a page is built.
  package struct Structure: Decodable, Sendable {
    package let headings: [Int]
    package let landmarks: [Int]
    package let tables: Int
    package let captions: Int
    package let unscoped: Int
    package let images: [Bool]
    package let doubled: [String]
    package let dangling: [String]
    package let addresses: [String]
    package let handlers: [String]
    package let elements: [String]
    package let scripts: Int
    package let captured: String?
  }

  /// How texts stand out from what is behind them.
  package struct Contrast: Decodable, Sendable {
    package let count: Int
    package let weak: [String]
  }

  /// An element that the Tab key reaches.
  package struct Stop: Decodable, Sendable {
    package let name: String
    /// How wide its outline is while it has the focus.
    package let outline: Double

    package init(from decoder: any Decoder) throws {
      var values = try decoder.unkeyedContainer()
      name = try values.decode(String.self)
      outline = try values.decode(Double.self)
    }
  }
}
