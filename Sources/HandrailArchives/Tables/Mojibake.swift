/// Text in UTF-8 that a program read as Windows-1252, and saved as what it saw: `Iâ€™m`.
enum Mojibake {
  /// The text as it was, each run of characters outside ASCII for itself: a run that stands for bytes
  /// which are no UTF-8 was never mistaken, and stays.
  static func repaired(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 >= 0x80 }) else { return text }
    var repaired = String.UnicodeScalarView()
    var run: [Unicode.Scalar] = []
    func endRun() {
      guard !run.isEmpty else { return }
      let bytes = run.compactMap(Windows1252.byte(of:))
      if bytes.count == run.count, let text = String(validating: bytes, as: UTF8.self) {
        repaired.append(contentsOf: text.unicodeScalars)
      } else {
        repaired.append(contentsOf: run)
      }
      run.removeAll(keepingCapacity: true)
    }
    for scalar in text.unicodeScalars {
      if scalar.isASCII {
        endRun()
        repaired.append(scalar)
      } else {
        run.append(scalar)
      }
    }
    endRun()
    return String(repaired)
  }
}
