/// Where a script's text stands: inside `<!-- <script>`, an end tag does not end the script.
///
/// Source: WHATWG HTML, sections 13.2.5.18 to 13.2.5.31.
enum ScriptState {
  case plain, escaped, nested

  mutating func advance(_ bytes: [UInt8], at index: Int) {
    guard bytes[index] == 0x3C || bytes[index] == 0x2D else { return }
    let end = bytes.count
    switch self {
    case .plain:
      if bytes.has("<!--", at: index, before: end) { self = .escaped }
    case .escaped:
      if bytes.has("-->", at: index, before: end) {
        self = .plain
      } else if Self.isTag("<script", bytes, at: index) {
        self = .nested
      }
    case .nested:
      if bytes.has("-->", at: index, before: end) {
        self = .plain
      } else if Self.isTag("</script", bytes, at: index) {
        self = .escaped
      }
    }
  }

  private static func isTag(_ tag: String, _ bytes: [UInt8], at index: Int) -> Bool {
    guard bytes[index] == 0x3C else { return false }
    let stop = index + tag.utf8.count
    guard stop < bytes.count, bytes[stop].isSpace || bytes[stop] == 0x2F || bytes[stop] == 0x3E
    else { return false }
    return bytes[index..<stop].lazy.map(\.lowercased).elementsEqual(tag.utf8)
  }
}
