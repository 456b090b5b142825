import HandrailArchives
import HandrailCore

/// All that there is in an archive, read twice, as importers do.
struct ArchiveContents {
  /// The members, in order.
  let members: [(path: String, bytes: [UInt8])]
  /// What could not be read.
  let problems: [Problem]
  /// Whether the second time gave the same as the first.
  let isSteady: Bool

  /// The paths.
  var paths: [String] { members.map(\.path) }
  /// The text of the member of a path; empty when there is none.
  func text(_ path: String) -> String {
    members.first { $0.path == path }.map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
  }

  /// Reads an archive that is there.
  ///
  /// - Throws: what keeps the archive as a whole from being read.
  init(of archive: Archive) throws {
    let survey: ArchiveSurvey
    do {
      survey = try Self.survey(archive)
    } catch {
      // With nothing to read, the problem is all there is to say.
      (members, isSteady, problems) = (
        [], true, archive.problems.isEmpty ? [error] : archive.problems
      )
      return
    }
    func read() throws(Problem) -> [(path: String, bytes: [UInt8])] {
      var members: [(path: String, bytes: [UInt8])] = []
      for part in survey.parts {
        try part.archive.forEach(["any"]) { member, _ throws(Problem) in
          members.append((member.path, []))
          while let bytes = try member.next() { members[members.count - 1].bytes += bytes }
        }
      }
      return members
    }
    members = try read()
    let again = try read()
    isSteady = members.elementsEqual(again) { $0 == $1 }
    problems = archive.problems
  }

  /// Claims everything that is no picture, film or sound.
  static func survey(_ archive: Archive) throws(Problem) -> ArchiveSurvey {
    try archive.survey(by: [TakesAll.self])
  }

  /// Claims everything.
  private struct TakesAll: Importer {
    static let name = "all"
    static let title = "anything"
    static func claim(_ member: MemberHead) -> Claim? { Claim("any", .certain) }
    func read(_ archive: ClaimedArchive, deliver: (ArchiveItem) throws(Problem) -> Void)
      throws(Problem)
    {}
  }
}
