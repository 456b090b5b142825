import HandrailCore

/// A packed archive that is read from its start to its end: a tar, compressed or not, one compressed
/// file, a zip without a table of contents, or any archive inside another one.
///
/// Unpacked by libarchive. What cannot be read is noted in the ledger, and the rest is still read as
/// far as the format allows.
struct PackedContainer: Container {
  let ledger: Ledger
  /// What to call the archive.
  let name: String
  /// What stands before the paths of its members: nothing, or the path of the archive and a slash.
  let prefix: String
  /// Gives the bytes from their start; asked once each time that the archive is gone over.
  let source: () -> any PackedSource

  func forEachMember(
    where wanted: (String) -> Bool, _ body: (Member) throws(Problem) -> Void
  ) throws(Problem) {
    guard let reader = PackedReader(source(), form: .any) else { return }
    let pass = PackedPass(self, reader)
    while let entry = pass.next() {
      let path = prefix + pass.path(of: entry)
      guard pass.isWithinLimits else { break }
      if entry.isFile, !entry.isLocked, wanted(path) {
        let member = Member(path: path, size: entry.size) { () throws(Problem) in
          try pass.portion(of: path)
        }
        do throws(Problem) {
          try body(member)
        } catch  where error == pass.failure {
          // It is noted.
        }
      }
      pass.finish(path)
    }
    pass.noteLocked()
  }
}
