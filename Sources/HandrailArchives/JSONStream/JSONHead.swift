/// What the first bytes of a JSON text show: the paths of its first values, and the texts at them.
struct JSONHead {
  /// What the text is assigned to, as in archives of X: `window.YTD.tweets.part0`.
  let variable: String?
  /// Whether the text is a list.
  let isList: Bool
  private(set) var paths: Set<String> = []
  private var texts: [String: String] = [:]
  private let bytes: [UInt8]
  private var index: Int

  /// The most bytes that an assignment before a text may have.
  static let longestPrefix = 256
  private static let deepest = 12

  /// Reads how a member begins; nil when that is no JSON.
  init?(_ head: MemberHead) {
    bytes = head.bytes
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while start < bytes.count, Self.isSpace(bytes[start]) { start += 1 }
    if let end = Self.assignment(bytes, from: start) {
      let name = bytes[start..<end].prefix { $0 != 0x3D && !Self.isSpace($0) }
      variable = String(decoding: name, as: UTF8.self)
      start = end
    } else {
      variable = nil
    }
    while start < bytes.count, Self.isSpace(bytes[start]) { start += 1 }
    guard start < bytes.count, bytes[start] == 0x7B || bytes[start] == 0x5B else { return nil }
    isList = bytes[start] == 0x5B
    index = start
    read()
  }

  /// Whether values are on all these paths, which are as in ``JSONElement/path``.
  func has(_ wanted: String...) -> Bool { wanted.allSatisfy(paths.contains) }

  /// The first string, number or other word on a path.
  subscript(path: String) -> String? { texts[path] }

  /// The offset after `name =` before a text; nil when there is none.
  static func assignment(_ bytes: [UInt8], from start: Int) -> Int? {
    var hasName = false
    for index in start..<min(bytes.count, start + longestPrefix) {
      switch bytes[index] {
      case 0x3D: return hasName ? index + 1 : nil
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2E, 0x5F, 0x24: hasName = true
      case 0x20, 0x09: continue
      default: return nil
      }
    }
    return nil
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
  }

  // MARK: Reading

  /// Goes over the bytes until they end or make no sense.
  private mutating func read() {
    var levels: [(path: String, isList: Bool)] = []
    var key: String?
    while index < bytes.count {
      let level = levels.last
      switch bytes[index] {
      case 0x20, 0x0A, 0x0D, 0x09, 0x2C, 0x3A: index += 1
      case 0x7B, 0x5B:
        guard levels.count < Self.deepest else { return }
        let path = path(in: level, key)
        paths.insert(path)
        let isList = bytes[index] == 0x5B
        levels.append((isList ? JSONPath.element(of: path) : path, isList))
        key = nil
        index += 1
      case 0x7D, 0x5D:
        guard level != nil else { return }
        levels.removeLast()
        key = nil
        index += 1
      case 0x22:
        guard let level, let text = string() else { return }
        if level.isList || key != nil {
          note(text, at: path(in: level, key))
          key = nil
        } else {
          key = text
        }
      default:
        guard let level else { return }
        let start = index
        while index < bytes.count, !Self.endsWord(bytes[index]) { index += 1 }
        note(String(decoding: bytes[start..<index], as: UTF8.self), at: path(in: level, key))
        key = nil
      }
    }
  }

  private func path(in level: (path: String, isList: Bool)?, _ key: String?) -> String {
    guard let level else { return "" }
    return level.isList ? level.path : JSONPath.key(key ?? "", in: level.path)
  }

  private mutating func note(_ text: String, at path: String) {
    paths.insert(path)
    if texts[path] == nil { texts[path] = text }
  }

  private static func endsWord(_ byte: UInt8) -> Bool {
    isSpace(byte) || byte == 0x2C || byte == 0x7D || byte == 0x5D || byte == 0x3A || byte == 0x22
      || byte == 0x7B || byte == 0x5B
  }

  /// The string that starts here; nil when it does not end.
  private mutating func string() -> String? {
    var end = index + 1
    while end < bytes.count, bytes[end] != 0x22 { end += bytes[end] == 0x5C ? 2 : 1 }
    guard end < bytes.count else { return nil }
    defer { index = end + 1 }
    return JSONDocument(Array(bytes[index...end]))?.root.string ?? ""
  }
}
