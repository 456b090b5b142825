import HandrailCore
import HandrailPolicy
import HandrailReports

/// Writes, prunes and shows the baseline of a repository.
struct BaselineEditor {
  let book: Rulebook
  let file: BaselineFile
  let posts: PostOptions
  /// The posts to look at; none for all that there are.
  let paths: [String]

  private var key: FingerprintKey? { book.ruleSet.configuration.fingerprintKey }

  /// Lists all that is found now, and keeps the entries of posts that were not looked at.
  func write() async throws {
    var old = Baseline(path: file.path)
    if Disk.kind(of: file.path) != nil { old = try sound() }
    let (reports, run) = try await check(against: old)
    let findings = reports.flatMap(\.findings)
    let secret = findings.filter(\.needsKey)
    guard secret.isEmpty else {
      try Console.write(request(forKeyTo: secret))
      throw ExitStatus.undecided
    }
    let found = reports.flatMap { report in
      BaselineEntry.entries(of: report, path: file.name(of: report.path))
    }
    let entries = Set(found + run.untouched)
    try file.write(entries, key: key, report: summary(of: entries, old: Set(old.entries)))
  }

  /// Takes out the entries that nothing is left of.
  func prune() async throws {
    let (_, run) = try await check(against: try sound())
    let stale = run.stale
    var page = TextPage(Console.style)
    guard !stale.isEmpty else {
      page.paragraph("Nothing to take out: all that \(file.path) lists is still there.")
      return try Console.write(page.text)
    }
    list(stale, in: &page)
    page.paragraph("Took \(Self.count(stale.count, "finding")) out of \(file.path).")
    try file.write(run.kept, key: key, report: page.text)
  }

  /// Says what is listed, by rule and post.
  func show() throws {
    let isAsked = file.coverage(of: paths)
    let entries = try sound().entries.filter { isAsked($0.post.path) }
    var page = TextPage(Console.style)
    list(entries, in: &page)
    page.paragraph("\(file.path) lists \(Self.count(entries.count, "finding")).")
    try Console.write(page.text)
  }

  /// The baseline as it is.
  ///
  /// - Throws: the exit status for “could not decide”, after saying what is wrong with it.
  private func sound() throws -> Baseline {
    let (baseline, problems) = file.read(key: key)
    try Rulebook.requireNone(problems.map(book.withholding))
    return baseline
  }

  private func check(against baseline: Baseline) async throws -> (
    reports: [PostReport], run: BaselineRun
  ) {
    var run: BaselineRun? = BaselineRun(
      baseline, at: file, book: book, failOn: book.ruleSet.configuration.failOn,
      failsOnStale: false, paths: paths)
    let reports = try await BaselineRunner(book: book, posts: posts).check(paths, against: &run)
    guard let run else { throw ExitStatus.undecided }
    return (reports, run)
  }

  /// What was written, and what to do next.
  private func summary(of entries: Set<BaselineEntry>, old: Set<BaselineEntry>) -> String {
    var page = TextPage(Console.style)
    let posts = Self.count(Set(entries.map(\.post)).count, "post")
    let (new, gone) = (entries.subtracting(old).count, old.subtracting(entries).count)
    let change = old.isEmpty ? "" : ": \(new) new, \(gone) left out"
    page.paragraph(
      "\(file.path) now lists \(Self.count(entries.count, "finding")) in \(posts)\(change).")
    let configuration = book.ruleSet.configuration
    if let named = configuration.baseline, Path.absolute(named) == Path.absolute(file.path) {
      return page.text
    }
    page.paragraph("For every check to go by it, add this line to handrail.yml:")
    let folder = Path.absolute(configuration.path.map(Path.folder) ?? ".")
    let name = Path.relative(Path.absolute(file.path), from: folder)
    return page.text + "\n    baseline: \(name)\n"
  }

  /// What to do about findings that cannot be named without telling their words.
  private func request(forKeyTo findings: [Finding]) -> String {
    var page = TextPage(Console.style)
    let posts = Set(findings.map { PostName(path: $0.path, id: $0.post) }).count
    page.paragraph(
      "\(Self.count(findings.count, "finding")) in \(Self.count(posts, "post")) "
        + "\(findings.count == 1 ? "stands" : "stand") beside words that a guardrail keeps "
        + "secret. To know such findings again without telling the words, the baseline needs "
        + "a key of your own, and there is none. Nothing was written.")
    page.paragraph(
      "Add this line to handrail.yml, or to the guardrail that holds the words, wherever the words "
        + "are kept, and write the baseline again. With the key, words can be guessed from the "
        + "baseline: show it to nobody who may not know them.")
    return page.text + "\n    fingerprint-key: \(RandomKey.text())\n"
  }

  private static func count(_ number: Int, _ noun: String) -> String {
    number == 1 ? "1 \(noun)" : "\(number) \(noun)s"
  }

  private func list(_ entries: [BaselineEntry], in page: inout TextPage) {
    for (rule, entries) in Dictionary(grouping: entries, by: \.rule).sorted(by: { $0.key < $1.key })
    {
      page.heading(rule.description + ":", Self.count(entries.count, "finding"))
      for (post, entries) in Dictionary(grouping: entries, by: \.post)
        .sorted(by: { $0.key < $1.key })
      {
        page.item(post.path + (post.id.map { ", post \($0)" } ?? "") + ": \(entries.count)")
      }
    }
  }
}
