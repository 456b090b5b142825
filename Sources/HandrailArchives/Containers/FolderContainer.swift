import HandrailCore

/// A folder with all the folders in it, its files in the order of the bytes of their paths.
struct FolderContainer: Container {
  let ledger: Ledger
  /// Where it is.
  let root: String
  /// What is in it.
  let contents: FolderFiles

  func forEachMember(
    where wanted: (String) -> Bool, _ body: (Member) throws(Problem) -> Void
  ) throws(Problem) {
    var base = 0
    for entry in contents.files {
      defer { base += entry.size }
      guard wanted(entry.path) else { continue }
      let file: InputFile
      do throws(Problem) {
        file = try InputFile(
          opening: root + "/" + entry.path, as: entry.path, followsLinks: false)
      } catch {
        ledger.note(error)
        continue
      }
      let reading = FileReading(file, ledger: ledger, base: base)
      do throws(Problem) {
        try body(Member(path: entry.path, file: file, reading: reading))
      } catch  where error == reading.failure {
        // It is noted.
      }
    }
    ledger.position = base
  }
}
