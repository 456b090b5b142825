import HandrailText

extension FoldedText {
  /// The words of a range of the view, on one line and without control characters.
  func shown(_ range: Range<Int>) -> String {
    var shown = String.UnicodeScalarView()
    for scalar in String(decoding: view[range], as: UTF8.self).unicodeScalars {
      shown.append(scalar == "\n" || scalar == "\t" ? " " : ExcerptBuilder.harmless(scalar))
    }
    return String(shown)
  }
}
