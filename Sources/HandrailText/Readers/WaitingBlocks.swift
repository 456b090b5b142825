/// Inner blocks that are closed and wait for the outermost one, which they follow.
struct WaitingBlocks {
  /// The blocks; their ranges count in ``text``.
  private(set) var blocks: [Block] = []
  /// The text of all of them, one after the other.
  private(set) var text = MappedText()

  /// Adds a block, unless it is empty.
  mutating func add(_ draft: BlockDraft, _ blockText: MappedText) {
    guard !blockText.bytes.isEmpty else { return }
    let start = text.bytes.count
    text.append(blockText)
    blocks.append(
      Block(scope: draft.scope, range: start..<text.bytes.count, field: draft.field))
  }

  /// Forgets all of them, and keeps the room.
  mutating func removeAll() {
    blocks.removeAll(keepingCapacity: true)
    text.removeAll()
  }
}
