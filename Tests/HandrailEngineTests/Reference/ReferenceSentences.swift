/// Where the sentences of a block are, from the words of its documentation.
///
/// A sentence ends at `.`, `!`, `?`, `…` or `。`, with closing quotes and brackets, when white space
/// and then anything but a small letter follows (`。` needs no white space); and at a line feed before
/// anything but a small letter. Common abbreviations and initials do not end one.
struct ReferenceSentences {
  private var starts: [Int]
  private let end: Int

  private static let abbreviations: Set<String> = [
    "mr", "mrs", "ms", "dr", "prof", "st", "vs", "etc", "inc", "ltd", "corp", "co", "no", "approx",
    "dept", "est", "fig", "jr", "sr", "gov", "sen", "rep",
  ]

  init(of range: Range<Int>, in text: ReferenceText) {
    starts = [range.lowerBound]
    end = range.upperBound
    let scalars = Array(text.string(range).unicodeScalars)
    var offsets = [range.lowerBound]
    for scalar in scalars { offsets.append(offsets[offsets.count - 1] + UTF8.width(scalar)) }
    var index = 0
    let ends: Set<Unicode.Scalar> = [".", "!", "?", "…", "。", "\n"]
    while index < scalars.count {
      let scalar = scalars[index]
      guard ends.contains(scalar) else {
        index += 1
        continue
      }
      if scalar == ".", Self.isAbbreviation(scalars[..<index], start: startOfLast(offsets)) {
        index += 1
        continue
      }
      var next = index + 1
      if scalar != "\n" {
        while next < scalars.count, ")]\"'’”".unicodeScalars.contains(scalars[next]) { next += 1 }
      }
      let gap = next
      while next < scalars.count, " \t\n\u{B}\u{C}\r".unicodeScalars.contains(scalars[next]) {
        next += 1
      }
      if next < scalars.count, next > gap || scalar == "\n" || scalar == "。",
        !("a"..."z").contains(scalars[next])
      {
        starts.append(offsets[next])
      }
      index = max(next, index + 1)
    }
  }

  /// The sentence that holds an offset.
  func sentence(at offset: Int) -> Range<Int> {
    let index = starts.lastIndex { $0 <= offset } ?? 0
    return starts[index]..<(index + 1 < starts.count ? starts[index + 1] : end)
  }

  private func startOfLast(_ offsets: [Int]) -> Int {
    offsets.firstIndex(of: starts[starts.count - 1]) ?? 0
  }

  private static func isAbbreviation(_ before: ArraySlice<Unicode.Scalar>, start: Int) -> Bool {
    let gap = before[start...].lastIndex { !$0.isASCII || !$0.properties.isAlphabetic }
    let letters = before[(gap.map { $0 + 1 } ?? start)...]
    if letters.isEmpty { return false }
    if letters.count == 1 {
      let first = before.endIndex - 1
      return first == start || before[first - 1] == "." || before[first].properties.isUppercase
    }
    let word = String(String.UnicodeScalarView(letters)).lowercased()
    return abbreviations.contains(word)
  }
}
