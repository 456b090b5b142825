import HandrailCore

/// The posts of a run that asks Git, and what a change did to them.
struct PostSelection {
  let list: InputList
  /// What changed; nil when everything counts.
  var changes: ChangedPosts?
  /// Why there are no posts, where that is an answer.
  var emptiness: String?
}
