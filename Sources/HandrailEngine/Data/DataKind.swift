/// A kind of data that `data:` looks for.
///
/// A new kind is one file that conforms to this, and one line in `DataKind+All.swift`.
protocol DataKind: Sendable {
  /// The name that guardrails give it, such as `card-number`.
  static var name: String { get }
  /// Whether what is found must never be shown, whatever its guardrail says of `redact`.
  static var isSecret: Bool { get }
  /// What it looks like.
  static var shapes: [DataShape] { get }
}

extension DataKind {
  static var isSecret: Bool { false }
}
