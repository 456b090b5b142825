internal import HandrailCore

/// Where something is, for formats that point into files.
///
/// The positions of a finding in a batch count in one text of a record, not in the file: such a place
/// is the record's line as a whole, and ``detail`` says where in the record.
struct Place {
  /// The file, as it was named; nil when there is none.
  let path: String?
  /// The 1-based line of the file; nil when only the file is known.
  let line: Int?
  /// Where it starts and ends in the file; nil when no more than the line is known.
  let range: (start: Position, end: Position)?
  /// Where in a record of a batch it is, such as `post q-04, alt[0] 1:52`; nil in a file.
  let detail: String?

  /// ``detail`` as the start of a sentence; nothing in a file.
  var lead: String { detail.map { "\($0): " } ?? "" }

  /// The place of a finding, and of what is related to it, in a post; nil for one of housekeeping.
  init(_ finding: Finding, in post: PostReport?) {
    self.init(
      path: finding.path, post: post, id: finding.post, field: finding.field, start: finding.start,
      end: finding.end)
  }

  /// The place of what is related to a finding.
  init(_ related: RelatedLocation, of finding: Finding, in post: PostReport?) {
    self.init(
      path: finding.path, post: post, id: finding.post, field: finding.field, start: related.start,
      end: related.end)
  }

  /// The place of a problem, in a post or in none.
  init(_ problem: Problem, in post: PostReport?) {
    path = problem.path ?? post?.path
    line = problem.position?.line ?? post?.line
    range = problem.position.map { ($0, problem.end ?? $0) }
    detail = (problem.post ?? post?.id).map { "post \($0)" }
  }

  private init(
    path: String, post: PostReport?, id: String?, field: String?, start: Position, end: Position
  ) {
    self.path = path
    guard id != nil || field != nil else {
      (line, range, detail) = (start.line, (start, end), nil)
      return
    }
    line = post?.line
    range = nil
    let part = field.map { $0 == "text" ? "" : " \($0)" } ?? ""
    detail = "post \(id ?? "")\(part), \(start.line):\(start.column)"
  }
}
