import ArgumentParser
import HandrailCore

/// The commit that `--changed-since` names.
struct Revision {
  /// What it is called on the command line.
  let name: String

  /// - Throws: what to say when it cannot be the name of a commit.
  init(_ name: String) throws {
    guard !name.isEmpty, !name.hasPrefix("-") else {
      throw ValidationError(
        "‘\(name)’ is no value of --changed-since; write a branch, tag or commit, such as "
          + "origin/main")
    }
    self.name = name
  }

  /// Whether it is the commit that the next one will follow.
  var isHead: Bool { name == "HEAD" }

  /// The commit where the way to `HEAD` parts from that to this one; nil where there is none yet.
  ///
  /// - Throws: a problem when the histories do not meet, as far as they are here.
  func base() throws(Problem) -> String? {
    guard let commit = try Self.commit(name) else {
      if isHead { return nil }
      throw try unknown()
    }
    if isHead { return commit }
    let base = try GitAnswer(["merge-base", commit, "HEAD"], accepting: [0, 1])
    guard base.status == 0 else { throw try unconnected() }
    return base.line
  }

  private static func commit(_ name: String) throws(Problem) -> String? {
    let answer = try GitAnswer(
      ["rev-parse", "--verify", "--quiet", name + "^{commit}"], accepting: [0, 1])
    return answer.status == 0 ? answer.line : nil
  }

  private func unknown() throws(Problem) -> Problem {
    let message = "--changed-since: ‘\(name)’ is no commit that is known here"
    guard try Self.isShallow() else {
      return Problem(
        .input, message,
        advice: "see that the name is spelt right; fetch it with ‘git fetch’ if it is new")
    }
    return Problem(.input, message, advice: "this clone is shallow: \(Self.wayOut)")
  }

  private func unconnected() throws(Problem) -> Problem {
    guard try Self.isShallow() else {
      return Problem(
        .input, "--changed-since: HEAD and ‘\(name)’ have no commit in common",
        advice: "name a commit that this branch started from")
    }
    return Problem(
      .input, "--changed-since: this clone is shallow and ends before HEAD and ‘\(name)’ meet",
      advice: Self.wayOut)
  }

  private static func isShallow() throws(Problem) -> Bool {
    try GitAnswer(["rev-parse", "--is-shallow-repository"]).line == "true"
  }

  private static let wayOut =
    "fetch more with ‘git fetch --deepen=100’ or ‘git fetch --unshallow’; in GitHub Actions set "
    + "‘fetch-depth: 0’ for actions/checkout, in GitLab ‘GIT_DEPTH: 0’"
}
