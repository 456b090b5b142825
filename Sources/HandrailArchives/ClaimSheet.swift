/// Who claims which members of an archive, before it is settled who reads them.
struct ClaimSheet {
  private typealias Claimed = (
    path: String, package: String?, claims: [(importer: Int, claim: Claim)]
  )

  private let importers: [any Importer.Type]
  private let options: ImportOptions
  private var members: [Claimed] = []
  private var nobodys: [DataKind: Int] = [:]
  private var dropped = 0
  private var tables: [String] = []
  private var pages: [String] = []

  /// Starts, with those who may claim, and what the command line said of how to read.
  init(_ importers: [any Importer.Type], _ options: ImportOptions) {
    self.importers = importers
    self.options = options
  }

  /// Whether there was no member at all.
  var isEmpty: Bool { members.isEmpty && nobodys.isEmpty }

  /// How many members nobody claims, or only an importer that found no posts.
  var unclaimed: [DataKind: Int] {
    var unclaimed = nobodys
    if dropped > 0 { unclaimed[.other, default: 0] += dropped }
    if !tables.isEmpty { unclaimed[.table, default: 0] += tables.count }
    return unclaimed
  }

  /// Says by name what was left aside and might have been read.
  func note(in notes: ArchiveNotes) {
    for path in tables {
      notes.add(
        path, "no column of this table is called as texts of posts are, so it was not read",
        advice: "say which column holds what, as in: --map text=Body")
    }
    for path in pages {
      notes.add(
        path, "this lies in what a platform exported, so it was taken for the platform’s own",
        advice: "name the file itself to have it read as a post")
    }
  }

  /// Shows a member to all importers.
  ///
  /// - Parameters:
  ///   - member: how it begins.
  ///   - package: the path of the packed archive that it lies in, empty for the whole; nil for a file
  ///     of a folder.
  mutating func show(_ member: MemberHead, in package: String? = nil) {
    let kind = DataKind(member.bytes)
    guard kind == .other else {
      nobodys[kind, default: 0] += 1
      return
    }
    var claims: [(importer: Int, claim: Claim)] = []
    for (index, importer) in importers.enumerated() {
      guard let claim = importer.claim(member) else { continue }
      let isTold = importer == TableImporter.self && !options.columns.isEmpty
      claims.append((index, isTold ? Claim(claim.role, .told) : claim))
    }
    if claims.isEmpty {
      nobodys[.other, default: 0] += 1
    } else {
      members.append((member.path, package, claims))
    }
  }

  /// Gives each member to the surest.
  ///
  /// An importer that is left without posts reads nothing, and what it claimed goes to the next.
  ///
  /// - Returns: the importers with their members, in their order.
  mutating func settled() -> [(
    importer: any Importer.Type, members: [(path: String, role: String)]
  )] {
    var active = Set(importers.indices)
    let (owned, folders) = placesOfPlatforms
    pages = []
    let members = members.map { member in
      guard member.package.map({ owned.contains($0) }) ?? folders.hold(member.path) else {
        return member
      }
      let sure = member.claims.filter { $0.claim.certainty > .general }
      if sure.isEmpty, member.package == nil { pages.append(member.path) }
      return (member.path, member.package, sure)
    }
    while true {
      var parts: [Int: [(path: String, role: String)]] = [:]
      var finders: Set<Int> = []
      (dropped, tables) = (0, [])
      for member in members {
        guard let (importer, claim) = Self.surest(member.claims, active) else {
          dropped += 1
          continue
        }
        if importers[importer] == TableImporter.self, !claim.holdsPosts, options.columns.isEmpty {
          tables.append(member.path)
          continue
        }
        parts[importer, default: []].append((member.path, claim.role))
        if claim.holdsPosts { finders.insert(importer) }
      }
      let idle = Set(parts.keys).subtracting(finders)
      guard !idle.isEmpty else {
        return parts.sorted { $0.key < $1.key }.map { (importers[$0.key], $0.value) }
      }
      active.subtract(idle)
    }
  }

  /// The packed archives, and the folders, in which a platform's own posts were found.
  private var placesOfPlatforms: (packages: Set<String>, folders: PlatformFolders) {
    var (packages, folders) = (Set<String>(), PlatformFolders())
    for member in members {
      let platform = member.claims.first {
        importers[$0.importer].ownsItsArchive && $0.claim.holdsPosts
          && $0.claim.certainty > .general
      }
      guard let platform else { continue }
      if let package = member.package {
        packages.insert(package)
      } else {
        folders.add(member.path, importers[platform.importer].folders)
      }
    }
    return (packages, folders)
  }

  private static func surest(
    _ claims: [(importer: Int, claim: Claim)], _ active: Set<Int>
  ) -> (Int, Claim)? {
    var best: (Int, Claim)?
    for (importer, claim) in claims where active.contains(importer) {
      if best.map({ $0.1.certainty < claim.certainty }) ?? true { best = (importer, claim) }
    }
    return best
  }
}
