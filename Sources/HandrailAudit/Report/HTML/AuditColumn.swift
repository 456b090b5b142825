/// A column of a table on the page.
struct AuditColumn {
  /// What stands at its top.
  let title: String
  /// Whether it holds numbers, which stand on the right.
  let isNumber: Bool
  /// Whether it holds a bar that repeats the numbers beside it, and is nothing to sort by.
  let isBar: Bool

  init(_ title: String, isNumber: Bool = false, isBar: Bool = false) {
    self.title = title
    self.isNumber = isNumber
    self.isBar = isBar
  }
}
