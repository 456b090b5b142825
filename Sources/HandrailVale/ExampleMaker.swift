import HandrailCore

/// Makes examples of a rule, and asks the engine whether they hold before anybody sees them.
struct ExampleMaker {
  /// Why a rule has no examples.
  struct Failure: Error { let reason: String }

  let writer: GuardrailWriter
  /// How many sentences are made that a rule flags, at most: some may not hold beside other rules.
  private static let most = 12

  /// Sentences to put a sample into, at the braces.
  private static let frames = [
    "We wrote {} here.", "They said {} and left.", "At last came {} again.", "{} came first.",
    "It was late, {} it rained.", "Then it was {}.", "Snow fell. {} it melted.",
    "Then it rained on {}", "{}",
    "Rain {}rain", "x{}", "{}x", "7{}", "Rain; {}",
    "A {} B",
  ]

  /// Sentences that hardly any rule finds fault with.
  private static let fine = [
    "Rain fell on the old town.", "Birds sing at dawn.", "The cat sleeps", "Snow", "Green hills",
    "two dogs ran home", "Bread and salt.", "42",
  ]

  /// A draft with examples that hold.
  func examples(of draft: Draft) throws(Failure) -> Draft {
    var draft = draft
    // Until there are examples, any will do: they are not run while a guardrail is loaded.
    draft.flagged = [DraftExample(text: "x", fixed: draft.replacement == nil ? nil : "x")]
    draft.passed = [DraftExample(text: "x")]
    let trial: Trial
    do throws(Problem) { trial = try Trial(writer.text(of: [draft])) } catch {
      throw Failure(reason: error.message)
    }
    draft.flagged = flagged(draft, by: trial)
    guard !draft.flagged.isEmpty else {
      throw Failure(reason: "no sentence could be made that the rule finds")
    }
    draft.passed = passed(draft, by: trial)
    guard !draft.passed.isEmpty else {
      throw Failure(reason: "no sentence could be made that the rule lets pass")
    }
    draft = try fixed(draft, by: trial)
    try verify(draft)
    return draft
  }

  /// Runs the examples as they will stand in the file.
  private func verify(_ draft: Draft) throws(Failure) {
    let text = writer.text(of: [draft])
    if let problem = Trial.load(text).problems.first { throw Failure(reason: problem.message) }
    let outcomes = Trial.outcomes(of: text)
    guard !outcomes.isEmpty, outcomes.allSatisfy(\.holds) else {
      throw Failure(reason: "its examples do not hold")
    }
  }

  private func flagged(_ draft: Draft, by trial: Trial) -> [DraftExample] {
    // Too little of something is found in a post as a whole.
    guard !draft.samples.isEmpty else {
      return Self.fine.lazy.filter { trial.spans(in: $0, isPlain: false)?.isEmpty == false }
        .prefix(1).map { DraftExample(text: $0) }
    }
    var examples: [DraftExample] = []
    var seen: Set<String> = []
    for sample in draft.samples.prefix(400) where !seen.contains(sample.text) {
      // The first few samples get different sentences.
      let turn = examples.count % 4
      let frames = Self.frames.indices.map {
        $0 < 4 ? Self.frames[($0 + turn) % 4] : Self.frames[$0]
      }
      for frame in frames {
        if let example = example(sample, in: frame, of: draft, by: trial) {
          if !examples.contains(example) { examples.append(example) }
          seen.insert(sample.text)
          break
        }
      }
      if examples.count == Self.most { break }
    }
    return examples
  }

  /// An example of a sample in a sentence; nil when the rule does not find it there, or finds more.
  private func example(
    _ sample: Sample, in frame: String, of draft: Draft, by trial: Trial
  ) -> DraftExample? {
    let (sentence, start) = sentence(of: sample, in: frame, for: draft)
    let isPlain = isPlain(sentence, for: draft)
    guard !sentence.contains("[["), !sentence.contains("]]"), !sentence.contains("\r"),
      let spans = trial.spans(in: sentence, isPlain: isPlain), spans.count == 1
    else { return nil }
    let span = spans[0]
    let place = start..<(start + sample.text.utf8.count)
    guard sample.isExact ? span == place : span.overlaps(place) else { return nil }
    // A term is found whole, or something else was.
    if case .flag(.terms) = draft.check, span != place { return nil }
    let bytes = Array(sentence.utf8)
    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
    let marked =
      text(0..<span.lowerBound) + "[[" + text(span) + "]]" + text(span.upperBound..<bytes.count)
    // Three brackets in a row would be read otherwise.
    guard !marked.contains("[[["), !marked.contains("]]]") else { return nil }
    return DraftExample(text: marked, isPlain: isPlain)
  }

