extension Page {
  /// A labelled paragraph of a finding, such as `Why`; every line of `text` begins a new one.
  mutating func field(_ label: String, _ text: String) {
    var label = label
    for line in text.split(whereSeparator: \.isNewline) {
      field(label, [.words(String(line))])
      label = ""
    }
  }

  /// A labelled paragraph of a finding.
  mutating func field(_ label: String, _ runs: [Run]) {
    labelled(label, indent: 4, column: 9, runs)
  }

  /// A labelled paragraph of the summary, such as `Did not apply`.
  mutating func summaryField(_ label: String, _ runs: [Run]) {
    labelled(label, indent: 0, column: 15, runs)
  }

  /// A labelled paragraph; the words start `column` columns after `indent`.
  mutating func labelled(_ label: String, indent: Int, column: Int, _ runs: [Run]) {
    let padding = String(repeating: " ", count: max(1, column - label.count))
    paragraph(
      lead: [(String(repeating: " ", count: indent), .plain), (label, .faint), (padding, .plain)],
      runs)
  }
}
