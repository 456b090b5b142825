import ArgumentParser
import HandrailCore

/// How `handrail test` holds rules against labelled posts.
struct CorpusOptions: ParsableArguments {
  @Option(
    name: .long,
    help:
      "Labelled posts (.ndjson) to measure precision and recall on. Can be given several times.",
    completion: .file(extensions: ["ndjson", "jsonl"]))
  var corpus: [String] = []

  @Option(name: .long, help: "Fail below this precision, such as 0.95.")
  var precision: String?

  @Option(name: .long, help: "Fail below this recall, such as 0.85.")
  var recall: String?

  @Option(name: .long, help: "Fail when the recall of any guardrail is below this.")
  var labelRecall: String?

  @Flag(name: .long, help: "List every disagreement, not only the worst.")
  var all = false

  @Option(name: .long, help: "How to report on a corpus: human or json.")
  var format: String?

  @Option(name: .long, help: "The moment to judge by, for posts without a date of their own.")
  var asOf: String?

  /// The forms in which a measure can be told.
  enum Format: String, CaseIterable { case human, json }

  func validate() throws {
    _ = try bar()
    _ = try moment()
    _ = try form()
    let needCorpus: [(String, Bool)] = [
      ("--precision", precision != nil), ("--recall", recall != nil),
      ("--label-recall", labelRecall != nil), ("--all", all), ("--format", format != nil),
      ("--as-of", asOf != nil),
    ]
    if corpus.isEmpty, let option = needCorpus.first(where: \.1)?.0 {
      throw ValidationError("\(option) goes with --corpus; name a file of labelled posts")
    }
  }

  /// How well the rules have to do.
  func bar() throws -> CorpusBar {
    CorpusBar(
      precision: try OptionValue.share("--precision", precision),
      recall: try OptionValue.share("--recall", recall),
      labelRecall: try OptionValue.share("--label-recall", labelRecall))
  }

  /// The moment to judge by; nil for now.
  func moment() throws -> Timestamp? { try OptionValue.moment("--as-of", asOf) }

  /// How to report.
  func form() throws -> Format {
    try OptionValue.choice("--format", format, as: Format.self) ?? .human
  }
}
