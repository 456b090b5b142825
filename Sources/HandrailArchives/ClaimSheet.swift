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
    return unclaimed
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
    let owned = packagesOfPlatforms
    let members = members.map { member in
      guard let package = member.package, owned.contains(package) else { return member }
      return (member.path, package, member.claims.filter { $0.claim.certainty > .general })
    }
    while true {
      var parts: [Int: [(path: String, role: String)]] = [:]
      var finders: Set<Int> = []
      dropped = 0
      for member in members {
        guard let (importer, claim) = Self.surest(member.claims, active) else {
          dropped += 1
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

  /// The packed archives in which a platform's own posts were found.
  private var packagesOfPlatforms: Set<String> {
    var packages: Set<String> = []
    for member in members {
      let isPlatforms = member.claims.contains {
        importers[$0.importer].ownsItsArchive && $0.claim.holdsPosts
          && $0.claim.certainty > .general
      }
      if let package = member.package, isPlatforms { packages.insert(package) }
    }
    return packages
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
