public import HandrailArchives
public import HandrailCore
public import HandrailEngine

/// Takes an audit from its archives to its verdict: reads, judges, keeps, compares.
public final class Auditor {
  /// How far an audit has come.
  public struct Progress: Sendable {
    /// The archive that is being read, from 0.
    public var archive = 0
    /// How many posts were judged.
    public var posts = 0
    /// How many posts were only counted.
    public var skipped = 0
    /// How many posts fail.
    public var failing = 0
    /// How many of those that were judged an earlier audit knew.
    public var reused = 0
  }

  /// How many shares are kept in one go: each time costs some, whatever there is to keep.
  private static let sharesKeptTogether = 8

  private let run: AuditRun
  private let engine: Engine
  private let writer: AuditWriter
  private let voices: VoiceIndex?
  private let reader: VoiceReader?
  private let kept: Int
  /// How many posts each archive had, those that were kept before included.
  private var ordinals: [Int: Int] = [:]
  /// How far it has come.
  public private(set) var progress = Progress()
  /// How many posts are kept, those of the run that was interrupted included.
  public var postsKept: Int { writer.progress.reduce(0) { $0 + $1.posts } }

  /// Creates an auditor.
  ///
  /// - Parameters:
  ///   - plan: the rules.
  ///   - settings: what holds for every post.
  ///   - jobs: how many workers there are.
  ///   - writer: takes the results.
  ///   - voices: compares posts of different authors; nil when they are not compared.
  public init(
    plan: Plan, settings: AuditSettings, jobs: Int, writer: AuditWriter, voices: VoiceIndex?
  ) {
    run = AuditRun(plan: plan, settings: settings, jobs: jobs)
    engine = Engine(plan: plan)
    self.writer = writer
    self.voices = voices
    reader = settings.disclosures.map { VoiceReader(leavingOut: $0) }
    kept = settings.kept
  }

  /// Reads an archive and keeps what came of it. What is kept is kept, whatever happens afterwards.
  ///
  /// - Parameters:
  ///   - archive: the archive.
  ///   - number: its place among the archives of the audit, from 0.
  ///   - options: how to read it.
  ///   - answer: takes the answers of the posts that were kept, as NDJSON.
  ///   - tell: called now and then, for showing how far it is.
  /// - Throws: what keeps results from being kept, and what `answer` throws.
  public func audit(
    _ archive: Archive, number: Int, options: ImportOptions = ImportOptions(),
    answer: ([UInt8]) throws(Problem) -> Void, tell: (Progress) -> Void
  ) throws(Problem) {
    progress.archive = number
    let before = writer.progress[number]
    if before.isRead, voices == nil {
      // Nothing of it is looked at again.
      return run.pass(to: before.marker.flatMap { Int($0) } ?? 0)
    }
    var parts: [AuditRun.Part] = []
    var unclaimed: [String: Int] = [:]
    var problems: [Problem] = []
    do throws(Problem) {
      let survey = try archive.survey(options: options)
      for (kind, count) in survey.unclaimed { unclaimed[kind.rawValue] = count }
      parts = survey.parts.map { part in
        AuditRun.Part(
          source: AuditSource(
            archive: number, name: archive.name, format: part.importer.name,
            title: part.importer.title),
          importer: part.importer.init(), archive: part.archive)
      }
      try writer.note(formats: survey.parts.map { $0.importer.title }, of: number)
    } catch {
      problems.append(error)
    }
    var stretch: [AuditedShare] = []
    func keep() throws(Problem) {
      try self.keep(stretch, of: number)
      for share in stretch { try answer(share.answers) }
      stretch.removeAll(keepingCapacity: true)
      tell(progress)
    }
    try run.audit(parts) { share throws(Problem) in
      stretch.append(share)
      if stretch.count >= Self.sharesKeptTogether { try keep() }
    }
    if !stretch.isEmpty { try keep() }
    guard !before.isRead else { return }
    problems += archive.problems.filter { !problems.contains($0) }
    try writer.append(
      AuditBatch(
        archive: number, items: problems.map { .archiveProblem(engine.withholding($0)) },
        otherMembers: unclaimed, marker: "\(run.records)", isLast: true))
  }

  private func keep(_ stretch: [AuditedShare], of archive: Int) throws(Problem) {
    var items: [AuditBatch.Item] = []
    items.reserveCapacity(stretch.reduce(0) { $0 + $1.posts.count + $1.problems.count })
    var skipped: [String: Int] = [:]
    var firstNew: [Int] = []
    for share in stretch {
      let first = share.posts.firstIndex { $0.record >= kept } ?? share.posts.count
      firstNew.append(first)
      for post in share.posts[..<first] {
        ordinals[archive, default: 0] += 1
        try compare(
          post, writer.number(ofPost: ordinals[archive, default: 0], inArchive: archive))
      }
      for post in share.posts[first...] { items.append(.post(post.post)) }
      items += share.problems.map { .problem($0.problem, $0.origin) }
      for (reason, count) in share.skipped { skipped[reason.rawValue, default: 0] += count }
    }
    guard let end = stretch.last?.end, end > kept else { return }
    let numbers = try writer.append(
      AuditBatch(archive: archive, items: items, skipped: skipped, marker: "\(end)"))
    var next = numbers.lowerBound
    for (share, first) in zip(stretch, firstNew) {
      for post in share.posts[first...] {
        try compare(post, next)
        next = next.advanced(by: 1)
        if post.post.outcome.verdict == .fail { progress.failing += 1 }
      }
      progress.reused += share.reused
    }
    ordinals[archive, default: 0] += numbers.count
    progress.posts += numbers.count
    progress.skipped += skipped.values.reduce(0, +)
  }

  private func compare(_ post: AuditedPost, _ number: PostNumber) throws(Problem) {
    guard let voices, let author = post.author, let voice = post.voice else { return }
    try voices.add(voice, author: author, post: number.rawValue)
  }

  /// Compares the posts with each other, and ends the audit.
  ///
  /// - Parameter finished: the moment now.
  /// - Returns: the answer. Where no post was judged there is none.
  /// - Throws: a problem that names the file when it cannot be written.
  public func finish(at finished: Timestamp) throws(Problem) -> Verdict {
    let verdict = postsKept == 0 ? .incomplete : try writer.verdictSoFar()
    var clusters: [StoredCluster] = []
    if let voices, let reader {
      clusters = try voices.clusters { reader.template(of: $0, isShared: $1) }.map { cluster in
        StoredCluster(
          template: cluster.template ?? "", similarity: cluster.likeness, authors: cluster.authors,
          posts: cluster.posts.map(PostNumber.init))
      }
    }
    try writer.finish(
      verdict, clusters: clusters, notCompared: voices?.passedOver ?? 0, at: finished)
    return verdict
  }
}