  /// A sentence with a sample in it, and where that starts.
  private func sentence(of sample: Sample, in frame: String, for draft: Draft)
    -> (text: String, start: Int)
  {
    let parts = frame.components(around: "{}")
    let lead = lead(for: draft) + parts.before + sample.before
    return (lead + sample.text + sample.after + parts.after + tail(for: draft), lead.utf8.count)
  }

  /// What makes a sentence one of the scopes that a rule looks in.
  private func lead(for draft: Draft) -> String {
    switch scope(of: draft) {
    case "heading": "# "
    case "quote": "> "
    case "comment": "<!-- "
    case "code": "`"
    case "alt": "!["
    default: ""
    }
  }

  private func tail(for draft: Draft) -> String {
    switch scope(of: draft) {
    case "comment": " -->"
    case "code": "`"
    case "alt": "](a.png)"
    default: ""
    }
  }

  private func scope(of draft: Draft) -> String {
    let known = ["heading", "quote", "comment", "code", "alt"]
    if draft.scopes.isEmpty || draft.scopes.contains("prose") || draft.scopes == ["everything"] {
      return "prose"
    }
    return draft.scopes.first(where: known.contains) ?? "prose"
  }

  /// Whether a sentence holds signs that mean something in Markdown.
  private func isPlain(_ sentence: String, for draft: Draft) -> Bool {
    guard scope(of: draft) == "prose" else { return false }
    let isSimple = sentence.unicodeScalars.allSatisfy { scalar in
      scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
        || " ,.;:'’“”\"!?()/%—–…".unicodeScalars.contains(scalar)
        || scalar == "-" && !sentence.hasPrefix("-")
    }
    let isListItem = sentence.first?.isNumber == true
    return !isSimple || isListItem || sentence.hasPrefix(" ") || sentence.hasSuffix("  ")
      || sentence.contains("--")
  }

  private func passed(_ draft: Draft, by trial: Trial) -> [DraftExample] {
    var found: [DraftExample] = []
    for text in draft.fine.prefix(20).map({ $0 }) + Self.fine {
      let sentence = lead(for: draft) + text + tail(for: draft)
      let isPlain = isPlain(sentence, for: draft)
      guard trial.spans(in: sentence, isPlain: isPlain) == [], !sentence.contains("[["),
        !sentence.contains("]]")
      else { continue }
      let example = DraftExample(text: sentence, isPlain: isPlain)
      if !found.contains(example) { found.append(example) }
      if found.count == 2 { break }
    }
    return found
  }

  /// Fills in what becomes of the flagged examples, and shows that it passes.
  private func fixed(_ draft: Draft, by trial: Trial) throws(Failure) -> Draft {
    guard draft.replacement != nil else { return draft }
    var draft = draft
    for index in draft.flagged.indices { draft.flagged[index].fixed = draft.flagged[index].text }
    let outcomes = Trial.outcomes(of: writer.text(of: [draft]))
    guard outcomes.count == draft.flagged.count + draft.passed.count else {
      throw Failure(reason: "its examples could not be run")
    }
    for index in draft.flagged.indices {
      let fixed = outcomes[index].fixed
      let isChanged = fixed != outcomes[index].example.text
      draft.flagged[index].fixed = isChanged ? fixed : nil
    }
    guard let fixed = draft.flagged.lazy.compactMap(\.fixed).first else {
      guard let draft = draft.withoutReplacement else {
        throw Failure(reason: "no sentence could be made that its words mend")
      }
      return draft
    }
    if trial.spans(in: fixed, isPlain: draft.flagged[0].isPlain) == [], !fixed.contains("[[") {
      draft.passed.insert(DraftExample(text: fixed, isPlain: draft.flagged[0].isPlain), at: 0)
      draft.passed = Array(draft.passed.prefix(2))
    }
    return draft
  }
}

extension String {
  /// What stands before and after a text in it.
  fileprivate func components(around text: String) -> (before: String, after: String) {
    guard let range = firstRange(of: text) else { return (self, "") }
    return (String(self[..<range.lowerBound]), String(self[range.upperBound...]))
  }
}
