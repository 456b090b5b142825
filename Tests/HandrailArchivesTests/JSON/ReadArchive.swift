import Foundation
@testable import HandrailArchives
import HandrailCore
import HandrailText
import TestSupport

/// What an importer makes of an archive in memory.
struct ReadArchive {
  private(set) var posts: [ArchivePost] = []
  private(set) var problems: [(problem: Problem, origin: Origin)] = []
  /// The members that the importer knew, with their roles.
  private(set) var roles: [(path: String, role: String)] = []

  /// Reads an archive of texts.
  init<I: Importer>(
    _ importer: I.Type, _ texts: [(String, String)], portion: Int = 7,
    options: ImportOptions = ImportOptions()
  ) throws {
    try self.init(
      importer, bytes: texts.map { ($0.0, Array($0.1.utf8)) }, portion: portion, options: options)
  }

  /// Reads an archive of files.
  init<I: Importer>(
    _ importer: I.Type, bytes: [(String, [UInt8])], portion: Int = 7,
    options: ImportOptions = ImportOptions()
  ) throws {
    for (path, bytes) in bytes {
      let head = MemberHead(
        path: path, bytes: Array(bytes.prefix(MemberHead.length)), size: bytes.count)
      if let claim = I.claim(head) { roles.append((path, claim.role)) }
    }
    let archive = ClaimedArchive(
      name: "test", container: MemoryContainer(members: bytes, portion: portion), members: roles,
      options: options)
    var (posts, problems): ([ArchivePost], [(Problem, Origin)]) = ([], [])
    try I().read(archive) { item throws(Problem) in
      switch item {
      case .post(let post): posts.append(post)
      case .problem(let problem, let origin): problems.append((problem, origin))
      case .lines: break
      }
    }
    (self.posts, self.problems) = (posts, problems.map { (problem: $0.0, origin: $0.1) })
  }

  /// Reads real files; nil when they are not there.
  static func samples<I: Importer>(_ importer: I.Type, _ paths: String...) throws -> ReadArchive? {
    guard let folder = Samples.folder else { return nil }
    var files: [(String, [UInt8])] = []
    for path in paths {
      guard let data = try? Data(contentsOf: folder.appendingPathComponent(path)) else {
        return nil
      }
      files.append((path, Array(data)))
    }
    return try ReadArchive(importer, bytes: files, portion: 64 * 1024)
  }

  /// The bodies.
  var texts: [String] { posts.map { $0["text"] ?? "" } }
  /// The messages of the problems.
  var messages: [String] { problems.map(\.problem.message) }
}

extension ArchivePost {
  /// A text of a post.
  subscript(field: String) -> String? {
    guard case .texts(let fields, _) = content else { return nil }
    return fields.first { $0.name == field }?.text
  }

  /// How the body is marked up.
  var markup: Markup? {
    guard case .texts(_, let markup) = content else { return nil }
    return markup
  }
}
