public import HandrailArchives
public import HandrailCore
public import HandrailEngine

/// Reads archives, judges their posts with several workers, and hands on what they give in the order
/// of the archives: the same for any number of workers.
public struct AuditRun {
  /// A part of an archive to read.
  public struct Part {
    let source: AuditSource
    let importer: any Importer
    let archive: ClaimedArchive

    /// Creates a part.
    public init(source: AuditSource, importer: any Importer, archive: ClaimedArchive) {
      self.source = source
      self.importer = importer
      self.archive = archive
    }
  }

  private let plan: Plan
  private let settings: AuditSettings
  private let jobs: Int
  /// How many records were judged before the run was interrupted.
  private let done: Int

  /// Creates a run.
  ///
  /// - Parameters:
  ///   - plan: the rules.
  ///   - settings: what holds for every post.
  ///   - jobs: how many workers there are, at least one.
  ///   - done: how many records an interrupted run has stored; they are read and passed over.
  public init(plan: Plan, settings: AuditSettings, jobs: Int, after done: Int = 0) {
    self.plan = plan
    self.settings = settings
    self.jobs = max(jobs, 1)
    self.done = done
  }

  /// Reads the parts, one after the other.
  ///
  /// - Parameters:
  ///   - parts: what to read.
  ///   - deliver: takes what each share gave, in order. What it throws ends the run.
  /// - Throws: what `deliver` throws.
  public func audit(
    _ parts: [Part], deliver: (AuditedShare) throws(Problem) -> Void
  ) throws(Problem) {
    if jobs == 1 {
      let checker = AuditChecker(plan: plan, settings: settings)
      try read(parts) { share throws(Problem) in try deliver(checker.audit(share)) }
    } else {
      var crew = WorkerCrew(jobs, plan: plan, settings: settings)
      defer { crew.end() }
      try read(parts) { share throws(Problem) in try crew.take(share, deliver: deliver) }
      try crew.finish(deliver: deliver)
    }
  }

  /// Cuts the records of all parts into shares. What keeps a part from being read to its end is a
  /// record of its own: the parts after it are still read.
  private func read(
    _ parts: [Part], take: (AuditShare) throws(Problem) -> Void
  ) throws(Problem) {
    var last: ShareCutter?
    var stop: Problem?
    for part in parts {
      var cutter = ShareCutter(part.source, after: last)
      func pass(_ share: AuditShare?) throws(Problem) {
        guard let share = share?.dropping(recordsBefore: done) else { return }
        do throws(Problem) { try take(share) } catch {
          stop = error
          throw error
        }
      }
      do throws(Problem) {
        try part.importer.read(part.archive) { item throws(Problem) in try pass(cutter.add(item)) }
      } catch {
        if stop == nil {
          let origin = Origin(member: error.path ?? part.source.name, record: 1)
          try pass(cutter.add(.problem(error, origin)))
        }
      }
      if let stop { throw stop }
      try pass(cutter.cut())
      last = cutter
    }
  }
}

extension AuditShare {
  /// The share without the records that come before one; nil when nothing is left.
  func dropping(recordsBefore record: Int) -> AuditShare? {
    if first >= record { return self }
    if first + count <= record { return nil }
    var place = first
    var rest: [ArchiveItem] = []
    for item in items {
      defer { place += item.recordCount }
      if place >= record {
        rest.append(item)
      } else if place + item.recordCount > record, case .lines(let chunk, let member) = item {
        rest.append(.lines(chunk.dropping(lines: record - place), member: member))
      }
    }
    return AuditShare(number: number, first: record, source: source, items: rest)
  }
}

extension LineChunk {
  /// The chunk without its first lines.
  func dropping(lines count: Int) -> LineChunk {
    var start = 0
    for _ in 0..<count { start = bytes.firstLineFeed(from: start) + 1 }
    return LineChunk(
      bytes: Array(bytes[start...]), firstLine: firstLine + count, offset: offset + start)
  }
}
