import ArgumentParser
import HandrailCore
import HandrailReports

/// How a command reports, and where to.
struct ReportOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      """
      human, json, ndjson, sarif, junit, github, gitlab, rdjson, checkstyle or markdown; with :path \
      to write it to a file. Can be given several times.
      """,
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
    for (index, target) in targets.enumerated() {
      let earlier = targets[..<index].filter { $0.file == target.file }
      guard !earlier.isEmpty else { continue }
      let names = Set((earlier + [target]).map { $0.format.name })
      let isLog = target.path == nil && earlier.count == 1
      if isLog, names == [HumanReporter.name, GitHubReporter.name] { continue }
      throw ValidationError(
        "two reports cannot both go to \(target.path ?? "standard output"); name another file, as "
          + "in --format json:report.json")
    }
  }

  /// The reports that are wanted, and where they go. A step of GitHub Actions that asks for none gets
  /// annotations beside the report for people.
  func targets() throws -> [ReportTarget] {
    let wanted = format.isEmpty ? [HumanReporter.name] : format
    let targets = try wanted.map { try ReportTarget($0, output: output) }
    guard format.isEmpty, Runner.isGitHub else { return targets }
    return targets + [ReportTarget(format: GitHubReporter.self, path: nil)]
  }

  /// Whether answers go out line by line while the batch is still being read.
  func streamsAnswers() throws -> Bool {
    let targets = try targets()
    return targets.count == 1 && targets[0].format == NDJSONReporter.self && targets[0].path == nil
  }

  /// Writes every report that is wanted: files first, as nothing may come in between. One that cannot
  /// be written is told of on standard error, and keeps no other from being written.
  ///
  /// - Parameters:
  ///   - report: what the run says.
  ///   - elapsed: how many seconds it took.
  ///   - isOutputTaken: whether standard output is for something else; what would go there goes to
  ///     standard error.
  /// - Returns: whether all of them were written.
  /// - Throws: what is wrong with the options.
  func write(_ report: CheckReport, elapsed: Double, isOutputTaken: Bool = false) throws -> Bool {
    let targets = try targets()
    var areWritten = true
    func attempt(_ write: () throws(Problem) -> Void) {
      do throws(Problem) { try write() } catch {
        Console.tell(error)
        areWritten = false
      }
    }
    for target in targets {
      guard let path = target.path else { continue }
      let text = target.format.init(style: style(forFile: true)).render(report)
      attempt { () throws(Problem) in try Disk.write(text, to: path) }
    }
    if quiet, report.verdict == .pass { return areWritten }
    let log = Self.log(
      report, as: targets.filter { $0.path == nil }.map(\.format),
      style: isOutputTaken ? style(forFile: true) : style(forFile: false, elapsed: elapsed))
    if log.isEmpty { return areWritten }
    if isOutputTaken {
      Console.note(log.hasSuffix("\n") ? String(log.dropLast()) : log)
    } else {
      attempt { () throws(Problem) in try Console.write(log) }
    }
    return areWritten
  }

  /// What goes to standard output. Annotations stand before the report for people, folded away, so
  /// that the verdict is the last thing in the log.
  private static func log(
    _ report: CheckReport, as formats: [any Reporter.Type], style: ReportStyle
  ) -> String {
    guard formats.count > 1 else { return formats.first?.init(style: style).render(report) ?? "" }
    return GitHubReporter(style: style).annotations(of: report)
      + HumanReporter(style: style).render(report)
  }

  private func style(forFile isFile: Bool, elapsed: Double = 0) -> ReportStyle {
    let folder = Disk.currentFolder
    return ReportStyle(
      isColored: !isFile && !noColor && Console.isColored,
      width: isFile ? 80 : Console.width,
      elapsed: !isFile && Console.isTerminal ? Duration.shown(elapsed) : nil,
      version: Handrail.version,
      root: ReportRoot(folder: folder, top: ConfigurationFinder.root(of: folder) ?? folder),
      filesAddress: Runner.filesAddress)
  }
}
