import HandrailArchives
import HandrailCore

/// A few records of an archive that one worker looks at in one go.
struct AuditShare: Sendable {
  /// The place of its first record among all records of the run, from 0.
  let first: Int
  /// The place after its last record. Each line of a batch is a record, blank or not.
  let end: Int
  /// The archive and the importer that it comes from.
  let source: AuditSource
  /// The records, in order.
  let items: [ArchiveItem]
}

extension ArchiveItem {
  /// How many records it stands for.
  var recordCount: Int {
    guard case .lines(let chunk, _) = self else { return 1 }
    return chunk.lineCount
  }

  /// About how many bytes it holds.
  var weight: Int {
    switch self {
    case .lines(let chunk, _): chunk.bytes.count
    case .problem: 256
    case .post(let post):
      switch post.content {
      case .file(let bytes, _): bytes.count + 256
      case .texts(let fields, _): fields.reduce(256) { $0 + $1.text.utf8.count }
      }
    }
  }
}
