/// Reads DAG-CBOR: CBOR with text keys and links, without open lengths.
///
/// Source: RFC 8949; IPLD, “DAG-CBOR”.
struct CBORReader {
  private let bytes: ArraySlice<UInt8>
  private var index: Int
  private static let deepest = 64

  /// Why bytes are none.
  private enum Fault: Error { case fault }

  /// Reads the value that some bytes are; nil when they are none.
  static func read(_ bytes: ArraySlice<UInt8>) -> DataValue? {
    var reader = CBORReader(bytes: bytes, index: bytes.startIndex)
    guard let value = try? reader.value(0), reader.index == bytes.endIndex else { return nil }
    return value
  }

  private init(bytes: ArraySlice<UInt8>, index: Int) {
    self.bytes = bytes
    self.index = index
  }

  private mutating func value(_ depth: Int) throws(Fault) -> DataValue {
    guard depth < Self.deepest else { throw .fault }
    let kind = try byte()
    if kind >> 5 == 7 { return try simple(kind) }
    let count = try number(kind & 0x1F)
    switch kind >> 5 {
    case 0: return .number(Int64(clamping: count))
    case 1: return .number(-1 - Int64(clamping: min(count, UInt64(Int64.max) - 1)))
    case 2: return .bytes(Array(try take(count)))
    case 3:
      guard let text = String(validating: try take(count), as: UTF8.self) else { throw .fault }
      return .text(text)
    case 4:
      var items: [DataValue] = []
      for _ in 0..<(try within(count)) { items.append(try value(depth + 1)) }
      return .list(items)
    case 5:
      var entries: [(key: String, value: DataValue)] = []
      for _ in 0..<(try within(count)) {
        guard case .text(let key) = try value(depth + 1) else { throw .fault }
        entries.append((key, try value(depth + 1)))
      }
      return .map(entries)
    default:
      // Links, the only tag of DAG-CBOR: a zero byte and the identifier.
      guard count == 42, case .bytes(let link) = try value(depth + 1), link.first == 0 else {
        throw .fault
      }
      return ContentID.read(link[1...]).map { .link($0.id) } ?? .other
    }
  }

  private mutating func simple(_ kind: UInt8) throws(Fault) -> DataValue {
    switch kind & 0x1F {
    case 20...23: return .other
    case 25...27:
      _ = try number(kind & 0x1F)
      return .other
    default: throw .fault
    }
  }

  private mutating func byte() throws(Fault) -> UInt8 {
    guard index < bytes.endIndex else { throw .fault }
    defer { index += 1 }
    return bytes[index]
  }

  private mutating func number(_ low: UInt8) throws(Fault) -> UInt64 {
    guard low >= 24 else { return UInt64(low) }
    guard low <= 27 else { throw .fault }
    var number: UInt64 = 0
    for _ in 0..<(1 << (low - 24)) { number = number << 8 | UInt64(try byte()) }
    return number
  }

  /// A count of things, each of which has a byte at least.
  private func within(_ count: UInt64) throws(Fault) -> Int {
    guard count <= UInt64(bytes.endIndex - index) else { throw .fault }
    return Int(count)
  }

  private mutating func take(_ count: UInt64) throws(Fault) -> ArraySlice<UInt8> {
    let count = try within(count)
    defer { index += count }
    return bytes[index..<index + count]
  }
}
