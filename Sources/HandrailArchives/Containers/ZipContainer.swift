import HandrailCore

/// A zip with a table of contents. Each member is unpacked by itself, so that a damaged one leaves the
/// others alone, and what nobody wants is not touched.
struct ZipContainer: Container {
  let ledger: Ledger
  /// What to call the archive.
  let name: String
  let file: InputFile
  let directory: ZipDirectory
  /// Told the offset in the file whenever bytes were read.
  let moved: (Int) -> Void

  func forEachMember(
    where wanted: (String) -> Bool, _ body: (Member) throws(Problem) -> Void
  ) throws(Problem) {
    let budget = UnpackingBudget(ledger, archive: name)
    for entry in directory.entries where wanted(entry.path) {
      let reading = ZipReading(entry, of: self, budget)
      let member = Member(path: entry.path, size: entry.size) { () throws(Problem) in
        try reading.next()
      }
      do throws(Problem) {
        try body(member)
      } catch  where error == reading.failure {
        // It is noted.
      }
      if reading.endsArchive { return }
    }
  }
}
