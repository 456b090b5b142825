import HandrailArchives
import HandrailAudit
import HandrailCore
import HandrailEngine
import HandrailPolicy
import HandrailRules

/// One `handrail audit`, from its options to what is kept.
final class AuditSession {
  private let command: AuditCommand
  private let store: AuditStore
  private let writer: AuditWriter
  private let settings: AuditSettings
  private let book: Rulebook
  private let archives: [Archive]

  /// Loads the rules and the list of accounts, opens the archives and the store, and begins the audit
  /// or goes on with it. Everything that is wrong is told in one go, and then nothing is kept.
  init(_ command: AuditCommand, store path: String) throws {
    self.command = command
    let scope = command.scope
    let files = RecordedRuleFiles()
    let (config, only, except) = (command.rules.config, command.rules.only, command.rules.except)
    book = Rulebook(configuration: config, only: only, except: except, files: files)
    let configuration = book.ruleSet.configuration
    let (register, accounts, accountProblems) = AccountsFile.read(
      scope.accounts, beside: configuration.path)
    var problems = book.problems + accountProblems
    if problems.isEmpty, book.plan.ruleCount == 0 { problems.append(Self.noRules) }
    archives = command.archives.compactMap { name in
      do throws(Problem) { return try Self.open(name) } catch {
        problems.append(error)
        return nil
      }
    }
    problems += Self.doubles(among: archives)
    guard problems.isEmpty else { throw ProblemList(problems) }
    let failOn = try command.severity() ?? configuration.failOn
    let (since, asOf) = try scope.moments()
    let stated = try scope.metadata()
    let inclusions = try scope.inclusions()
    let engine = Engine(plan: book.plan)
    let description = AuditDescription(
      asOf: asOf ?? Clock.now,
      ruleSet: RuleSetDescription(
        digest: files.digest(with: [Handrail.version] + only + ["except"] + except),
        handrail: Handrail.version, rules: RuleDescription.all(in: book),
        switchedOff: book.plan.switchedOff),
      failOn: failOn, since: since, groupSize: try scope.people(), keepsText: command.keepText,
      options: Self.options(command, asOf: asOf, accounts: accounts),
      inclusions: Dictionary(
        uniqueKeysWithValues: inclusions.map { ($0, scope.reason ?? "") }),
      archives: archives.map {
        ArchiveDescription(
          name: engine.holdsSecrets($0.name) ? "(name not shown)" : $0.name,
          identity: $0.identity?.digest.bytes)
      })
    store = try AuditStore.open(path)
    writer = try Self.writer(description, in: store, resume: command.resume)
    Interruption.leavesResults()
    var settings = AuditSettings(
      selection: AuditSelection(
        register: register, inclusions: inclusions, since: since, stated: stated,
        now: writer.asOf),
      failOn: failOn, sizeLimit: try scope.sizeLimit(),
      policy: FindingPolicy(waivers: book.waivers(at: writer.asOf)),
      key: try configuration.fingerprintKey.map(ContentKey.init) ?? store.contentKey,
      configured: { path in
        configuration.relative(path).map { configuration.metadata(forPath: $0) } ?? PostMetadata()
      })
    settings.keepsText = command.keepText
    settings.answersByLine = command.reports.answersByLine
    settings.disclosures = command.noVoices ? nil : DisclosureWords(book.ruleSet)
    settings.kept = writer.recordsKept
    settings.era = RuleMoments(book.ruleSet).era(of: writer.asOf)
    settings.previous = try store.previousResults(under: description.ruleSet)
    self.settings = settings
  }

  /// Reads, judges and keeps everything.
  ///
  /// - Returns: the answer.
  func run() throws(Problem) -> Verdict {
    let voices =
      command.noVoices ? nil : try VoiceIndex(temporaryFolder: Disk.temporaryFolder)
    let jobs = (try? OptionValue.number("--jobs", command.jobs, in: 1...256)) ?? Processor.count
    let auditor = Auditor(
      plan: book.plan, settings: settings, jobs: jobs, writer: writer, voices: voices)
    let sizes = archives.map(\.size)
    var line = ProgressLine(
      total: sizes.contains(nil) ? nil : sizes.reduce(0) { $0 + ($1 ?? 0) },
      quiet: command.reports.quiet)
    var before = 0
    let options = (try? command.scope.importOptions()) ?? ImportOptions()
    for (number, archive) in archives.enumerated() {
      try auditor.audit(
        archive, number: number, options: options,
        answer: { bytes throws(Problem) in if !bytes.isEmpty { try Console.write(bytes) } },
        tell: { line.tell($0, bytes: before + archive.position) })
      before += archive.size ?? 0
    }
    line.end()
    if !command.reports.quiet { for archive in archives { tell(archive.notes, of: archive.name) } }
    let verdict = try auditor.finish(at: Clock.now)
    if let count = voices?.passedOver, count > 0 {
      Console.note(
        "handrail: \(count) \(count == 1 ? "post was" : "posts were") not compared with those of other "
          + "people: of one audit, the first \(VoiceIndex.usualMost) are")
    }
    if auditor.postsKept == 0 { tellThatNothingWasJudged(auditor.progress) }
    return verdict
  }

