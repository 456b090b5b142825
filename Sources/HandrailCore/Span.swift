/// A half-open range of bytes in the file as its author saved it.
///
/// Offsets are 0-based bytes from the first byte of the file, a byte order mark included. Lines and
/// columns are derived from a span once, for people; they are never the source of truth.
public struct Span: Hashable, Comparable, Sendable {
  /// The offset of the first byte.
  public let start: Int
  /// The offset after the last byte; never less than ``start``.
  public let end: Int

  /// Creates the span from `start` up to, not including, `end`.
  public init(_ start: Int, _ end: Int) {
    precondition(start >= 0 && start <= end, "a span runs forwards")
    self.start = start
    self.end = end
  }

  /// The number of bytes covered.
  public var count: Int { end - start }

  /// Whether the two spans share at least one byte.
  public func overlaps(_ other: Span) -> Bool { start < other.end && other.start < end }

  /// Orders by start, then by end.
  public static func < (a: Span, b: Span) -> Bool { (a.start, a.end) < (b.start, b.end) }
}
