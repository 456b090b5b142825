public import HandrailCore

/// What is kept of an audit that goes on.
extension AuditWriter {
  /// How many records of the whole run are kept: what the marker of the last stretch says.
  public var recordsKept: Int { progress.compactMap { $0.marker.flatMap { Int($0) } }.max() ?? 0 }

  /// The number of an archive's post.
  ///
  /// - Parameters:
  ///   - ordinal: its place among the posts of its archive that were judged, from 1.
  ///   - archive: the archive's place in the audit, from 0.
  /// - Returns: the number.
  func number(ofPost ordinal: Int, inArchive archive: Int) -> PostNumber {
    PostNumber(archive: archives[archive], ordinal: ordinal)
  }

  /// The answer on what is kept so far: the worst of its posts, or that something could not be read.
  ///
  /// - Returns: the answer.
  /// - Throws: a problem when the file cannot be read.
  public func verdictSoFar() throws(Problem) -> Verdict {
    let problems = try database.number(
      "SELECT 1 FROM problems p JOIN archives a ON a.id = p.archive WHERE a.audit = ? LIMIT 1",
      .integer(audit))
    if problems != nil { return .incomplete }
    var verdict = Verdict.pass
    for archive in archives {
      let (first, last) = (archive << 32, (archive + 1) << 32 - 1)
      for candidate in [Verdict.fail, .incomplete] where verdict != .incomplete {
        let found = try database.number(
          "SELECT 1 FROM posts WHERE id BETWEEN ? AND ? AND verdict = ? LIMIT 1",
          .integer(first), .integer(last), .integer(candidate.code))
        if found != nil { verdict = candidate }
      }
    }
    return verdict
  }
}
