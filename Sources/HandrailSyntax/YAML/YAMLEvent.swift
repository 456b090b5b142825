/// What libyaml reports next about a text.
struct YAMLEvent {
  enum Kind {
    case documentStart
    case streamEnd
    case scalar(Scalar)
    case alias(String)
    case listStart(isFlow: Bool)
    case mapStart(isFlow: Bool)
    /// The end of a list or map.
    case end
    /// Nothing that matters to the tree.
    case other
  }

  let kind: Kind
  /// The name after `&` before the value.
  var anchor: String?
  /// Whether the value has a `!tag`.
  var hasTag = false
  /// The scalars of the text before the event, and before what follows it.
  let marks: (start: Int, end: Int)
}
