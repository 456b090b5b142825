import HandrailCore

/// Opens the archives among the members of a container, and gives their members in their place:
/// `part2.zip/data/tweets.js`.
struct NestingContainer: Container {
  let ledger: Ledger
  let base: any Container
  /// How many archives lie around the members of the container.
  let depth: Int

  func forEachMember(
    where wanted: (String) -> Bool, _ body: (Member) throws(Problem) -> Void
  ) throws(Problem) {
    try base.forEachMember {
      wanted($0) || !ledger.isSurveyed || ledger.nested.contains($0)
    } _: { member throws(Problem) in
      let kind = ContentKind(try member.head(ContentKind.length))
      if kind.isArchive {
        try open(member, kind, where: wanted, body)
      } else if case .sealed(let form) = kind {
        ledger.note(Ledger.unreadable(form, member.path))
      } else if wanted(member.path) {
        try body(member)
      }
    }
  }

  private func open(
    _ member: Member, _ kind: ContentKind, where wanted: (String) -> Bool,
    _ body: (Member) throws(Problem) -> Void
  ) throws(Problem) {
    ledger.nested.insert(member.path)
    guard depth < ledger.limits.depth else { return ledger.note(ledger.tooDeep(member.path)) }
    let prefix = member.path + "/"
    let opened: any Container
    if let file = member.file {
      opened = Self.container(
        of: file, kind, ledger: ledger, name: member.path, prefix: prefix, base: member.base)
    } else {
      opened = PackedContainer(ledger: ledger, name: member.path, prefix: prefix) {
        MemberBytes(member)
      }
    }
    try NestingContainer(ledger: ledger, base: opened, depth: depth + 1)
      .forEachMember(where: wanted, body)
  }

  /// The container of a file that is an archive.
  ///
  /// - Parameters:
  ///   - file: the file.
  ///   - kind: what it is.
  ///   - ledger: takes what cannot be read.
  ///   - name: what to call the archive.
  ///   - prefix: what stands before the paths of its members.
  ///   - base: how many bytes were read before it.
  /// - Returns: the container, without what is nested in it.
  static func container(
    of file: InputFile, _ kind: ContentKind, ledger: Ledger, name: String, prefix: String, base: Int
  ) -> any Container {
    let moved = { ledger.position = base + $0 }
    if kind == .zip {
      do throws(Problem) {
        if let directory = try ZipDirectory(file, ledger: ledger, name: name, prefix: prefix) {
          return ZipContainer(
            ledger: ledger, name: name, file: file, directory: directory, moved: moved)
        }
        ledger.note(ledger.withoutDirectory(name))
      } catch {
        ledger.note(error)
      }
    }
    if kind == .tar, !endsInZeros(file) { ledger.note(ledger.unfinished(name)) }
    return PackedContainer(ledger: ledger, name: name, prefix: prefix) {
      FileSlice(file, 0..<file.size, moved: moved)
    }
  }

  /// Whether a tar has the empty block with which tars end: libarchive takes none for an end, too.
  private static func endsInZeros(_ file: InputFile) -> Bool {
    do throws(Problem) {
      let block = try file.bytes(max(0, file.size - 512)..<file.size)
      return block.count == 512 && block.allSatisfy { $0 == 0 }
    } catch {
      return false
    }
  }
}
