import HandrailCore

/// One plain file: a container of one member.
struct FileContainer: Container {
  let ledger: Ledger
  let file: InputFile
  /// What to call its member.
  let path: String

  func forEachMember(
    where wanted: (String) -> Bool, _ body: (Member) throws(Problem) -> Void
  ) throws(Problem) {
    guard wanted(path) else { return }
    let reading = FileReading(file, ledger: ledger, base: 0)
    do throws(Problem) {
      try body(Member(path: path, file: file, reading: reading))
    } catch  where error == reading.failure {
      // It is noted.
    }
  }
}
