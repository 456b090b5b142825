import HandrailCore

/// A value of a ``JSONDocument``. What is asked of the wrong kind of value is nil or empty.
struct JSONView {
  fileprivate let document: JSONDocument
  private let number: Int

  init(document: JSONDocument, token: Int) {
    self.document = document
    number = token
  }

  private var token: JSONTape.Token { document.tape.tokens[number] }

  /// The bytes in the member, quotes included.
  var span: Span {
    let token = token
    let quotes = token.kind == .string || token.kind == .escaped ? 1 : 0
    return Span(
      document.base + Int(token.start) - quotes, document.base + Int(token.end) + quotes)
  }

  var isObject: Bool { token.kind == .object }
  var isList: Bool { token.kind == .list }
  var isNull: Bool { token.kind == .null }

  /// The text of a string. Half of a surrogate pair becomes U+FFFD.
  var string: String? {
    let token = token
    switch token.kind {
    case .string:
      return String(decoding: document.bytes[Int(token.start)..<Int(token.end)], as: UTF8.self)
    case .escaped: return unescaped(token)
    default: return nil
    }
  }

  /// The text of a string, or a number as it is written: platforms write ids in both ways.
  var text: String? {
    let token = token
    guard token.kind == .number else { return string }
    return String(decoding: document.bytes[Int(token.start)..<Int(token.end)], as: UTF8.self)
  }

  /// A string that is not empty.
  var words: String? {
    guard let string, !string.isEmpty else { return nil }
    return string
  }

  /// A whole number, written as a number or in a string; what follows a point is dropped.
  var integer: Int64? { text.flatMap { Int64($0.prefix { $0 != "." }) } }

  /// A truth, written as such or in a string.
  var isTrue: Bool { token.kind == .yes || string == "true" }

  /// The elements of a list.
  var items: [JSONView] {
    guard token.kind == .list else { return [] }
    var items: [JSONView] = []
    var next = number + 1
    while next < Int(token.next) {
      items.append(JSONView(document: document, token: next))
      next = Int(document.tape.tokens[next].next)
    }
    return items
  }

  /// The keys and values of an object, in the order of the text.
  var entries: [(key: String, value: JSONView)] {
    guard token.kind == .object else { return [] }
    var entries: [(key: String, value: JSONView)] = []
    var next = number + 1
    while next < Int(token.next) {
      let key = JSONView(document: document, token: next)
      entries.append((key.string ?? "", JSONView(document: document, token: next + 1)))
      next = Int(document.tape.tokens[next + 1].next)
    }
    return entries
  }

  /// The value of a key of an object; nil when there is none, and for null.
  subscript(key: StaticString) -> JSONView? {
    let tokens = document.tape.tokens
    guard tokens[number].kind == .object else { return nil }
    var next = number + 1
    while next < Int(tokens[number].next) {
      if isKey(tokens[next], key) {
        let value = JSONView(document: document, token: next + 1)
        return value.isNull ? nil : value
      }
      next = Int(tokens[next + 1].next)
    }
    return nil
  }

  private func isKey(_ token: JSONTape.Token, _ key: StaticString) -> Bool {
    if token.kind == .escaped { return unescaped(token) == key.description }
    let (start, length) = (Int(token.start), key.utf8CodeUnitCount)
    guard Int(token.end) - start == length else { return false }
    return document.bytes.withUnsafeBytes { bytes in
      key.withUTF8Buffer { key in
        guard let here = bytes.baseAddress, let there = key.baseAddress else { return true }
        return memcmp(here + start, there, length) == 0
      }
    }
  }

  private func unescaped(_ token: JSONTape.Token) -> String {
    document.bytes.withUnsafeBytes { bytes in
      let end = Int(token.end)
      var at = Int(token.start)
      var text: [UInt8] = []
      text.reserveCapacity(end - at)
      while at < end {
        let byte = bytes[at]
        if byte != 0x5C {
          text.append(byte)
          at += 1
        } else if let plain = JSONEscape.byte(bytes[at + 1]) {
          text.append(plain)
          at += 2
        } else if let escape = JSONEscape(unicode: bytes[at..<end]) {
          text.append(contentsOf: escape.utf8)
          at += escape.length
        } else {
          text.append(contentsOf: "\u{FFFD}".utf8)
          at += 6
        }
      }
      return String(decoding: text, as: UTF8.self)
    }
  }
}
