/// A text that a pattern may match, and what has to stand around it.
struct Sample: Hashable {
  var before = ""
  var text: String
  var after = ""
  /// Whether all of it is to be found, and nothing else.
  var isExact = false

  static func + (a: Sample, b: Sample) -> Sample {
    // What has to follow one part is what the next part is, wherever a pattern can match at all.
    Sample(
      before: a.text.isEmpty ? a.before + b.before : a.before, text: a.text + b.text,
      after: b.text.isEmpty ? a.after + b.after : b.after)
  }
}
