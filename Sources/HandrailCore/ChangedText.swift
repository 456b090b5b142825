/// The bytes of a file that a change added or altered.
public struct ChangedText: Hashable, Sendable {
  /// Everything in the file is new.
  public static let everything = ChangedText(isEverything: true)

  /// What waivers name that were taken back or altered: rules, or whole guardrails. What they let
  /// stand counts again, though nobody touched it.
  public var takenBack: Set<String> = []

  private var isEverything = false
  private var added: [Span] = []
  private var cuts: [Int] = []

  /// Creates the text of a file in which nothing changed.
  public init() {}

  private init(isEverything: Bool) { self.isEverything = isEverything }

  /// Notes new bytes; they come in ascending order.
  public mutating func add(_ span: Span) {
    if let last = added.last, last.end == span.start {
      added[added.count - 1] = Span(last.start, span.end)
    } else {
      added.append(span)
    }
  }

  /// Notes that something was taken out before a byte.
  public mutating func cut(at offset: Int) { cuts.append(offset) }

  /// Whether a span shares a byte with what is new, stands inside it, or lies on both sides of what
  /// was taken out.
  public func touches(_ span: Span) -> Bool {
    if isEverything { return true }
    let meetsAdded = added.contains {
      $0.overlaps(span) || span.count == 0 && $0.start <= span.start && span.start <= $0.end
    }
    return meetsAdded || cuts.contains { span.start < $0 && $0 < span.end }
  }
}
