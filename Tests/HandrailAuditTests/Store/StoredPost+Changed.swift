import HandrailCore

@testable import HandrailAudit

extension StoredPost {
  /// What tests change of a post.
  struct Parts {
    var id: String
    var origin: Origin
    var metadata: PostMetadata
    var department: String?
    var outcome: PostOutcome
    var text: String?
  }

  /// The same post, but for what is changed.
  func changed(_ change: (inout Parts) -> Void) -> StoredPost {
    var parts = Parts(
      id: id, origin: origin, metadata: metadata, department: department, outcome: outcome,
      text: text)
    change(&parts)
    return StoredPost(
      id: parts.id, origin: parts.origin, kind: kind, metadata: parts.metadata,
      department: parts.department, location: location, contentHash: contentHash,
      outcome: parts.outcome, text: parts.text)
  }
}
