public import HandrailArchives
public import HandrailCore
public import HandrailEngine

/// Reads archives, judges their posts with several workers, and hands on what they give in the order
/// of the archives: the same for any number of workers. Used by one thread.
public final class AuditRun {
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

  private enum Workers {
    case alone(AuditChecker)
    case crew(WorkerCrew)
  }

  private var workers: Workers
  private var next = 0

  /// Creates a run.
  ///
  /// - Parameters:
  ///   - plan: the rules.
  ///   - settings: what holds for every post.
  ///   - jobs: how many workers there are, at least one. With one, everything is done on this thread.
  public init(plan: Plan, settings: AuditSettings, jobs: Int) {
    workers =
      jobs <= 1
      ? .alone(AuditChecker(plan: plan, settings: settings))
      : .crew(WorkerCrew(jobs, plan: plan, settings: settings))
  }

  deinit {
    if case .crew(let crew) = workers { crew.end() }
  }

  /// How many records were read.
  public var records: Int { next }

  /// Goes on at a record, without reading those before it.
  public func pass(to record: Int) { next = max(next, record) }

  /// Reads the parts of an archive, one after the other.
  ///
  /// What keeps a part from being read to its end is a record of its own: the parts after it are still
  /// read.
  ///
  /// - Parameters:
  ///   - parts: what to read.
  ///   - deliver: takes what each share gave, in order. What it throws ends the run.
  /// - Throws: what `deliver` throws.
  public func audit(
    _ parts: [Part], deliver: (AuditedShare) throws(Problem) -> Void
  ) throws(Problem) {
    var stop: Problem?
    func pass(_ share: AuditShare?) throws(Problem) {
      guard let share else { return }
      do throws(Problem) { try take(share, deliver) } catch {
        stop = error
        throw error
      }
    }
    for part in parts {
      var cutter = ShareCutter(part.source, from: next)
      do throws(Problem) {
        try part.importer.read(part.archive) { item throws(Problem) in try pass(cutter.add(item)) }
      } catch {
        if let stop { throw stop }
        let origin = Origin(member: error.path ?? part.source.name, record: 1)
        try pass(cutter.add(.problem(error, origin)))
      }
      try pass(cutter.cut())
      next = cutter.next
    }
    if case .crew(var crew) = workers {
      defer { workers = .crew(crew) }
      try crew.finish(deliver: deliver)
    }
  }

  private func take(
    _ share: AuditShare, _ deliver: (AuditedShare) throws(Problem) -> Void
  ) throws(Problem) {
    switch workers {
    case .alone(let checker): try deliver(checker.audit(share))
    case .crew(var crew):
      defer { workers = .crew(crew) }
      try crew.take(share, deliver: deliver)
    }
  }
}
