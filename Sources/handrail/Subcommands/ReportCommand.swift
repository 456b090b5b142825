import ArgumentParser
import HandrailAudit
import HandrailCore
import HandrailReports
import HandrailRules

/// `handrail report`: the report on an audit that was kept.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Report on an audit: a page for the meeting, or tables for programs.",
    discussion: """
      Reads the file that handrail audit keeps its results in. Groups of few
      people are told of together, and nobody is named. Exit status: 0 when the
      report is written, whatever it says; 2 when it could not be.
      """)

  @Argument(help: "The file of audits.")
  var store: String

  @Option(name: .long, help: "html, markdown, csv, json or human; human unless told.")
  var format: String?

  @Option(name: .long, help: "Write the report to this file instead of standard output.")
  var output: String?

  @Option(name: .long, help: "The number of the audit; the newest that was finished unless told.")
  var audit: String?

  @Option(
    name: .long,
    help: "How many people a group must have to be told of; what the audit says unless told.")
  var groupSize: String?

  @Option(name: .long, help: "What stands at the top of the report, such as the company's name.")
  var title: String?

  @Flag(name: .long, help: "No colour, whatever the terminal can show.")
  var noColor = false

  func validate() throws {
    _ = try reporter()
    _ = try number()
    if let output, let file = Disk.resolved(output), file == Disk.resolved(store) {
      throw ValidationError("--output would take the place of the audits; name another file")
    }
    _ = try minimum()
  }

  func run() throws {
    let reporter = try reporter()
    var summary = try AuditSummary(
      AuditStore.openForReading(store), audit: number(), groupSize: minimum(),
      postLimit: reporter.postLimit)
    summary.name = title
    let style = AuditReportStyle(
      page: ReportStyle(
        isColored: output == nil && !noColor && Console.isColored,
        width: output == nil ? Console.width : 80, version: Handrail.version),
      store: store)
    let text = reporter.init(style: style).render(summary)
    guard let output else { return try Console.write(text) }
    try Disk.write(text, to: output, what: "the report")
  }

  private func reporter() throws -> any AuditReporter.Type {
    guard let format else { return HumanAuditReporter.self }
    if let reporter = AuditReportFormat.named(format) { return reporter }
    let names = AuditReportFormat.all.map { $0.name }
    let advice = NearestWord(names).advice(for: format) ?? "write \(names.joined(separator: ", "))"
    throw ValidationError("‘\(format)’ is no format that an audit can be reported in; \(advice)")
  }

  private func number() throws -> Int? {
    try OptionValue.number("--audit", audit, in: 1...1_000_000)
  }

  /// A group of one is a person.
  private func minimum() throws -> Int? {
    try OptionValue.number("--group-size", groupSize, in: 2...1_000)
  }
}
