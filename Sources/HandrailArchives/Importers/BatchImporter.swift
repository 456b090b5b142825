public import HandrailCore

/// Batches of posts as newline-delimited JSON, in archives: hands on lines, which workers read with
/// ``NDJSONImporter``.
public struct BatchImporter: Importer {
  /// `ndjson`.
  public static let name = "ndjson"
  /// What people call it.
  public static let title = "batch of posts (NDJSON)"

  /// Creates the importer.
  public init() {}

  /// Knows members whose first line that is not blank is a JSON object with an `id` and a `text`.
  public static func claim(_ member: MemberHead) -> Claim? {
    let keys = FirstLine.keys(of: member.bytes)
    return keys.contains("id") && keys.contains("text") ? Claim("lines", .likely) : nil
  }

  /// Hands on the lines, in chunks that a worker reads at a time.
  public func read(_ archive: ClaimedArchive, deliver: (ArchiveItem) throws(Problem) -> Void)
    throws(Problem)
  {
    try archive.forEach(["lines"]) { member, _ throws(Problem) in
      var lines = MemberLines(member, limit: archive.options.recordLimit)
      while let chunk = try lines.next() { try deliver(.lines(chunk, member: member.path)) }
    }
  }
}
