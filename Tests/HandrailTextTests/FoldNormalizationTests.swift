import HandrailCore
import Testing

@testable import HandrailText

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

@Suite struct FoldNormalizationTests {
  /// The rows of the conformance test: source, NFC, NFD, NFKC and NFKD, as code points.
  static let rows: [[[UInt32]]] = {
    let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    guard let file = fopen("/" + root + "/fixtures/unicode/NormalizationSample.txt", "r") else {
      return []
    }
    defer { fclose(file) }
    var text: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65536)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      guard count > 0 else { break }
      text += buffer[..<count]
    }
    return text.split(separator: 0x0A).filter { $0.first != 0x23 }.map { line in
      line.split(separator: 0x3B).map { column in
        column.split(separator: 0x20).compactMap {
          UInt32(String(decoding: $0, as: UTF8.self), radix: 16)
        }
      }
    }
  }()

  private func string(_ scalars: [UInt32]) -> String {
    var bytes: [UInt8] = []
    for scalar in scalars { bytes.append(scalar: scalar) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether the view of a character is not its NFKC form: it is dropped, or a styled letter.
  private func isSpecial(_ scalar: UInt32) -> Bool {
    let record = CharacterRecord(scalar)
    return record.isInvisible || record.isOverlay || record.isRegional || record.maps
      || record.isLookalike
  }

  @Test func theViewIsInNFKC() {
    #expect(Self.rows.count > 2000)
    var exact = 0
    for row in Self.rows where row.count == 5 {
      // Parenthesised letters are letters to a reader, and more to NFKC.
      if row[0].contains(where: { 0x249C...0x24B5 ~= $0 || 0x1F110...0x1F129 ~= $0 }) { continue }
      let views = row.map { Folding.view(of: string($0)) }
      let name = row[0].map { String($0, radix: 16) }.joined(separator: " ")
      #expect(views.allSatisfy { $0 == views[3] }, "\(name)")
      if !row[3].contains(where: { isSpecial($0) }) {
        exact += 1
        #expect(views[0] == Array(string(row[3]).utf8), "\(name)")
      }
    }
    #expect(exact > 2000)
  }
}
