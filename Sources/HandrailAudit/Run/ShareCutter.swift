import HandrailArchives

/// Gathers records into shares that are worth handing to a worker.
struct ShareCutter {
  private var items: [ArchiveItem] = []
  private var weight = 0
  private var number = 0
  private var next = 0
  private var first = 0
  private let source: AuditSource

  /// About how many bytes a share holds, and how many records at most.
  private static let usual = (bytes: 128 * 1024, items: 256)

  /// Starts where another source ended.
  init(_ source: AuditSource, after other: ShareCutter? = nil) {
    self.source = source
    number = other?.number ?? 0
    next = other?.next ?? 0
    first = next
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
      number: number, first: first, source: source, items: exchange(&items, with: []))
    number += 1
    weight = 0
    first = next
    return share
  }
}
