import HandrailArchives
import HandrailCore
import HandrailText

/// What one importer makes of an archive in memory, of whose members it reads those that it claims.
struct Imported {
  private(set) var posts: [ArchivePost] = []
  private(set) var problems: [(problem: Problem, origin: Origin)] = []
  private(set) var chunks: [LineChunk] = []
  private(set) var claims: [String: Claim] = [:]

  init(
    _ importer: any Importer.Type, _ members: [(String, [UInt8])], portion: Int = 64 * 1024,
    options: ImportOptions = ImportOptions()
  ) throws {
    let container = MemoryContainer(members: members, portion: portion)
    var claimed: [(path: String, role: String)] = []
    for (path, bytes) in members {
      let head = MemberHead(
        path: path, bytes: Array(bytes.prefix(MemberHead.length)), size: bytes.count)
      guard let claim = importer.claim(head) else { continue }
      claims[path] = claim
      claimed.append((path, claim.role))
    }
    let archive = ClaimedArchive(
      name: "export", container: container, members: claimed, options: options)
    var items: [ArchiveItem] = []
    try importer.init().read(archive) { item throws(Problem) in items.append(item) }
    for item in items {
      switch item {
      case .post(let post): posts.append(post)
      case .problem(let problem, let origin): problems.append((problem, origin))
      case .lines(let chunk, _): chunks.append(chunk)
      }
    }
  }

  init(
    _ importer: any Importer.Type, texts: [(String, String)], portion: Int = 64 * 1024,
    options: ImportOptions = ImportOptions()
  ) throws {
    try self.init(
      importer, texts.map { ($0.0, Array($0.1.utf8)) }, portion: portion, options: options)
  }

  /// The bodies of the posts, in order.
  var texts: [String] { posts.map(\.text) }
}

extension ArchivePost {
  /// The body.
  var text: String { field("text") ?? "" }

  /// A text by the name of its field.
  func field(_ name: String) -> String? {
    switch content {
    case .texts(let fields, _): fields.first { $0.name == name }?.text
    case .file(let bytes, _): name == "text" ? String(decoding: bytes, as: UTF8.self) : nil
    }
  }
}
