import HandrailArchives
import HandrailCore

/// A container in memory, whose members come in portions of any size.
struct MemoryContainer: Container {
  let members: [(String, [UInt8])]
  /// How many bytes a portion has.
  var portion = 64 * 1024

  func forEachMember(
    where wanted: (String) -> Bool, _ body: (Member) throws(Problem) -> Void
  ) throws(Problem) {
    for (path, bytes) in members where wanted(path) {
      var offset = 0
      let member = Member(path: path, size: bytes.count) { () throws(Problem) -> [UInt8]? in
        guard offset < bytes.count else { return nil }
        let end = min(offset + portion, bytes.count)
        defer { offset = end }
        return Array(bytes[offset..<end])
      }
      try body(member)
    }
  }
}