  /// What the audit came to.
  ///
  /// - Parameter postLimit: how many posts to list.
  /// - Returns: all that a report may say.
  /// - Throws: what keeps the store from being read.
  func summary(postLimit: Int) throws(Problem) -> AuditSummary {
    try AuditSummary(store, audit: writer.audit, postLimit: postLimit)
  }

  /// Says what is worth knowing of how an archive was read.
  private func tell(_ notes: ArchiveNotes, of archive: String) {
    guard !notes.notes.isEmpty else { return }
    let engine = Engine(plan: book.plan)
    let source = AuditSource(archive: 0, name: archive, format: "", title: "")
    for note in notes.notes {
      let path = source.path(of: note.path)
      let shown = engine.holdsSecrets(path) ? "(name not shown)" : path
      Console.note("handrail: note: \(shown): \(note.message)")
      if let advice = note.advice { Console.note("  \(advice)") }
    }
    if notes.more > 0 { Console.note("handrail: note: and \(notes.more) more such files") }
  }

  private func tellThatNothingWasJudged(_ progress: Auditor.Progress) {
    Console.tell(
      Problem(
        .input, "no post was judged, so there is no answer",
        advice: settings.selection.register.path == nil && settings.selection.stated.account == nil
          ? "say whose accounts may be looked at: list them in accounts.yml, or write --account "
            + "company when all of this is the company’s own"
          : progress.skipped == 0
            ? "see below what was found instead of posts"
            : "see below why posts were left alone; --include looks at more, for a reason"))
  }

  private static func writer(
    _ description: AuditDescription, in store: AuditStore, resume: Bool
  ) throws(Problem) -> AuditWriter {
    guard resume else { return try store.begin(description, at: Clock.now) }
    if let writer = try store.resume(description) { return writer }
    throw Problem(
      .input, "there is no unfinished audit of these archives with these rules and options",
      advice: "leave --resume out to begin anew; what is known of unchanged posts is used again",
      path: store.path)
  }

  /// The archives that were named before, perhaps by another name: their posts would count twice.
  private static func doubles(among archives: [Archive]) -> [Problem] {
    var names: [Digest: String] = [:]
    return archives.compactMap { archive in
      guard let identity = archive.identity, identity.size > 0 else { return nil }
      guard let other = names.updateValue(archive.name, forKey: identity.digest) else { return nil }
      return Problem(
        .input,
        other == archive.name
          ? "this archive is named twice" : "this is the same archive as another one that is named",
        advice: "name it once, so that no post is counted twice", path: archive.name)
    }
  }

  private static func open(_ name: String) throws(Problem) -> Archive {
    if name == "-" {
      return try Archive(
        reading: dup(STDIN_FILENO), as: "standard input", temporaryFolder: Disk.temporaryFolder)
    }
    return try Archive(opening: name, temporaryFolder: Disk.temporaryFolder)
  }

  /// What else decides what comes of an audit, so that only the same one goes on.
  private static func options(
    _ command: AuditCommand, asOf: Timestamp?, accounts: [UInt8]
  ) -> String {
    let scope = command.scope
    let parts = [
      scope.account ?? "", scope.author ?? "", scope.channel ?? "", scope.map ?? "",
      scope.maxSize ?? "", asOf?.description ?? "", command.noVoices ? "no voices" : "",
      SHA256.digest(ofFields: [accounts]).hex(8),
    ]
    return parts.joined(separator: "\n")
  }

  private static var noRules: Problem {
    Problem(
      .rules, "there are no rules to judge by",
      advice: "add ‘extends: [starter]’ or ‘guardrails: [rules/*.yml]’ to handrail.yml")
  }
}
