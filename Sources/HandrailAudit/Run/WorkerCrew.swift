import Dispatch
import HandrailCore
import HandrailEngine

/// Workers on threads of their own. Shares go in, and come out in the same order.
///
/// Used by one thread, which reads and stores while the workers judge.
struct WorkerCrew {
  private struct Task: Sendable {
    let number: Int
    let share: AuditShare
  }

  private struct Result: Sendable {
    let number: Int
    let share: AuditedShare
  }

  private let tasks = WaitingQueue<Task?>()
  private let results = WaitingQueue<Result>()
  private let workers: Int
  private var started = 0
  private var delivered = 0
  private var waiting: [Int: AuditedShare] = [:]

  /// Starts so many workers.
  init(_ workers: Int, plan: Plan, settings: AuditSettings) {
    self.workers = workers
    for _ in 0..<workers {
      DispatchQueue.global().async { [tasks, results] in
        let checker = AuditChecker(plan: plan, settings: settings)
        while let task = tasks.take() {
          results.put(Result(number: task.number, share: checker.audit(task.share)))
        }
      }
    }
  }

  /// Hands a share to the workers, and delivers what is ready. Memory is bounded: when much is under
  /// way, it waits.
  mutating func take(
    _ share: AuditShare, deliver: (AuditedShare) throws(Problem) -> Void
  ) throws(Problem) {
    tasks.put(Task(number: started, share: share))
    started += 1
    while let result = results.poll() { try finish(result, deliver) }
    while started - delivered >= 4 * workers { try finish(results.take(), deliver) }
  }

  /// Delivers everything that is under way.
  mutating func finish(deliver: (AuditedShare) throws(Problem) -> Void) throws(Problem) {
    while started > delivered { try finish(results.take(), deliver) }
  }

  /// Sends the workers home.
  func end() {
    for _ in 0..<workers { tasks.put(nil) }
  }

  private mutating func finish(
    _ result: Result, _ deliver: (AuditedShare) throws(Problem) -> Void
  ) throws(Problem) {
    waiting[result.number] = result.share
    while let share = waiting.removeValue(forKey: delivered) {
      delivered += 1
      try deliver(share)
    }
  }
}
