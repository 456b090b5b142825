/// Text in UTF-8 that a program read as Windows-1252, and saved as what it saw: `Iâ€™m`.
enum Mojibake {
  /// The text as it was, each run of characters outside ASCII for itself: a run that stands for bytes
  /// which are no UTF-8 was never mistaken, and stays.
  static func repaired(_ text: String) -> String {
    // Only characters that stand for the first byte of others can begin a run that was mistaken.
    guard text.utf8.contains(where: { $0 == 0xC3 }) else { return text }
    let scalars = text.unicodeScalars
    var repaired = String.UnicodeScalarView()
    var (copied, index) = (scalars.startIndex, scalars.startIndex)
    while let start = scalars[index...].firstIndex(where: { !$0.isASCII }) {
      let end = scalars[start...].firstIndex(where: \.isASCII) ?? scalars.endIndex
      index = end
      guard let run = original(scalars[start..<end]) else { continue }
      repaired.append(contentsOf: scalars[copied..<start])
      repaired.append(contentsOf: run.unicodeScalars)
      copied = end
    }
    guard copied > scalars.startIndex else { return text }
    repaired.append(contentsOf: scalars[copied...])
    return String(repaired)
  }

  /// What a run was before it was mistaken; nil when it was not.
  private static func original(_ run: Substring.UnicodeScalarView) -> String? {
    var bytes: [UInt8] = []
    for scalar in run {
      guard let byte = Windows1252.byte(of: scalar) else { return nil }
      bytes.append(byte)
    }
    return String(validating: bytes, as: UTF8.self)
  }
}
