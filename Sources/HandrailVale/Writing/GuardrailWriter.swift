/// Writes the guardrail that a style becomes.
struct GuardrailWriter {
  let style: ValeStyle

  /// What stands above the rules.
  var head: String {
    """
    guardrail: \(style.name)
    title: \(YAMLText.quoted(style.title))
    owner: \(YAMLText.quoted(style.owner ?? "not named yet"))
    reviewed: 1970-01-01
    why: \(YAMLText.quoted(style.why ?? "It is in our style guide, “\(style.title)”."))
    rules:

    """
  }

  /// A guardrail of some rules and nothing else.
  func text(of drafts: [Draft]) -> String {
    head + drafts.flatMap { RuleWriter.lines(of: $0, comment: nil) }.joined(separator: "\n") + "\n"
  }

  /// The whole file, with what a person has to know and do before it is used.
  ///
  /// - Parameters:
  ///   - drafts: the rules.
  ///   - notes: what could not be taken over.
  ///   - count: how many rules of Vale's became rules.
  ///   - total: how many there were.
  /// - Returns: the text of the file.
  func file(of drafts: [Draft], notes: [ValeNote], count: Int, of total: Int) -> String {
    var lines = [
      "# Made by ‘handrail import vale’ from the style “\(style.title)”: \(count) of its \(total) "
        + "rules, as \(drafts.count) \(drafts.count == 1 ? "rule" : "rules").",
      "#",
      "# To do, for a person:",
      "# - Read the rules, and set ‘reviewed’ to the day on which you did.",
    ]
    if style.owner == nil { lines.append("# - Say in ‘owner’ who answers questions.") }
    if style.why == nil { lines.append("# - Say in ‘why’ why these words matter to your readers.") }
    lines += [
      "# - The examples hold, but a machine made them: put sentences in their place that somebody would",
      "#   write, above all ones that must pass.",
      "#",
    ]
    if notes.isEmpty {
      lines.append("# Nothing was left out.")
    } else {
      lines.append("# Left out, or not quite the same:")
      lines += notes.map { "# - " + $0.text }
    }
    var last: String?
    var rules: [String] = []
    for draft in drafts {
      rules += RuleWriter.lines(
        of: draft,
        comment: last == draft.path
          ? "From \(draft.path), too. REVIEW the examples."
          : "From \(draft.path). REVIEW the examples.")
      last = draft.path
    }
    return lines.map { $0 + "\n" }.joined() + head + rules.dropFirst().joined(separator: "\n")
      + "\n"
  }
}
