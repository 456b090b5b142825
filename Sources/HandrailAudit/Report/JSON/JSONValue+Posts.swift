internal import HandrailCore
internal import HandrailReports

extension JSONValue {
  /// Posts that were not checked.
  init(_ left: NotChecked) {
    self = .object([
      "name": .string(left.name), "reason": .string(left.clause), "posts": .integer(left.posts),
    ])
  }

  /// Files that hold no posts.
  init(_ members: OtherMembers) {
    self = .object(["what": .string(members.what), "count": .integer(members.count)])
  }

  /// What was asked for.
  init(_ included: RecordedInclusion) {
    self = .object([
      "include": .string(included.inclusion.rawValue), "reason": .string(included.reason),
      "posts": .integer(included.posts),
    ])
  }

  /// Posts that say nearly the same.
  init(_ cluster: TemplateCluster) {
    self = .object([
      "text": cluster.text.map(JSONValue.string),
      "posts": .integer(cluster.posts),
      "people": JSONValue(cluster.people),
      "channels": .array(cluster.channels.map(JSONValue.string)),
      "first": (cluster.months?.lowerBound.description).map(JSONValue.string),
      "last": (cluster.months?.upperBound.description).map(JSONValue.string),
    ])
  }

  /// A post.
  init(_ post: ListedPost) {
    self = .object([
      "id": post.id.map(JSONValue.string),
      "member": .string(post.origin.member),
      "record": .integer(post.origin.record),
      "record-span": post.origin.span.map { JSONValue($0) },
      "verdict": .string(post.verdict.rawValue),
      "channel": post.channel.map(JSONValue.string),
      "department": post.department.map(JSONValue.string),
      "location": post.location.map(JSONValue.string),
      "published": (post.published?.description).map(JSONValue.string),
      "link": post.link.map(JSONValue.string),
      "findings": .array(post.findings.map { JSONValue($0) }),
    ])
  }

  private init(_ finding: ListedFinding) {
    self = .object([
      "rule": .string(finding.rule.description),
      "severity": .string(finding.severity.rawValue),
      "message": .string(finding.message),
      "field": finding.field.map(JSONValue.string),
      "span": JSONValue(finding.span),
      "line": .integer(finding.line),
      "column": .integer(finding.column),
      "match": finding.match.map(JSONValue.string),
      "waived": finding.isWaived ? .boolean(true) : nil,
    ])
  }

  private init(_ span: Span) {
    self = .object(["start": .integer(span.start), "end": .integer(span.end)])
  }
}
