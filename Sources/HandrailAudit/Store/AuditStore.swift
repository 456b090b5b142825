public import HandrailCore

/// The file in which audits are kept: what was found, in which posts, by which rules. docs/audit-store.md
/// describes it. Used by one task at a time.
public final class AuditStore {
  /// The file, as it was named.
  public let path: String
  let database: Database

  /// Opens a file of audits, and makes one where there is none.
  ///
  /// - Parameter path: the file.
  /// - Returns: the file, open.
  /// - Throws: a problem when it is no file of ours, of a newer handrail, or cannot be written. What
  ///   is not ours is left as it is.
  public static func open(_ path: String) throws(Problem) -> AuditStore {
    try open(path, schema: Schema(), key: ContentKey.randomBytes())
  }

  /// Opens a file of audits for reading only.
  ///
  /// - Parameter path: the file.
  /// - Returns: the file, open.
  /// - Throws: a problem when there is none, when it is not ours, or of another version.
  public static func openForReading(_ path: String) throws(Problem) -> AuditStore {
    guard try StoreHeader.isOurs(path) else { throw nothingThere(path) }
    let database = try Database(path, .read)
    let schema = Schema()
    guard try schema.check(database) == schema.version else {
      throw Problem(
        .input, "this file was written by an older handrail",
        advice: "run handrail audit with it once, which brings it up to date", path: path)
    }
    return try AuditStore(database)
  }

  /// Opens a file of audits that is there.
  ///
  /// - Parameter path: the file.
  /// - Returns: the file, open.
  /// - Throws: a problem as ``open(_:)`` does, and when there is none.
  public static func openExisting(_ path: String) throws(Problem) -> AuditStore {
    guard try StoreHeader.isOurs(path) else { throw nothingThere(path) }
    return try open(path)
  }

  private static func nothingThere(_ path: String) -> Problem {
    Problem(
      .input, "there is no file of audits here", advice: "name the file that handrail audit wrote",
      path: path)
  }

  /// Opens a file of audits, and makes one where there is none.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - schema: the tables that it is to have.
  ///   - key: the key of a new file.
  /// - Returns: the file, open.
  /// - Throws: a problem as ``open(_:)`` does.
  static func open(_ path: String, schema: Schema, key: [UInt8]) throws(Problem) -> AuditStore {
    let isThere = try StoreHeader.isOurs(path)
    if !isThere { try StoreHeader.makeFile(path) }
    let database = try Database(path, .write)
    if !isThere {
      // Its own transaction, of one page: a file that is begun is ours from its first byte.
      try database.run(script: "PRAGMA page_size = 8192")
      try database.run(script: "PRAGMA application_id = \(Schema.applicationID)")
    }
    let store = try AuditStore(database)
    // A file that is newer is not even touched by what comes next.
    try schema.check(database)
    try database.run(script: "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL")
    try database.run(script: "PRAGMA wal_autocheckpoint = 2000")
    try schema.update(database)
    try database.run(
      "INSERT OR IGNORE INTO settings (name, value) VALUES ('content-key', ?)", .blob(key))
    return store
  }

  private init(_ database: Database) throws(Problem) {
    self.database = database
    path = database.path
    // What is deleted is overwritten, and nothing in the file is run.
    try database.run(script: "PRAGMA secure_delete = ON; PRAGMA trusted_schema = OFF")
  }

  /// The key by which contents are named when `handrail.yml` gives none.
  public var contentKey: ContentKey {
    get throws(Problem) {
      var key: [UInt8] = []
      try database.forEach("SELECT value FROM settings WHERE name = 'content-key'") { row in
        key = row.bytes(0) ?? []
      }
      guard key.count == ContentKey.length else { throw DatabaseFailure.damaged(path) }
      return ContentKey(bytes: key)
    }
  }
}
