/// How much work a document may cause before reading it stops with a problem.
///
/// Some texts stand for far more than they hold: a long link definition that is referred to a
/// million times, a table of thousands of empty columns. Work is counted in bytes read and written.
public struct ReadingLimits: Sendable {
  /// The work that a document of any size may cause.
  public var base: Int
  /// The work that each byte of a document adds.
  public var perByte: Int

  /// Creates limits. The defaults are some eight times what real posts need.
  public init(base: Int = 1 << 20, perByte: Int = 32) {
    self.base = base
    self.perByte = perByte
  }

  /// The work that a text of `count` bytes may cause.
  func work(for count: Int) -> Int { base + perByte * count }
}
