import HandrailArchives
import HandrailCore

/// An archive that exists only in a test.
struct MemoryContainer: Container {
  let members: [(String, [UInt8])]
  /// How many bytes a member gives at a time.
  var portion = 64 * 1024

  func forEachMember(
    where wanted: (String) -> Bool, _ body: (Member) throws(Problem) -> Void
  ) throws(Problem) {
    for (path, bytes) in members where wanted(path) {
      var offset = 0
      try body(
        Member(path: path, size: bytes.count) {
          guard offset < bytes.count else { return nil }
          defer { offset += portion }
          return Array(bytes[offset..<min(offset + portion, bytes.count)])
        })
    }
  }
}
