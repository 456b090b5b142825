import HandrailCore
import HandrailEngine

/// Checks posts with several workers and hands the reports on in the order of the posts.
///
/// The order, and every byte of a report, is the same for any number of workers.
struct CheckRun {
  let plan: Plan
  let settings: CheckSettings
  /// How many workers there are, at least one.
  let jobs: Int

  /// Checks everything in a list.
  ///
  /// - Parameters:
  ///   - list: what to check.
  ///   - deliver: takes what each share gave, in order.
  func check(_ list: InputList, deliver: (ShareReport) -> Void) async {
    var source = ShareSource(list, sizeLimit: settings.sizeLimit, jobs: jobs)
    if jobs > 1, source.isLarge {
      await checkTogether(&source, readsFew: list.isShort, deliver: deliver)
    } else {
      let checker = PostChecker(plan: plan, settings: settings, readsFew: list.isShort)
      while let share = source.next() { deliver(checker.report(on: share)) }
    }
  }

  private func checkTogether(
    _ source: inout ShareSource, readsFew: Bool, deliver: (ShareReport) -> Void
  ) async {
    let workers = (0..<jobs).map { _ in
      CheckWorker(plan: plan, settings: settings, readsFew: readsFew)
    }
    var roster = Roster(workers: jobs)
    await withTaskGroup(of: Roster.Result.self) { group in
      var isAtEnd = false
      while true {
        // Before it waits for input, all that was read is answered.
        let mayRead = !isAtEnd && (roster.isIdle || !source.mayWait)
        if mayRead, let assignment = roster.next() {
          guard let share = source.next() else {
            isAtEnd = true
            continue
          }
          roster.start(assignment)
          let worker = workers[assignment.worker]
          group.addTask { Roster.Result(assignment, await worker.report(on: share)) }
        } else if let result = await group.next() {
          roster.finish(result, deliver: deliver)
        } else {
          break
        }
      }
    }
  }
}
