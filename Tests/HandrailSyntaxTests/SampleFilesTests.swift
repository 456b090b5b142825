import Foundation
import HandrailSyntax
import TestSupport
import Testing

/// Files that other programs wrote; skipped where they are absent.
struct SampleFilesTests {
  struct Sample: CustomTestStringConvertible {
    let path: String
    let bytes: [UInt8]
    var testDescription: String { path }
  }

  static func samples(_ endings: Set<String>) -> [Sample] {
    guard let folder = Samples.folder else { return [] }
    let paths = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String }
    return (paths ?? []).sorted().filter { endings.contains(URL(filePath: $0).pathExtension) }
      .compactMap { path in
        let data = try? Data(contentsOf: folder.appending(path: path))
        return data.map { Sample(path: path, bytes: Array($0)) }
      }
  }

  /// The text between two lines that are `fence`, at the start of a file.
  private static func frontMatter(_ bytes: [UInt8], _ fence: String) -> Range<Int>? {
    var lines: [Range<Int>] = []
    var start = 0
    for (index, byte) in bytes.enumerated() where byte == 0x0A {
      lines.append(start..<index)
      start = index + 1
    }
    let fences = lines.filter { line in
      let text = String(decoding: bytes[line], as: UTF8.self)
      return text.trimmingCharacters(in: .whitespaces) == fence
    }
    guard let first = fences.first, first.lowerBound == 0, fences.count > 1 else { return nil }
    return first.upperBound + 1..<fences[1].lowerBound
  }

  @Test(arguments: samples(["md", "mdx", "markdown"]))
  func frontMatterIsRead(sample: Sample) throws {
    for (fence, read) in [
      ("---", YAMLReader.read(_:range:limits:)), ("+++", TOMLReader.read(_:range:limits:)),
    ] {
      guard let range = Self.frontMatter(sample.bytes, fence) else { continue }
      let tree = read(sample.bytes, range, SyntaxLimits())
      #expect(tree.errors.isEmpty, "\(tree.outline)")
      if let root = tree.root { checkPositions(root, in: sample.bytes, range) }
    }
  }

  @Test(arguments: samples(["json"]))
  func jsonIsRead(sample: Sample) throws {
    let tree = JSONReader.read(sample.bytes)
    let root = try #require(tree.root, "\(tree.outline)")
    checkPositions(root, in: sample.bytes, 0..<sample.bytes.count)
    let reference = try JSONSerialization.jsonObject(
      with: Data(sample.bytes), options: .fragmentsAllowed)
    #expect(agrees(root, reference))
  }

  @Test func tomlFrontMatterHasTheValuesThatItSays() throws {
    for sample in Self.samples(["md"]) where sample.path.hasPrefix("markdown-toml/") {
      let range = try #require(Self.frontMatter(sample.bytes, "+++"), "\(sample.path)")
      let root = try #require(TOMLReader.read(sample.bytes, range: range).root)
      let title = try #require(root["title"]?.scalar, "\(sample.path)")
      #expect(!title.isPlain && !title.text.isEmpty)
      if let date = root["date"]?.scalar, date.isPlain {
        #expect(date.text.first?.isNumber == true, "\(sample.path): \(date.text)")
      }
    }
  }

  private func checkPositions(_ root: Node, in bytes: [UInt8], _ part: Range<Int>) {
    for node in root.all {
      #expect(node.range.clamped(to: part) == node.range)
      guard let scalar = node.scalar, !scalar.text.isEmpty else { continue }
      let pieces = scalar.pieces(in: bytes, range: node.range)
      let text = Array(scalar.text.utf8)
      #expect(pieces.last?.text.upperBound == text.count)
      for piece in pieces where !text[piece.text].elementsEqual(bytes[piece.source]) {
        #expect(piece.text.count <= 4, "\(piece) in \(scalar.text)")
      }
    }
  }

  /// Whether Foundation reads the same JSON.
  private func agrees(_ node: Node, _ reference: Any) -> Bool {
    switch node.content {
    case .scalar(let scalar):
      scalar.isPlain ? !(reference is String) : reference as? String == scalar.text
    case .list(let items):
      (reference as? [Any]).map { values in
        values.count == items.count && zip(items, values).allSatisfy(agrees)
      } ?? false
    case .map(let entries):
      (reference as? [String: Any]).map { values in
        values.count == entries.count
          && entries.allSatisfy { entry in
            values[entry.key].map { agrees(entry.value, $0) } ?? false
          }
      } ?? false
    }
  }
}
