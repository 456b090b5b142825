import HandrailCore

/// The tables that a file of audits has, and how an older file comes to have them.
struct Schema {
  /// `hndr`: what the header of a file says that is ours. Source: https://sqlite.org/fileformat.html
  static let applicationID = 0x686E_6472

  /// The steps, in order: the first makes version 1 of an empty file. Steps that were released are
  /// never changed.
  var migrations = [version1, version2]

  /// The number of steps: what `PRAGMA user_version` says of a file that has them all.
  var version: Int { migrations.count }

  /// Brings a file that is open for writing to this version.
  ///
  /// - Throws: a problem when it is newer than this handrail, or when a step fails; the file is then
  ///   as it was.
  func update(_ database: Database) throws(Problem) {
    if try check(database) == version { return }
    try database.transaction { () throws(Problem) in
      // Asked again inside: another program may have been faster.
      for number in try check(database)..<version {
        try database.run(script: migrations[number])
      }
      try StoredCodes.write(to: database)
      try database.run(script: "PRAGMA user_version = \(version)")
    }
  }

  /// The version of a file, which is at most this one.
  ///
  /// - Throws: a problem when it is newer than this handrail.
  @discardableResult
  func check(_ database: Database) throws(Problem) -> Int {
    let found = try database.number("PRAGMA user_version") ?? 0
    guard (0...version).contains(found) else {
      throw Problem(
        .input,
        "this file was written by a newer handrail: it has version \(found) of the tables, "
          + "and this handrail knows versions up to \(version)",
        advice: "install the newest handrail, or name another file", path: database.path)
    }
    return found
  }
}
