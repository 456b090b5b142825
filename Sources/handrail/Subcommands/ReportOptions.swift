import ArgumentParser
import HandrailCore
import HandrailReports

/// How a command reports, and where to.
struct ReportOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "human, json or ndjson; with :path to write it to a file. Can be given several times.",
      valueName: "format[:path]"))
  var format: [String] = []

  @Option(name: .long, help: "Write the report to this file instead of standard output.")
  var output: String?

  @Flag(name: .long, help: "Print nothing when the verdict is pass.")
  var quiet = false

  @Flag(name: .long, help: "No colour, whatever the terminal can show.")
  var noColor = false

  func validate() throws {
    let targets = try targets()
    for (index, target) in targets.enumerated()
    where targets[..<index].contains(where: { $0.path == target.path }) {
      throw ValidationError(
        "two reports cannot both go to \(target.path ?? "standard output"); name another file, as "
          + "in --format json:report.json")
    }
  }

  /// The reports that are wanted, and where they go.
  func targets() throws -> [ReportTarget] {
    let wanted = format.isEmpty ? [HumanReporter.name] : format
    return try wanted.map { try ReportTarget($0, output: output) }
  }

  /// Whether answers go out line by line while the batch is still being read.
  func streamsAnswers() throws -> Bool {
    let targets = try targets()
    return targets.count == 1 && targets[0].format == NDJSONReporter.self && targets[0].path == nil
  }

  /// Writes every report that is wanted.
  ///
  /// - Parameters:
  ///   - report: what the run says.
  ///   - elapsed: how many seconds it took.
  ///   - isOutputTaken: whether standard output is for something else; what would go there goes to
  ///     standard error.
  /// - Throws: a problem when a report cannot be written.
  func write(_ report: CheckReport, elapsed: Double, isOutputTaken: Bool = false) throws {
    let targets = try targets()
    if quiet, report.verdict == .pass, targets.allSatisfy({ $0.path == nil }) { return }
    for target in targets {
      let isOutput = target.path == nil && !isOutputTaken
      let isForTerminal = isOutput && Console.isTerminal
      let style = ReportStyle(
        isColored: isOutput && !noColor && Console.isColored,
        width: isOutput ? Console.width : 80,
        elapsed: isForTerminal ? Duration.shown(elapsed) : nil)
      let text = target.format.init(style: style).render(report)
      if let path = target.path {
        try Disk.write(text, to: path)
      } else if isOutputTaken {
        Console.note(text.hasSuffix("\n") ? String(text.dropLast()) : text)
      } else {
        try Console.write(text)
      }
    }
  }
}
