import HandrailCore
import HandrailPolicy
import HandrailReports

/// The first check, and what to do next.
struct StarterTrial {
  private let answers: StarterAnswers
  private let guardrail: String

  init(_ answers: StarterAnswers, guardrail: String) {
    self.answers = answers
    self.guardrail = guardrail
  }

  /// Checks the posts that there are, tells how that went, and what to do next.
  ///
  /// - Throws: when nothing can be written.
  func run() async throws {
    var page = TextPage(Console.style)
    guard answers.blogs.contains(where: { $0.count > 0 }) else {
      page.paragraph(
        "No folder with posts was found. Say in handrail.yml, under ‘posts’, which files are posts, or name "
          + "a draft:")
      try Console.write("\n" + page.text + "\n  handrail check draft.md\n")
      return
    }
    let places = answers.blogs.map { "\(Phrase.count($0.count, "file")) in \($0.path)" }
    page.paragraph("Posts: \(Phrase.list(places)). This is what handrail check says of them:")
    try Console.write("\n" + page.text)
    let report = try await check()
    let text = HumanReporter(style: Console.style).render(report)
    try Console.write("\n" + Self.lastParagraph(of: text) + "\n")
    page = TextPage(Console.style)
    if report.verdict != .pass {
      page.paragraph(
        report.verdict == .fail
          ? "Old posts often have findings. They need not be mended now: a baseline lists them, and from then "
            + "on only what is new counts."
          : "Some posts could not be read; the whole report says which, and why.")
    }
    let note = page.text.isEmpty ? "" : "\n" + page.text
    try Console.write(note + Self.steps(nextSteps(after: report.verdict)))
  }

  private func nextSteps(after verdict: Verdict) -> KeyValuePairs<String, String> {
    switch verdict {
    case .fail:
      [
        "handrail check": "the whole report", "handrail baseline write": "let old posts be",
        "handrail test \(guardrail)": "the examples of your guardrail",
        "handrail guide --output guide.html": "the guardrails as a page for everybody",
        "handrail hook install": "check before every commit",
      ]
    case .pass, .incomplete:
      [
        "handrail check": "the whole report",
        "handrail test \(guardrail)": "the examples of your guardrail",
        "handrail guide --output guide.html": "the guardrails as a page for everybody",
        "handrail hook install": "check before every commit",
      ]
    }
  }

  /// Commands and what they are for, in two columns.
  private static func steps(_ steps: KeyValuePairs<String, String>) -> String {
    let width = (steps.map(\.key.count).max() ?? 0) + 3
    let lines = steps.map { command, what in
      "  \(command)\(String(repeating: " ", count: width - command.count))\(what)\n"
    }
    return "\nNext\n" + lines.joined()
  }

  private func check() async throws -> CheckReport {
    let book = Rulebook(configuration: ConfigurationFinder.name)
    try book.requireSound()
    let configuration = book.ruleSet.configuration
    let moment = Clock.now
    let settings = CheckSettings(
      configuration: configuration, stated: PostMetadata(), failOn: configuration.failOn,
      asOf: moment, sizeLimit: 16 * 1024 * 1024, changes: nil,
      policy: FindingPolicy(waivers: book.waivers(at: moment)), answersByLine: false)
    var collector = ReportCollector(book: book, failOn: configuration.failOn, streams: false)
    collector.waivers = book.waivers(at: moment)
    await CheckRun(plan: book.plan, settings: settings, jobs: Processor.count).check(
      InputList(paths: [], stdinName: nil, configuration: configuration)
    ) { collector.add($0) }
    return try collector.finished(settings, isWhole: true)
  }

  private static func lastParagraph(of text: String) -> String {
    var lines: [Substring] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).reversed() {
      if line.isEmpty, !lines.isEmpty { break }
      if !line.isEmpty { lines.append(line) }
    }
    return lines.reversed().joined(separator: "\n")
  }
}
