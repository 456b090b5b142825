/// Who reads what of an archive.
public struct ArchiveSurvey {
  /// The importers that found posts, each with its part, in the order of the importers.
  public let parts: [(importer: any Importer.Type, archive: ClaimedArchive)]
  /// How many files nobody knows, by what they are.
  public let unclaimed: [DataKind: Int]
}
