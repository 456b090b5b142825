import Testing

@testable import HandrailText

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Real posts, whole, cut short and changed at random.
@Suite struct ReaderSamplesTests {
  static let folders = [
    "18f-posts", "markdown-11ty", "markdown-docusaurus", "markdown-hugo", "markdown-jekyll",
    "markdown-toml", "mdx", "medium",
  ]

  /// The files of a folder beside the repository; none where the samples are not at hand.
  static func files(in folder: String) -> [(path: String, bytes: [UInt8])] {
    let package = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    for root in ["/\(package)/../shared", "/\(package)/../../shared"] {
      let path = "\(root)/samples/\(folder)"
      guard let directory = opendir(path) else { continue }
      defer { closedir(directory) }
      var names: [String] = []
      while let entry = readdir(directory) {
        let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
          String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
        }
        if [".md", ".mdx", ".markdown", ".text", ".html"].contains(where: name.hasSuffix) {
          names.append(name)
        }
      }
      return names.sorted().compactMap { name in
        contents(of: "\(path)/\(name)").map { ("\(folder)/\(name)", $0) }
      }
    }
    return []
  }

  private static func contents(of path: String) -> [UInt8]? {
    guard let file = fopen(path, "rb") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&chunk, 1, chunk.count, file)
      if count == 0 { return bytes }
      bytes.append(contentsOf: chunk[..<count])
    }
  }

  @Test(arguments: folders)
  func everyPostIsRead(_ folder: String) throws {
    for file in Self.files(in: folder) {
      let source = try SourceText.decode(path: file.path, bytes: file.bytes).get()
      let document = DocumentReader.read(source)
      #expect(document.problems.isEmpty, "\(file.path)")
      #expect(faults(of: document).isEmpty, "\(file.path)")
    }
  }

  @Test(arguments: folders)
  func everyPostCanBeCutShortAndChanged(_ folder: String) {
    var random = ReaderRandom(seed: 7)
    for file in Self.files(in: folder).prefix(12) {
      for round in 0..<20 {
        var bytes = Array(file.bytes.prefix(Int.random(in: 0...file.bytes.count, using: &random)))
        if round.isMultiple(of: 2), !bytes.isEmpty {
          for _ in 0..<8 {
            let index = Int.random(in: 0..<bytes.count, using: &random)
            let marks = Array("*_[]()<>`\"'#-{}%&;:|~\n\\ !/".utf8)
            bytes[index] = marks.randomElement(using: &random) ?? 0x2A
          }
        }
        guard case .success(let source) = SourceText.decode(path: file.path, bytes: bytes) else {
          continue
        }
        #expect(faults(of: DocumentReader.read(source)).isEmpty, "\(file.path) \(round)")
      }
    }
  }
}
