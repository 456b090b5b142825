import HandrailArchives

/// Gathers records into shares that are worth handing to a worker.
struct ShareCutter {
  private var items: [ArchiveItem] = []
  private var weight = 0
  private var first: Int
  /// The place of the next record among all records of the run.
  private(set) var next: Int
  private let source: AuditSource

  /// About how many bytes a share holds, and how many records at most.
  private static let usual = (bytes: 128 * 1024, items: 256)

  /// Starts at a record.
  init(_ source: AuditSource, from record: Int) {
    self.source = source
    (first, next) = (record, record)
  }

  /// Adds a record; gives a share when it is full.
  mutating func add(_ item: ArchiveItem) -> AuditShare? {
    items.append(item)
    weight += item.weight
    next += item.recordCount
    return weight >= Self.usual.bytes || items.count >= Self.usual.items ? cut() : nil
  }

  /// The share of what was added since the last one; nil when there is nothing.
  mutating func cut() -> AuditShare? {
    guard !items.isEmpty else { return nil }
    let share = AuditShare(
      first: first, end: next, source: source, items: exchange(&items, with: []))
    weight = 0
    first = next
    return share
  }
}
