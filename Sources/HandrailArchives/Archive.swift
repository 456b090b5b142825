public import HandrailCore

/// An exported archive: a file, a folder, a packed archive, or standard input.
///
/// What cannot be read of it does not end the reading: it is in ``problems``, and whoever reads the
/// archive has to look there in the end. With any problem the verdict is incomplete.
public final class Archive {
  /// What it is called.
  public let name: String
  /// How many bytes it has, packed; nil where that is not known before it is read.
  public private(set) var size: Int?
  /// What tells it from other archives, and from itself after a change; nil for what can be read
  /// only once.
  public private(set) var identity: ArchiveIdentity?
  /// What is worth knowing of how it was read.
  public let notes = ArchiveNotes()
  let ledger: Ledger
  private var container: any Container
  private var stream: StreamContainer?
  private let temporaryFolder: String

  /// What could not be read so far, in the order in which it was met. Problems that name a member
  /// have its path, others the archive's name.
  public var problems: [Problem] { ledger.problems }
  /// How far in the archive it was read last, in packed bytes. Starts anew each time that the archive
  /// is gone over; never more than ``size``, where that is known.
  public var position: Int { ledger.position }

  /// Opens what stands at a path.
  ///
  /// - Parameters:
  ///   - path: a file, a folder, or a pipe.
  ///   - limits: how far the archive may go.
  ///   - temporaryFolder: where to lay down what comes through a pipe and has to be read twice.
  /// - Throws: a problem when it is not there, or no archive that can be read.
  public convenience init(
    opening path: String, limits: ArchiveLimits = ArchiveLimits(), temporaryFolder: String = "/tmp"
  ) throws(Problem) {
    // A pipe that nobody writes to would hold up the program; one of the system's has its writer.
    let isSystem = path.hasPrefix("/dev/") || path.hasPrefix("/proc/")
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | (isSystem ? 0 : O_NONBLOCK))
    guard descriptor >= 0 else { throw InputFile.unreadable(path, errno) }
    var status = stat()
    guard isSystem || fstat(descriptor, &status) == 0 && !Self.isPipe(status) else {
      close(descriptor)
      throw Problem(
        .input, "this is neither a file nor a folder", advice: "put a file in its place", path: path
      )
    }
    try self.init(
      reading: descriptor, as: path, limits: limits, temporaryFolder: temporaryFolder)
  }

  /// Reads an open descriptor, such as standard input, and closes it in the end.
  ///
  /// - Parameters:
  ///   - descriptor: what to read from.
  ///   - name: what to call it; the path of the folder, for a folder.
  ///   - limits: how far the archive may go.
  ///   - temporaryFolder: where to lay down what has to be read twice.
  /// - Throws: a problem when it cannot be read, or is no archive that can be.
  public init(
    reading descriptor: Int32, as name: String, limits: ArchiveLimits = ArchiveLimits(),
    temporaryFolder: String = "/tmp"
  ) throws(Problem) {
    self.name = name
    self.temporaryFolder = temporaryFolder
    let ledger = Ledger(name: name, limits: limits)
    self.ledger = ledger
    var status = stat()
    let type = fstat(descriptor, &status) == 0 ? status.st_mode & S_IFMT : 0
    switch type {
    case S_IFDIR:
      close(descriptor)
      let contents = FolderFiles(name, ledger: ledger)
      identity = ArchiveIdentity(contents)
      size = contents.size
      container = NestingContainer(
        ledger: ledger, base: FolderContainer(ledger: ledger, root: name, contents: contents),
        depth: 0)
    case S_IFREG:
      let file = try InputFile(taking: descriptor, as: name)
      identity = try ArchiveIdentity(file)
      size = file.size
      container = try Self.container(of: file, ledger: ledger)
    default:
      let stream = try StreamContainer(descriptor, path: Self.base(name), ledger: ledger)
      let kind = ContentKind(stream.start)
      if kind.isArchive {
        let file = try stream.spooled(in: temporaryFolder)
        identity = try ArchiveIdentity(file)
        size = file.size
        container = try Self.container(of: file, ledger: ledger)
      } else {
        self.stream = stream
        container = stream
      }
    }
  }

  /// Has each importer look at each member, and gives each that found posts its part of the archive.
  ///
  /// The surest claim to a member wins; of two as sure, that of the first importer. What comes through
  /// a pipe and is no NDJSON is laid down in a temporary file, since it is read more than once.
  ///
  /// - Parameters:
  ///   - importers: who may read it, in order.
  ///   - options: what the command line said of how to read it.
  /// - Returns: the parts, in the order of the importers, and what nobody knows.
  /// - Throws: a problem when nobody found a post.
  public func survey(
    by importers: [any Importer.Type] = Importers.all, options: ImportOptions = ImportOptions()
  ) throws(Problem) -> ArchiveSurvey {
    var claims = ClaimSheet(importers, options)
    try container.forEachMember(where: { _ in true }) { member throws(Problem) in
      claims.show(
        try MemberHead(member), in: ledger.package(of: member.path, whole: isPacked))
    }
    ledger.isSurveyed = true
    let parts = claims.settled()
    claims.note(in: notes)
    if let stream, parts.contains(where: { $0.importer.name != "ndjson" }) {
      let file = try stream.spooled(in: temporaryFolder)
      size = file.size
      identity = try ArchiveIdentity(file)
      container = FileContainer(ledger: ledger, file: file, path: Self.base(name))
      self.stream = nil
    }
    let isEmpty = size == 0 || stream?.start.isEmpty == true || claims.isEmpty
    guard !parts.isEmpty, !isEmpty else { throw unrecognised(importers, isEmpty: isEmpty) }
    return ArchiveSurvey(
      parts: parts.map { part in
        (
          part.importer,
          ClaimedArchive(
            name: name, container: container, members: part.members, options: options, notes: notes)
        )
      }, unclaimed: claims.unclaimed)
  }

  /// Whether it is packed as a whole: neither a folder nor a single file.
  private var isPacked: Bool { (container as? NestingContainer).map { $0.depth > 0 } ?? false }

  private func unrecognised(
    _ importers: [any Importer.Type], isEmpty: Bool
  ) -> Problem {
    if let first = problems.first { return first }
    let known = importers.map { $0.title }.joined(separator: ", ")
    return Problem(
      .input,
      isEmpty ? "it is empty" : "it holds no posts in a form that handrail knows",
      advice: "handrail reads: \(known)", path: name)
  }

  private static func container(of file: InputFile, ledger: Ledger) throws(Problem) -> any Container
  {
    let kind = ContentKind(try file.bytes(0..<ContentKind.length))
    if case .sealed(let form) = kind { throw Ledger.unreadable(form, file.path) }
    guard kind.isArchive else {
      return FileContainer(ledger: ledger, file: file, path: base(file.path))
    }
    let base = NestingContainer.container(
      of: file, kind, ledger: ledger, name: file.path, prefix: "", base: 0)
    return NestingContainer(ledger: ledger, base: base, depth: 1)
  }

  private static func isPipe(_ status: stat) -> Bool {
    ![S_IFREG, S_IFDIR].contains(status.st_mode & S_IFMT)
  }

  /// A path's last part.
  private static func base(_ path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }
}
