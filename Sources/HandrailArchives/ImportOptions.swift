/// What the command line says of how an archive is to be read.
public struct ImportOptions: Hashable, Sendable {
  /// Which column of a table holds what: `text` → `Body`. Empty unless `--map` was given.
  public var columns: [String: String] = [:]
  /// How many bytes one record may have.
  public var recordLimit = 16 * 1024 * 1024

  /// Creates the options that hold unless told otherwise.
  public init() {}
}
