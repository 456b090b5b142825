import HandrailCore
public import HandrailText

/// A post as it was read, and what the engine says of it.
public struct PostReading {
  /// The post.
  public let document: Document
  /// What the engine says.
  public let result: CheckResult

  /// Creates a reading.
  public init(_ document: Document, _ result: CheckResult) {
    self.document = document
    self.result = result
  }

  /// Whether all of it could be read and decided.
  var isWhole: Bool { document.problems.isEmpty && result.problems.isEmpty }
}
