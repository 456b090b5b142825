import HandrailCore
import HandrailText

@testable import HandrailEngine

/// A post mended by a plan, as the program does it.
struct Fix {
  let result: FixResult

  /// Reads, checks and mends a file of these bytes; nil when they are no text.
  init?(_ bytes: [UInt8], path: String = "post.md", engine: Engine) {
    func read(_ bytes: [UInt8]) -> PostReading? {
      guard case .success(let source) = SourceText.decode(path: path, bytes: bytes) else {
        return nil
      }
      let document = DocumentReader.read(source)
      return PostReading(document, engine.check(document, metadata: document.metadata, asOf: nil))
    }
    guard let before = read(bytes) else { return nil }
    result = Fixer.fix(before.result.findings, in: bytes, read: before, reread: read)
  }

  /// The mended text.
  var text: String { String(decoding: result.bytes, as: UTF8.self) }
  /// What was left, and why.
  var reasons: [String] { result.left.map(\.reason) }
}
