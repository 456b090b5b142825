import HandrailCore
import HandrailEngine

/// A checker on a thread of its own.
actor CheckWorker {
  private let checker: PostChecker

  init(plan: Plan, settings: CheckSettings, readsFew: Bool) {
    checker = PostChecker(plan: plan, settings: settings, readsFew: readsFew)
  }

  /// What the posts of a share give.
  func report(on share: Share) -> ShareReport { checker.report(on: share) }
}
