import HandrailCore
import HandrailText

/// A number that changes when anything in a document does: FNV-1a over all that it says.
///
/// The map counts byte by byte, not by its segments: how it is stored is its own business.
struct DocumentDigest {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  mutating func add(_ document: Document) {
    add(document.text.count)
    for byte in document.text { add(Int(byte)) }
    add(document.map.count)
    for offset in document.text.indices {
      let source = document.map.source(of: offset..<offset + 1)
      add(source.lowerBound)
      add(source.upperBound)
    }
    add(document.blocks.count)
    for block in document.blocks {
      add("\(block.scope)")
      add(block.range.lowerBound)
      add(block.range.upperBound)
      add(block.field ?? "no field")
    }
    for field in document.fields.sorted() { add(field) }
    add(document.metadata)
    for problem in document.problems {
      add("\(problem.kind)")
      add(problem.message)
      add(problem.advice ?? "no advice")
      add(problem.position?.byte ?? -1)
      add(problem.end?.byte ?? -1)
    }
  }

  private mutating func add(_ metadata: PostMetadata) {
    let known = [
      metadata.channel, metadata.audience?.rawValue, metadata.account?.rawValue, metadata.author,
      metadata.status?.rawValue, metadata.published?.description, metadata.language,
      metadata.title, metadata.url,
    ]
    for value in known { add(value ?? "not known") }
  }

  private mutating func add(_ number: Int) {
    value = (value ^ UInt64(truncatingIfNeeded: number)) &* 0x100_0000_01B3
    value ^= value >> 29
  }

  private mutating func add(_ text: String) {
    add(text.utf8.count)
    for byte in text.utf8 { add(Int(byte)) }
  }
}
