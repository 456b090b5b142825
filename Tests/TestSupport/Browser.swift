public import Foundation

/// A real browser, which opens pages without a screen: Debian's Chromium, or what stands for it.
public enum Browser {
  /// Its program; nil where there is none, or no Python to drive it.
  public static let program: String? = {
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
  public static func look<Sight: Decodable>(at html: String, with script: URL) throws -> Sight {
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
  public struct Failure: Error {
    let output: String
  }

  /// How a page is built.
  public struct Structure: Decodable {
    public let headings: [Int]
    public let landmarks: [Int]
    public let tables: Int
    public let captions: Int
    public let unscoped: Int
    public let images: [Bool]
    public let doubled: [String]
    public let dangling: [String]
    public let addresses: [String]
    public let handlers: [String]
    public let elements: [String]
    public let scripts: Int
    public let captured: String?
  }

  /// How texts stand out from what is behind them.
  public struct Contrast: Decodable {
    public let count: Int
    public let weak: [String]
  }

  /// An element that the Tab key reaches.
  public struct Stop: Decodable {
    public let name: String
    /// How wide its outline is while it has the focus.
    public let outline: Double

    public init(from decoder: any Decoder) throws {
      var values = try decoder.unkeyedContainer()
      name = try values.decode(String.self)
      outline = try values.decode(Double.self)
    }
  }
}
