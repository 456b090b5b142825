import HandrailCore
import HandrailReports
import Testing

@Suite("The report for people, as it is read")
struct HumanSnapshotTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let report: CheckReport
    var style = ReportStyle()
    var testDescription: String { name }
  }

  static let cases: [Case] = [
    Case(name: "pass", report: SampleReport.passing, style: ReportStyle(elapsed: "0.04 s")),
    Case(name: "pass-narrow", report: SampleReport.passing, style: ReportStyle(width: 40)),
    Case(name: "fail", report: SampleReport.failing),
    Case(name: "fail-narrow", report: SampleReport.failing, style: ReportStyle(width: 40)),
    Case(name: "fail-coloured", report: SampleReport.failing, style: ReportStyle(isColored: true)),
    Case(name: "redacted", report: redacted),
    Case(name: "disguises", report: disguises),
    Case(name: "widths", report: widths),
    Case(name: "long-line", report: longLine),
    Case(name: "several-lines", report: severalLines),
    Case(name: "broken-rules", report: brokenRules),
    Case(name: "unreadable-post", report: unreadablePost),
    Case(name: "zero-posts", report: SampleReport.run([])),
    Case(name: "left-alone", report: leftAlone),
    Case(name: "many-skipped", report: manySkipped),
    Case(name: "batch", report: batch),
    Case(name: "hostile", report: hostile),
    Case(name: "suppressed", report: SampleReport.suppressed),
    Case(name: "all-lines", report: SampleReport.allLines),
  ]

  @Test(arguments: cases)
  func reads(_ test: Case) throws {
    let text = HumanReporter(style: test.style).render(test.report)
    try Snapshot.named(test.name + ".txt").compare(text)
  }

  static let redacted: CheckReport = {
    let message = "This is the name of work that is not announced."
    let draft = SampleReport.launch
    return SampleReport.run([
      draft.report([
        draft.finding("Project Titan", .codeNames, message: message, isRedacted: true)
      ])
    ])
  }()

  static let disguises: CheckReport = {
    let draft = Draft(
      "draft.md", "Our 𝗣𝗿𝗼𝗷𝗲𝗰𝘁 𝗧𝗶𝘁𝗮𝗻 is near.\nOur Prоject T1tan too.\n")
    return SampleReport.run([
      draft.report([
        draft.finding("𝗣𝗿𝗼𝗷𝗲𝗰𝘁 𝗧𝗶𝘁𝗮𝗻", .codeNames, disguises: [.styledLetters]),
        draft.finding(
          "Prоject T1tan", .codeNames, disguises: [.lookalikeLetters, .digitsForLetters]),
      ])
    ])
  }()

  static let widths: CheckReport = {
    let draft = Draft(
      "widths.md",
      "次の製品 Project Titan は春に出ます。\n👩🏽‍💻 says: Project\u{A0}Titan 🎉\n"
        + "Cafe\u{301} Project-Titan\n\tProject\tTitan\nzero\u{200B}width: project titan\n")
    let words = [
      "Project Titan", "Project\u{A0}Titan", "Project-Titan", "Project\tTitan", "project titan",
    ]
    return SampleReport.run([draft.report(words.map { draft.finding($0, .codeNames) })])
  }()

  static let longLine: CheckReport = {
    let before = "Last week we showed many good things to many good people in the big hall. "
    let after = " It went well, and the people in the hall asked a great many good questions."
    let draft = Draft("long.md", before + "It was Project Titan that they liked." + after + "\n")
    let long = "they liked." + after
    return SampleReport.run([
      draft.report([
        draft.finding("Last week", .codeNames), draft.finding("Project Titan", .codeNames),
        draft.finding(long, .codeNames), draft.finding("questions.", .codeNames),
      ])
    ])
  }()

  static let severalLines: CheckReport = {
    let draft = Draft(
      "lines.md",
      "It is called Project\nTitan.\n\nA long line, to leave no room at its end, says that Project\n"
        + "Titan.\n")
    var second = draft.finding("Project\nTitan.\n", .codeNames)
    second = draft.finding("that Project\nTitan", .codeNames)
    return SampleReport.run([
      draft.report([draft.finding("Project\nTitan", .codeNames), second])
    ])
  }()

  static let brokenRules: CheckReport = SampleReport.run(
    [],
    problems: [
      Problem(
        .rules, "the key “flags” is not known here; expected “flag” or “require”",
        advice: "write “flag”", path: "rules/confidentiality.yml",
        position: Position(byte: 310, line: 12, column: 5),
        end: Position(byte: 315, line: 12, column: 10),
        sourceLine: "    flags: {terms: [Project Titan, Bluebird]}"),
      Problem(
        .rules, "the rule has no flagged example; every rule needs at least one",
        advice: "add a sentence that the rule should find, with the words to find in [[ ]]",
        path: "rules/confidentiality.yml", position: Position(byte: 250, line: 10, column: 5),
        sourceLine: "  - rule: code-names"),
      Problem(.rules, "handrail.yml was not found", advice: "run “handrail init” to make one"),
    ])

  static let unreadablePost: CheckReport = {
    let draft = SampleReport.launch
    let unreadable = Draft("content/blog/old.md", "")
    let cut = Problem(
      .limit, "the pattern of honesty/prices took too long to decide",
      advice: "ask comms@acme.example to make the pattern simpler", path: draft.path)
    let bytes = Problem(
      .input, "the file is not UTF-8 text; expected UTF-8",
      advice: "save the file again as UTF-8", path: unreadable.path,
      position: Position(byte: 18, line: 2, column: 7),
      end: Position(byte: 19, line: 2, column: 8), sourceLine: "The ca\u{FFFD} is open.")
    return SampleReport.run([
      draft.report([draft.finding("Project Titan", .codeNames)], problems: [cut]),
      unreadable.report(problems: [bytes]), SampleReport.second.report(),
    ])
  }()

  static let leftAlone: CheckReport = {
    var personal = Draft("notes/holiday.md", "").report()
    personal.leftAlone = "the account is personal"
    var other = Draft("notes/garden.md", "").report()
    other.leftAlone = "the account is personal"
    return SampleReport.run([personal, other])
  }()

  static let manySkipped: CheckReport = {
    let posts = (1...20).map { number in
      var post = Draft("posts/\(number).md", "").report()
      post.skipped = (1...9).map { reason in
        SampleReport.skipped(
          "disclosure", (1...reason).map { "rule-\(reason)-\($0)" },
          "the post is not on channel \(reason)")
      }
      if number > 15 { post.skipped.removeFirst() }
      return post
    }
    return SampleReport.run(posts)
  }()

  static let batch: CheckReport = {
    let draft = Draft("posts.ndjson", #"{"id":"17","text":"We demoed Project Titan."}"#)
    var post = draft.report([draft.finding("Project Titan", .codeNames)])
    post.id = "17"
    post.metadata.channel = "linkedin"
    var other = draft.report()
    other.id = "18"
    return SampleReport.run([post, other])
  }()

  static let hostile: CheckReport = {
    let draft = Draft("evil\u{1B}[2J\npass: all is well.md", "a \u{1B}[31mb\u{202E}c\u{85}d\n")
    var rule = SampleRule.codeNames
    rule.owner = "legal\u{9B}1m@acme.example"
    rule.instead = "Ring \u{7} the bell.\npass: everything"
    return SampleReport.run([
      draft.report([draft.finding("b\u{202E}c", rule, message: "Found “\u{1B}]0;x\u{7}”.")])
    ])
  }()
}
