/// Whose voice an account speaks with.
public enum AccountKind: String, CaseIterable, Sendable {
  /// The company's own account.
  case company
  /// A person who speaks as an employee, by choice.
  case employee
  /// A person's own account: never audited.
  case personal
}
