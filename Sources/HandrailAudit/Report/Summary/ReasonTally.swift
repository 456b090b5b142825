/// What several findings of a rule say alike.
public struct ReasonTally: Hashable, Sendable {
  /// The message, with its placeholders filled in, such as `“Bluebird” is the name of …`.
  public var message: String
  /// How many findings say so.
  public var findings: Int

  /// Creates a tally.
  public init(message: String, findings: Int) {
    self.message = message
    self.findings = findings
  }
}
