import HandrailSyntax

/// A kind of condition that a guardrail can name.
///
/// A new kind is one file that conforms to this, and one line in `Condition+All.swift`.
protocol ConditionKind: Sendable {
  /// The key that introduces it in a guardrail, such as `terms`.
  static var key: String { get }
  /// Keys that may stand beside it, such as `case`.
  static var options: [String] { get }

  /// Reads the condition.
  ///
  /// - Parameters:
  ///   - value: what stands behind ``key``.
  ///   - map: the map that the key stands in, for ``options``.
  ///   - reader: gives words, patterns and inner conditions, and takes problems.
  /// - Returns: the condition, or nil when a problem was reported.
  static func read(_ value: Node, in map: Node, with reader: ConditionReader)
    -> (any Condition)?
}

extension ConditionKind {
  static var options: [String] { [] }
}
