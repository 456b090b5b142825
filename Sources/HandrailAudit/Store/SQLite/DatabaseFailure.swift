import CSQLite
import HandrailCore

/// What SQLite's failures mean to whoever keeps the file.
enum DatabaseFailure {
  /// The problem that a failure is.
  ///
  /// - Parameters:
  ///   - status: SQLite's code, extended or not. Source: https://sqlite.org/rescode.html
  ///   - path: the file.
  ///   - detail: what SQLite says, for the failures that have no words here.
  /// - Returns: the problem.
  static func problem(_ status: Int32, path: String, detail: String? = nil) -> Problem {
    let (message, advice): (String, String)
    switch status & 0xFF {
    case SQLITE_BUSY, SQLITE_LOCKED:
      message = "another program is writing to this file"
      advice = "wait until it is done, then run handrail again"
    case SQLITE_FULL:
      message = "there is no room left on the disk for the results of the audit"
      advice = "make room, then go on with --resume: what was written so far is safe"
    case SQLITE_READONLY, SQLITE_PERM, SQLITE_AUTH:
      message = "this file must not be written to"
      advice = "see that you may write to the file and to its folder, or name another file"
    case SQLITE_CANTOPEN:
      message = "the file cannot be opened"
      advice = "see that its folder exists, and that you may read and write there"
    case SQLITE_NOTADB: return foreign(path)
    case SQLITE_CORRUPT: return damaged(path)
    case SQLITE_NOMEM:
      message = "there was not enough memory for the results of the audit"
      advice = "close other programs, then go on with --resume"
    case SQLITE_TOOBIG:
      message = "a text is too large for the file that keeps audits"
      advice = "run the audit without --keep-text"
    case SQLITE_IOERR:
      message = "the disk could not read or write this file"
      advice = "see that the disk is there and sound, then go on with --resume"
    default:
      message = "the file that keeps audits cannot be used: \(detail ?? "SQLite's code \(status)")"
      advice = "go back to a copy of it, or begin a new file; if that does not help, tell us"
    }
    return Problem(.input, message, advice: advice, path: path)
  }

  /// The problem that a file is ours, and not as it was written.
  static func damaged(_ path: String) -> Problem {
    Problem(
      .input, "this file is damaged: parts of it are not as they were written",
      advice: "go back to a copy of it, or begin a new file", path: path)
  }

  /// SQLite's code for a file that somebody else is using.
  static let busy = SQLITE_BUSY

  /// The problem that a file is none of ours.
  static func foreign(_ path: String) -> Problem {
    Problem(
      .input, "this is a file, but not one in which handrail keeps audits; it is left as it is",
      advice: "name another file: handrail makes it when it is not there", path: path)
  }
}
