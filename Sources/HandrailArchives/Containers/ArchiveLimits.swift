/// How far an archive may go before it is given up: archives come from anywhere, and a small one can
/// unpack to more than any disk holds.
public struct ArchiveLimits: Hashable, Sendable {
  /// How many bytes one member may have, unpacked.
  public var memberBytes = 32 << 30
  /// How many bytes may be unpacked each time that an archive is gone over.
  public var bytes = 128 << 30
  /// How many times as large as it is packed an archive, or a member, may become. Repeated text
  /// reaches 200 in deflate; zeros reach 1032.
  public var ratio = 400
  /// How many bytes may be unpacked before ``ratio`` is looked at.
  public var freeBytes = 256 << 20
  /// How many entries one archive may have, folders among them.
  public var entries = 500_000
  /// How many bytes a path may have.
  public var pathBytes = 4096
  /// How many bytes all the paths of one archive may have together, as they stay in memory.
  public var allPathBytes = 48 << 20
  /// How many archives may lie around a member, inside one another.
  public var depth = 2
  /// How many bytes of standard input are laid down in a temporary file.
  public var spooledBytes = 16 << 30

  /// Creates the limits that hold unless told otherwise.
  public init() {}
}
