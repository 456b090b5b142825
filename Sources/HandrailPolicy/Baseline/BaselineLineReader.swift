import HandrailCore
import HandrailRules

/// Reads a baseline that is laid out as ``BaselineWriter`` lays it out, in a twentieth of the time
/// that reading it as YAML takes: a commit hook waits for it.
///
/// What it does not know for certain it does not read. All of that is left to ``BaselineReader``, so
/// that there is one judge of what is wrong; tests compare the two.
struct BaselineLineReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var at = 0
  private var entries: [(entry: BaselineEntry, place: Range<Int>)] = []
  private var key: (check: String, place: Range<Int>)?
  /// The post and the rule of the line before, which the next one most likely shares.
  private var post: (bytes: Range<Int>, text: String) = (0..<0, "")
  private var rule: (bytes: Range<Int>, name: RuleID)?

  private init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// The baseline; nil when the file is not as it was written.
  static func read(_ bytes: [UInt8], path: String) -> Baseline? {
    let read = bytes.withUnsafeBufferPointer { buffer -> BaselineLineReader? in
      var reader = BaselineLineReader(buffer)
      return reader.readAll() ? reader : nil
    }
    return read.map { reader in
      Baseline(
        file: RuleFile(path: path, bytes: bytes, isRedacted: false), entries: reader.entries,
        key: reader.key)
    }
  }

  private mutating func readAll() -> Bool {
    while at < bytes.count, bytes[at] == UInt8(ascii: "#") {
      while at < bytes.count, bytes[at] != 0x0A {
        guard bytes[at] >= 0x20, bytes[at] < 0x7F else { return false }
        at += 1
      }
      at += 1
    }
    guard take("handrail-baseline: 1\n") else { return false }
    if take("key: ") {
      let start = at
      guard let check = value(), take("\n"), check.count == 8, bytes[check].allSatisfy(Self.isDigit)
      else { return false }
      key = (text(check), start..<at - 1)
    }
    guard take("findings:\n") else { return false }
    while at < bytes.count {
      guard readEntry() else { return false }
    }
    return !entries.isEmpty
  }

  private mutating func readEntry() -> Bool {
    guard take("- {post: ") else { return false }
    let start = at - "{post: ".utf8.count
    guard let path = value() else { return false }
    if !isSame(path, post.bytes) { post = (path, text(path)) }
    var id: String?
    if take(", id: ") {
      guard let value = value() else { return false }
      id = text(value)
    }
    guard take(", rule: "), let name = value(), readRule(name), let rule = rule?.name else {
      return false
    }
    let isKeyed = take(", secret: ")
    guard isKeyed ? key != nil : take(", words: "), let words = digest(), take(", place: "),
      let place = digest(), take(", opening: "), let opening = digest(), take("}\n")
    else { return false }
    let entry = BaselineEntry(
      post: PostName(path: post.text, id: id), rule: rule, words: words, place: place,
      opening: opening, isKeyed: isKeyed)
    entries.append((entry, start..<at - 1))
    return true
  }

  private mutating func readRule(_ name: Range<Int>) -> Bool {
    if let rule, isSame(name, rule.bytes) { return true }
    let parts = bytes[name].split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else { return false }
    rule = (
      name,
      RuleID(
        guardrail: String(decoding: parts[0], as: UTF8.self),
        rule: String(decoding: parts[1], as: UTF8.self))
    )
    return true
  }

  private mutating func digest() -> ShortDigest? {
    value().flatMap { ShortDigest(UnsafeBufferPointer(rebasing: bytes[$0])) }
  }

  /// The bytes of a text without quotes that is certainly no more than a text, or of one in quotes
  /// without escapes.
  private mutating func value() -> Range<Int>? {
    guard at < bytes.count else { return nil }
    let isQuoted = bytes[at] == UInt8(ascii: "\"")
    if isQuoted { at += 1 }
    let start = at
    while at < bytes.count, isQuoted ? Self.isQuotable(bytes[at]) : Self.isPlain(bytes[at]) {
      at += 1
    }
    let range = start..<at
    if isQuoted { return take("\"") ? range : nil }
    return range.isEmpty || bytes[start] == UInt8(ascii: "-") || isNull(range) ? nil : range
  }

  private func isNull(_ range: Range<Int>) -> Bool {
    range.count == 4 && text(range).lowercased() == "null"
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x2F, 0x5F: true
    default: false
    }
  }

  private static func isQuotable(_ byte: UInt8) -> Bool {
    (0x20...0x7E).contains(byte) && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte)
  }

  /// Moves over `text`, if that is what stands here.
  private mutating func take(_ text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    guard bytes.count - at >= count else { return false }
    for offset in 0..<count where bytes[at + offset] != text.utf8Start[offset] { return false }
    at += count
    return true
  }

  private func isSame(_ a: Range<Int>, _ b: Range<Int>) -> Bool {
    a.count == b.count && zip(a, b).allSatisfy { bytes[$0] == bytes[$1] }
  }

  private func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}
