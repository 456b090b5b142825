/// Which worker has which shares, and what waits to be delivered after a share that takes longer.
struct Roster {
  /// A share's number in the order of delivery, and who checks it.
  struct Assignment {
    let number: Int
    let worker: Int
  }

  /// What a worker made of a share.
  struct Result: Sendable {
    fileprivate let number: Int
    fileprivate let worker: Int
    fileprivate let report: ShareReport

    init(_ assignment: Assignment, _ report: ShareReport) {
      (number, worker, self.report) = (assignment.number, assignment.worker, report)
    }
  }

  /// How many shares each worker has: two at most, so that the next one is at hand when one is done.
  private var loads: [Int]
  private var started = 0
  private var delivered = 0
  private var waiting: [Int: ShareReport] = [:]

  /// Creates the roster of so many workers, all of them idle.
  init(workers: Int) { loads = [Int](repeating: 0, count: workers) }

  /// Whether everything that was started is delivered.
  var isIdle: Bool { started == delivered }

  /// Who should check the next share; nil while all are busy, or too much waits to be delivered:
  /// memory is bounded even when one share takes very long.
  func next() -> Assignment? {
    guard started - delivered < 4 * loads.count,
      let worker = loads.indices.min(by: { loads[$0] < loads[$1] }), loads[worker] < 2
    else { return nil }
    return Assignment(number: started, worker: worker)
  }

  /// Notes that a share was handed to its worker.
  mutating func start(_ assignment: Assignment) {
    loads[assignment.worker] += 1
    started += 1
  }

  /// Takes what a worker made of a share, and delivers what is now in order.
  mutating func finish(_ result: Result, deliver: (ShareReport) -> Void) {
    loads[result.worker] -= 1
    waiting[result.number] = result.report
    while let report = waiting.removeValue(forKey: delivered) {
      deliver(report)
      delivered += 1
    }
  }
}
