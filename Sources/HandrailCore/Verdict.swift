/// The answer for a post, or for all posts of a run.
public enum Verdict: String, Sendable {
  /// Nothing at or above the threshold was found, and everything was read.
  case pass
  /// Something at or above the threshold was found.
  case fail
  /// Something could not be read or decided. Never a pass.
  case incomplete
}
