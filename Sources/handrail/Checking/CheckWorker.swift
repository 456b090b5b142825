import HandrailCore
import HandrailEngine

/// A checker on a thread of its own.
actor CheckWorker {
  private let checker: PostChecker

  init(plan: Plan, settings: CheckSettings) {
    checker = PostChecker(plan: plan, settings: settings)
  }

  /// The reports on some posts, in their order.
  func reports(on inputs: [PostInput]) -> [PostReport] { checker.reports(on: inputs) }
}
