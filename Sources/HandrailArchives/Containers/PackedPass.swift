import HandrailCore

/// Going over a packed archive once.
final class PackedPass {
  private let container: PackedContainer
  private let reader: PackedReader
  private var names = MemberNames()
  private let budget: UnpackingBudget
  private var entries = 0
  private var last: String?
  private var locked: (first: String, count: Int)?
  private var isLocked = false
  private var isCut = false
  private var isOver = false
  private var isAtMemberEnd = true
  /// What the present member's reader was told when it could be read no further.
  private(set) var failure: Problem?

  private var ledger: Ledger { container.ledger }

  /// Starts.
  init(_ container: PackedContainer, _ reader: PackedReader) {
    self.container = container
    self.reader = reader
    budget = UnpackingBudget(container.ledger, archive: container.name)
  }

  /// The next entry; nil at the end, or when the rest cannot be read.
  func next() -> PackedEntry? {
    guard !isOver else { return nil }
    failure = nil
    isAtMemberEnd = false
    budget.startMember(apart: false)
    do throws(PackedReader.Failure) {
      guard let entry = try reader.next() else { return nil }
      entries += 1
      return entry
    } catch {
      // What kept the bytes from coming was noted where they come from.
      if case .source = error {
        isOver = true
      } else {
        give(up: ledger.broken(container.name, after: last))
      }
      return nil
    }
  }

  /// The path of an entry, which none before it has.
  func path(of entry: PackedEntry) -> String {
    let path = entry.isAlone ? Self.unpackedName(container.name) : names.path(entry.path ?? [])
    isLocked = entry.isLocked
    if isLocked { locked = (locked?.first ?? path, (locked?.count ?? 0) + 1) }
    return path
  }

  /// Whether the archive may go on; a limit that is passed is noted.
  var isWithinLimits: Bool {
    let limits = ledger.limits
    if entries > limits.entries { give(up: ledger.tooMany(container.name)) }
    if names.bytes > limits.allPathBytes { give(up: ledger.longPaths(container.name)) }
    return !isOver
  }

  /// The next bytes of a member, for its reader.
  func portion(of path: String) throws(Problem) -> [UInt8]? {
    if let failure { throw failure }
    guard !isOver, !isAtMemberEnd else { return nil }
    var bytes: [UInt8]?
    do throws(PackedReader.Failure) {
      bytes = try reader.portion()
    } catch {
      throw fail(problem(of: path, for: error))
    }
    if let bytes, let passed = charge(bytes.count, to: path) { throw fail(passed) }
    isAtMemberEnd = bytes == nil
    return bytes
  }

  /// Passes over what is left of a member.
  func finish(_ path: String) {
    last = path
    guard !isOver, !isAtMemberEnd else { return }
    do throws(PackedReader.Failure) {
      _ = try reader.pass { charge($0, to: path).map(ledger.note) == nil }
    } catch {
      switch error {
      // Where a locked member ends may be locked, too.
      case .damaged where isLocked: isCut = true
      case .damaged: give(up: ledger.broken(container.name, after: path))
      case .source: isOver = true
      // Nobody reads it.
      case .memberDamaged: break
      }
    }
  }

  /// Notes the members that a password keeps shut.
  func noteLocked() {
    guard let locked else { return }
    ledger.note(ledger.locked(locked.first, count: locked.count, isCut: isCut, in: container.name))
  }

  /// What a compressed file is called without its ending.
  static func unpackedName(_ name: String) -> String {
    let base = name.split(separator: "/").last.map(String.init) ?? name
    for ending in [".gz", ".zst", ".bz2", ".xz"]
    where base.lowercased().hasSuffix(ending) && base.utf8.count > ending.utf8.count {
      return String(base.dropLast(ending.count))
    }
    return base
  }

  private func charge(_ count: Int, to path: String) -> Problem? {
    // In a stream, what is skipped has to be unpacked too: a limit ends the archive.
    let passed = budget.count(count, of: path, packed: reader.packedBytes)
    if passed != nil { isOver = true }
    return passed?.problem
  }

  private func fail(_ problem: Problem) -> Problem {
    failure = problem
    ledger.note(problem)
    return problem
  }

  private func give(up problem: Problem) {
    isOver = true
    ledger.note(problem)
  }

  private func problem(of path: String, for failure: PackedReader.Failure) -> Problem {
    switch failure {
    case .memberDamaged: isAtMemberEnd = true
    case .damaged: isOver = true
    case .source(let problem):
      isOver = true
      return problem
    }
    return ledger.damaged(path)
  }
}
