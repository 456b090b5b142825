import HandrailCore
import HandrailEngine

/// Checks posts with several workers and hands the reports on in the order of the posts.
///
/// The order, and every byte of a report, is the same for any number of workers.
final class CheckRun {
  private let plan: Plan
  private let settings: CheckSettings
  private let jobs: Int
  /// Checks on this thread what is not worth another.
  private lazy var checker = PostChecker(plan: plan, settings: settings)
  private lazy var workers = (0..<jobs).map { _ in CheckWorker(plan: plan, settings: settings) }
  /// How many posts a worker takes at a time.
  private static let share = 32

  init(plan: Plan, settings: CheckSettings, jobs: Int) {
    self.plan = plan
    self.settings = settings
    self.jobs = max(1, jobs)
  }

  /// Checks everything in a list.
  ///
  /// - Parameters:
  ///   - list: what to check.
  ///   - deliver: takes each report, in order.
  func check(_ list: InputList, deliver: (PostReport) -> Void) async {
    var waiting: [PostInput] = []
    for item in list.items {
      switch item {
      case .file(let path): waiting.append(.file(path))
      case .unreadable(let problem): waiting.append(.unreadable(problem))
      case .batch(let path):
        do {
          let descriptor = try Disk.openForReading(path)
          defer { close(descriptor) }
          await check(batch: descriptor, name: path, after: &waiting, deliver: deliver)
        } catch {
          waiting.append(.unreadable(error))
        }
      case .standardInput(let name) where InputList.isBatch(name):
        await check(batch: STDIN_FILENO, name: name, after: &waiting, deliver: deliver)
      case .standardInput(let name):
        waiting.append(standardInput(name: name))
      }
      await flush(&waiting, atLeast: Self.share * jobs, deliver: deliver)
    }
    await flush(&waiting, atLeast: 1, deliver: deliver)
  }

  private func standardInput(name: String) -> PostInput {
    do {
      let bytes = try Disk.readAll(STDIN_FILENO, path: name, limit: settings.sizeLimit)
      guard bytes.isEmpty else { return .bytes(bytes, name: name) }
      return .unreadable(
        Problem(
          .input, "there was nothing on standard input",
          advice: "see that the command before it worked", path: name))
    } catch {
      return .unreadable(error)
    }
  }

  private func check(
    batch descriptor: Int32, name: String, after waiting: inout [PostInput],
    deliver: (PostReport) -> Void
  ) async {
    var batch = BatchReader(descriptor, name: name, limit: settings.sizeLimit)
    var isEmpty = true
    while let input = batch.next() {
      isEmpty = false
      waiting.append(input)
      await flush(&waiting, atLeast: Self.share * jobs, deliver: deliver)
    }
    guard isEmpty else { return }
    let problem = Problem(
      .input, "there are no posts in this batch", advice: "write one post a line", path: name)
    waiting.append(.unreadable(problem))
  }

  /// Checks what is waiting, once there is enough of it to keep all workers busy.
  private func flush(
    _ waiting: inout [PostInput], atLeast: Int, deliver: (PostReport) -> Void
  ) async {
    guard waiting.count >= atLeast else { return }
    let inputs = waiting
    waiting = []
    if inputs.count == 1 || jobs == 1 {
      checker.reports(on: inputs).forEach(deliver)
      return
    }
    let share = (inputs.count + jobs - 1) / jobs
    let shares = stride(from: 0, to: inputs.count, by: share).map { start in
      Array(inputs[start..<min(start + share, inputs.count)])
    }
    let reports = await withTaskGroup(of: (Int, [PostReport]).self) { group in
      for (number, (worker, inputs)) in zip(workers, shares).enumerated() {
        group.addTask { (number, await worker.reports(on: inputs)) }
      }
      var done = [[PostReport]](repeating: [], count: shares.count)
      for await (number, reports) in group { done[number] = reports }
      return done
    }
    reports.joined().forEach(deliver)
  }
}
