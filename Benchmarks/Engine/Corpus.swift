import Foundation
import HandrailText

/// Posts that lie end to end in a file, beside an index of where each starts.
struct Corpus {
  private let text: Data
  private let offsets: [Int]

  /// Opens a corpus.
  ///
  /// - Parameters:
  ///   - posts: the path of the posts.
  ///   - index: the path of their offsets, 64 bits each with the lowest byte first, and one more for
  ///     the end.
  /// - Throws: when one of them cannot be read.
  init(posts: String, index: String) throws {
    text = try Data(contentsOf: URL(fileURLWithPath: posts), options: .mappedIfSafe)
    let bytes = try Data(contentsOf: URL(fileURLWithPath: index))
    offsets = stride(from: 0, to: bytes.count, by: 8).map { start in
      bytes[start..<start + 8].reversed().reduce(0) { $0 << 8 | Int($1) }
    }
  }

  /// How many posts there are.
  var count: Int { offsets.count - 1 }

  /// How many bytes they have.
  var size: Int { text.count }

  /// The posts of a range, read as those of a batch are.
  func documents(_ range: Range<Int>) -> [Document] {
    range.map { number in
      // The line feed that ends each post is no part of it.
      let post = String(decoding: text[offsets[number]..<offsets[number + 1] - 1], as: UTF8.self)
      let source = SourceText(path: "posts.ndjson", fields: [TextField(name: "text", text: post)])
      return DocumentReader.read(textsOf: source, markup: .plain)
    }
  }
}
