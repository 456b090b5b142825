import CScan

/// The first thing that keeps bytes from being text in UTF-8.
///
/// Runs over every file, so it goes over ASCII in C, in an unsafe buffer; every load is within the
/// buffer's bounds.
public enum UTF8Fault: Equatable {
  /// A byte at this offset that no character has there (Unicode, table 3-7).
  case invalid(at: Int)
  /// A zero byte at this offset.
  case zero(at: Int)

  /// The first fault, or nil when `bytes` are text.
  public static func first(in bytes: [UInt8]) -> UTF8Fault? {
    bytes.withUnsafeBytes { first(in: $0) }
  }

  /// The first fault, or nil when `buffer` is text.
  public static func first(in buffer: UnsafeRawBufferPointer) -> UTF8Fault? {
    guard let base = buffer.assumingMemoryBound(to: UInt8.self).baseAddress else { return nil }
    var index = handrail_ascii_end(base, 0, buffer.count)
    while index < buffer.count {
      if buffer[index] == 0 { return .zero(at: index) }
      let length = characterLength(buffer, at: index)
      if length == 0 { return .invalid(at: index) }
      index = handrail_ascii_end(base, index + length, buffer.count)
    }
    return nil
  }

  /// The length of the well-formed character of several bytes at `index`; 0 when there is none.
  public static func characterLength(_ buffer: UnsafeRawBufferPointer, at index: Int) -> Int {
    let length: Int
    let second: ClosedRange<UInt8>
    switch buffer[index] {
    case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: return 0
    }
    guard index + length <= buffer.count, second.contains(buffer[index + 1]) else { return 0 }
    for step in 1..<length where buffer[index + step] & 0xC0 != 0x80 { return 0 }
    return length
  }
}
