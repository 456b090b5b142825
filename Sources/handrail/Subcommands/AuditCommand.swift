import ArgumentParser
import HandrailArchives
import HandrailAudit
import HandrailCore
import HandrailReports

/// `handrail audit`: exported archives.
struct AuditCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit",
    abstract: "See how things stand in exported archives.",
    discussion: """
      Names what the platforms hand out, as it is: a zip, a tar, a folder, one file, or - for
      standard input. Looks at the accounts that accounts.yml names, which are the company's and
      those of people who volunteered; everything else, and every private message, is only counted.

      Results are kept in a file (--store), from which handrail report makes the report for the
      meeting. Exit status: 0 pass, 1 findings at or above --fail-on, 2 could not decide.
      """)

  @Argument(help: "Exported archives, folders, or - for standard input.")
  var archives: [String] = []

  @Option(name: .long, help: "The file that results are kept in; handrail-audit.db unless told.")
  var store: String?

  @OptionGroup var rules: RuleOptions
  @OptionGroup var scope: AuditScopeOptions
  @OptionGroup var reports: AuditReportOptions

  @Option(name: .long, help: "The severity that fails a post: error or warning.")
  var failOn: String?

  @Option(name: .long, help: "How many posts to judge at once.")
  var jobs: String?

  @Flag(name: .long, help: "Go on with the audit that was interrupted.")
  var resume = false

  @Flag(name: .long, help: "Keep the texts of posts in the store, too.")
  var keepText = false

  @Flag(name: .long, help: "Do not look for posts of several people that say the same.")
  var noVoices = false

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Take a person, and all there is of them, out of the store.", valueName: "author"))
  var forget: [String] = []

  func validate() throws {
    _ = try severity()
    _ = try OptionValue.number("--jobs", jobs, in: 1...256)
    if forget.isEmpty, archives.isEmpty {
      throw ValidationError("name an archive, as in: handrail audit export.zip")
    }
    if !forget.isEmpty, !archives.isEmpty {
      throw ValidationError("--forget takes people out of the store; name no archive with it")
    }
    guard archives.filter({ $0 == "-" }).count <= 1 else {
      throw ValidationError("standard input can be read only once; name - once")
    }
  }

  /// Does what the command is for.
  func run() throws {
    let path = store ?? "handrail-audit.db"
    guard forget.isEmpty else { return try forget(in: path) }
    let started = Clock.monotonic
    let session = try AuditSession(self, store: path)
    let verdict = try session.run()
    let isWritten = try reports.write(
      store: path, elapsed: Clock.monotonic - started, verdict: verdict
    ) { limit in try session.summary(postLimit: limit) }
    ExitStatus.end(with: isWritten ? verdict : .incomplete)
  }

  private func forget(in path: String) throws {
    let audits = try AuditStore.openExisting(path)
    for author in forget {
      let forgotten = try audits.forget(author)
      if !reports.quiet { Console.note(Self.told(forgotten, in: path)) }
    }
  }

  /// What became of a person. Their name is not said again.
  private static func told(_ forgotten: Forgotten, in path: String) -> String {
    let posts = "\(forgotten.posts) \(forgotten.posts == 1 ? "post" : "posts")"
    let findings = "\(forgotten.findings) \(forgotten.findings == 1 ? "finding" : "findings")"
    let done =
      forgotten.posts == 0
      ? "handrail: no post of this author is kept in \(path)"
      : "handrail: \(posts) of this author, with \(findings), are gone from \(path)"
    let places = forgotten.mentions.map { "\($0.column) (\($0.count))" }.joined(separator: ", ")
    return places.isEmpty
      ? done
      : done + "\n  the same letters still stand in \(places), which others’ results need: see "
        + "whether they mean this person"
  }

  /// The severity that fails a post; advice never does.
  func severity() throws -> Severity? {
    try OptionValue.choice("--fail-on", failOn, as: Severity.self) { $0 != .advice }
  }
}
