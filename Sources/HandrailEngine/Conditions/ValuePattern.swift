/// A value that a key may have: capitals do not count, and `*` stands for anything.
struct ValuePattern: Sendable {
  private let parts: [[UInt8]]

  init(_ text: String) {
    parts = text.lowercased().utf8.split(separator: 0x2A, omittingEmptySubsequences: false)
      .map(Array.init)
  }

  /// Whether a value is one of those meant.
  func matches(_ value: String) -> Bool {
    var rest = Array(value.lowercased().utf8)[...]
    guard let first = parts.first, rest.starts(with: first) else { return false }
    rest = rest.dropFirst(first.count)
    guard let last = parts.dropFirst().last else { return rest.isEmpty }
    for part in parts.dropFirst().dropLast() {
      guard let end = rest.endOfFirst(part) else { return false }
      rest = rest[end...]
    }
    return rest.count >= last.count && rest.suffix(last.count).elementsEqual(last)
  }
}

extension ArraySlice<UInt8> {
  /// Where the first occurrence of some bytes ends; nil when there is none.
  fileprivate func endOfFirst(_ bytes: [UInt8]) -> Int? {
    guard count >= bytes.count else { return nil }
    for start in startIndex...(endIndex - bytes.count)
    where self[start..<start + bytes.count].elementsEqual(bytes) {
      return start + bytes.count
    }
    return nil
  }
}
