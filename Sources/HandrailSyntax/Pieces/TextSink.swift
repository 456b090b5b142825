/// Collects a scalar's text.
struct TextSink: ScalarSink {
  private let bytes: [UInt8]
  private var collected: [UInt8] = []

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  var text: String { String(decoding: collected, as: UTF8.self) }

  mutating func copy(_ source: Range<Int>) {
    collected.append(contentsOf: bytes[source])
  }

  mutating func put(_ scalar: Unicode.Scalar, from source: Range<Int>) {
    collected.append(contentsOf: scalar.utf8)
  }
}
