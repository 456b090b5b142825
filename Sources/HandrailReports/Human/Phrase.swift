internal import HandrailCore

/// Small pieces of English: numbers with their nouns, and lists.
package enum Phrase {
  /// `1 post`, `2 posts`.
  package static func count(_ number: Int, _ noun: String, _ plural: String? = nil) -> String {
    number == 1 ? "1 \(noun)" : "\(number) \(plural ?? noun + "s")"
  }

  /// `2 errors`, `1 piece of advice`.
  static func count(_ number: Int, _ severity: Severity) -> String {
    switch severity {
    case .error: count(number, "error")
    case .warning: count(number, "warning")
    case .advice: count(number, "piece of advice", "pieces of advice")
    }
  }

  /// `a`, `a and b`, `a, b and c`.
  package static func list(_ items: [String]) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " and " + last
  }

  /// Names with commas between, and the number of those left out: `a, b … and 12 more`.
  ///
  /// One name is never left out alone, as saying so would take as much room.
  static func names(_ names: [String], atMost limit: Int) -> [Run] {
    let shown = names.count <= limit + 1 ? names[...] : names[..<limit]
    var runs: [Run] = []
    for (index, name) in shown.enumerated() {
      runs.append(.name(index == shown.count - 1 ? name : name + ","))
      if index < shown.count - 1 { runs.append(.words(" ")) }
    }
    if shown.count < names.count { runs.append(.words(" … and \(names.count - shown.count) more")) }
    return runs
  }

  /// What a person calls a post: its file, or its number in a file of many.
  static func name(path: String, id: String?) -> String {
    id.map { "post \($0) of \(path)" } ?? path
  }

  /// What a post was checked as, such as ` (blog, public)`; nothing where nothing is known.
  static func known(_ metadata: PostMetadata) -> Run {
    let known = [metadata.channel, metadata.audience?.rawValue].compactMap(\.self)
    return .words(known.isEmpty ? "" : " (\(known.joined(separator: ", ")))", .faint)
  }

  /// How the words were disguised, told without suspicion.
  static func disguise(_ disguise: Disguise) -> String {
    switch disguise {
    case .styledLetters:
      "Written in styled letters (often innocent; screen readers cannot read them)."
    case .lookalikeLetters:
      "Some letters come from another alphabet and look the same (copied text can bring them in)."
    case .invisibleCharacters:
      "There are invisible characters inside the words (copied text can bring them in)."
    case .digitsForLetters:
      "Written with digits or signs in place of letters."
    case .spacedLetters:
      "Written with something between the letters."
    case .emojiInsideWord:
      "There is an emoji inside a word, which readers read across."
    case .markupInsideWord:
      "There is markup inside a word, which readers do not see."
    case .characterReferences:
      "Written with character codes such as &#70;, which readers see as letters."
    }
  }
}
