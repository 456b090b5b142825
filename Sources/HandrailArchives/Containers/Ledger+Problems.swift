import HandrailCore

// What containers say, in one place: each names the archive and the member, and what to do.
extension Ledger {
  /// A member is damaged.
  func damaged(_ member: String) -> Problem {
    Problem(
      .input, "it is damaged in \(name), and was read only as far as that goes",
      advice: "get the archive once more; the other files in it were read", path: member)
  }

  /// A member is packed in a manner that nobody here unpacks, such as Deflate64, which Windows writes.
  func unknownMethod(_ member: String) -> Problem {
    Problem(
      .input, "it is packed in \(name) in a way that handrail cannot unpack",
      advice: "unpack the archive with the program that made it, and name the folder instead",
      path: member)
  }

  /// An archive ends too early, or makes no sense from some place on.
  func broken(_ archive: String, after member: String?) -> Problem {
    let place = member.map { "after ‘\($0)’" } ?? "at its start"
    return Problem(
      .input, "the archive is damaged or breaks off \(place); what follows was not read",
      advice: "get it once more", path: archive)
  }

  /// A zip has no table of contents.
  func withoutDirectory(_ archive: String) -> Problem {
    Problem(
      .input,
      "the zip archive breaks off: the list of its files, which stands at the end, is missing",
      advice: "get it once more; what is there of it was read", path: archive)
  }

  /// A tar has no end.
  func unfinished(_ archive: String) -> Problem {
    Problem(
      .input, "the tar archive breaks off: the mark of its end is missing",
      advice: "get it once more; what is there of it was read", path: archive)
  }

  /// Members are encrypted, and with `isCut` nothing behind them could be read.
  func locked(
    _ first: String, count: Int, isCut: Bool = false, in archive: String
  ) -> Problem {
    let what =
      count == 1
      ? "‘\(first)’ in it is locked with a password"
      : "\(count) files in it are locked with a password, ‘\(first)’ first"
    return Problem(
      .input, isCut ? what + "; what follows was not read" : what,
      advice: "unpack it with the password, and name the folder instead", path: archive)
  }

  /// A member is larger than may be.
  func tooLarge(_ member: String, limit: Int) -> Problem {
    Problem(
      .limit, "it unpacks to more than \(Self.size(limit)) in \(name); the rest of it was not read",
      advice: "unpack the archive, and name the folder instead", path: member)
  }

  /// An archive, or a member, unpacks to far more than it is packed.
  func bomb(_ path: String) -> Problem {
    Problem(
      .limit,
      "it unpacks to more than \(limits.ratio) times its size, as files do that are made to fill"
        + " disks; the rest of it was not read",
      advice: "if you trust it, unpack it, and name the folder instead", path: path)
  }

  /// An archive unpacks to more than may be.
  func tooMuch(_ archive: String) -> Problem {
    Problem(
      .limit, "it unpacks to more than \(Self.size(limits.bytes)); the rest was not read",
      advice: "unpack it, and name its folders one by one", path: archive)
  }

  /// There are too many entries.
  func tooMany(_ archive: String) -> Problem {
    Problem(
      .limit, "it holds more than \(limits.entries) files and folders; the rest was not read",
      advice: "split it, and name its parts one by one", path: archive)
  }

  /// The paths are too long.
  func longPaths(_ archive: String) -> Problem {
    Problem(
      .limit,
      "the names of its files are longer than any that programs write; the rest was not read",
      advice: "unpack it, and name the folder instead", path: archive)
  }

  /// Archives lie too deep inside one another.
  func tooDeep(_ member: String) -> Problem {
    Problem(
      .limit, "it is an archive inside an archive inside \(name), and was not opened",
      advice: "unpack it, and name it by itself", path: member)
  }

  /// An archive of a form that cannot be read.
  static func unreadable(_ form: String, _ path: String) -> Problem {
    Problem(
      .input, "handrail cannot read \(form) archives",
      advice: "unpack it, and name the folder instead; zip, tar, gzip and zstd can be read",
      path: path)
  }

  /// A number of bytes as people say it.
  private static func size(_ bytes: Int) -> String {
    bytes >= 1 << 30
      ? "\(bytes >> 30) GiB" : bytes >= 1 << 20 ? "\(bytes >> 20) MiB" : "\(bytes) bytes"
  }
}
