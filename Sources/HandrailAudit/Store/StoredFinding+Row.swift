import HandrailCore

/// Findings as queries give them.
extension StoredFinding {
  /// The columns that ``init(_:)`` reads, the first in a row.
  static let columns = """
    r.guardrail, r.name, f.severity, m.text, f.field, f.start_byte, f.start_line, f.start_column,
    f.end_byte, f.end_line, f.end_column, f.match, f.fingerprint, f.suppression, n.text
    """
  /// How many they are.
  static let columnCount: Int32 = 15
  /// What belongs to the rows `f` of `findings`.
  static let joins = """
    JOIN rules r ON r.id = f.rule JOIN texts m ON m.id = f.message
    LEFT JOIN texts n ON n.id = f.note
    """

  /// Takes a finding out of a row.
  init(_ row: borrowing Row) {
    self.init(
      rule: RuleID(guardrail: row.text(0) ?? "", rule: row.text(1) ?? ""),
      severity: Severity(code: row.count(2)) ?? .error, message: row.text(3) ?? "",
      field: row.text(4),
      start: Position(byte: row.count(5), line: row.count(6), column: row.count(7)),
      end: Position(byte: row.count(8), line: row.count(9), column: row.count(10)),
      match: row.text(11), fingerprint: row.text(12) ?? "",
      suppression: StoredSuppression(code: row.count(13) - 1), note: row.text(14))
  }
}
