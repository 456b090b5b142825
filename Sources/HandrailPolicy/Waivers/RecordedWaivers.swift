import HandrailCore
import HandrailRules

/// The waivers that owners recorded, to be found by what they are for.
struct RecordedWaivers: Sendable {
  /// A waiver with what is known of it before any post.
  struct Entry: Sendable {
    let waiver: RecordedWaiver
    let targets: [WaiverTarget]
    let isExpired: Bool
    /// Whether it holds words that must not be shown.
    let isWithheld: Bool
  }

  let entries: [Entry]
  private var byFingerprint: [String: [Int]] = [:]
  /// Those for one path, or one id.
  private var byPost: [String: [Int]] = [:]
  /// Those for a pattern of paths.
  private var byPattern: [Int] = []

  /// Takes waivers as they were loaded, and the numbers of those that must not be shown.
  init(_ waivers: [RecordedWaiver], moment: Timestamp, withheld: Set<Int>) {
    entries = waivers.enumerated().map { number, waiver in
      Entry(
        waiver: waiver, targets: waiver.rules.map(WaiverTarget.init),
        isExpired: waiver.until.map { $0 <= moment } ?? false,
        isWithheld: withheld.contains(number))
    }
    for (number, waiver) in waivers.enumerated() {
      if let fingerprint = waiver.fingerprint {
        byFingerprint[fingerprint, default: []].append(number)
      } else if waiver.paths != nil {
        byPattern.append(number)
      } else if let post = waiver.post {
        byPost[Self.plain(post), default: []].append(number)
      }
    }
  }

  /// Whether there are none.
  var isEmpty: Bool { entries.isEmpty }

  /// The waivers that name a post.
  ///
  /// - Parameters:
  ///   - file: The file as seen from the folder of `handrail.yml`; nil when there is none.
  ///   - id: The post's id in a batch.
  /// - Returns: Their numbers, in order, each once.
  func numbers(forFile file: String?, id: String?) -> [Int] {
    var numbers: [Int] = []
    if let file { numbers += byPost[Self.plain(file)] ?? [] }
    if let id, id != file { numbers += byPost[Self.plain(id)] ?? [] }
    if let file { numbers += byPattern.filter { entries[$0].isForPattern(of: file) } }
    return Set(numbers).sorted()
  }

  /// The waivers for a finding.
  ///
  /// - Parameters:
  ///   - finding: The finding.
  ///   - numbers: The waivers that name its post.
  ///   - file: The file of its post.
  /// - Returns: Their numbers: those that name its fingerprint first.
  func numbers(for finding: Finding, among numbers: [Int], file: String?) -> [Int] {
    let covering = WaiverTarget.covering(finding.rule)
    let exact = (byFingerprint[finding.fingerprint] ?? []).filter { number in
      entries[number].names(file: file, id: finding.post)
    }
    return (exact + numbers).filter { number in
      entries[number].targets.contains(where: covering.contains)
    }
  }

  /// A path without `./` at its start.
  fileprivate static func plain(_ path: String) -> String {
    path.hasPrefix("./") ? String(path.dropFirst(2)) : path
  }
}

extension RecordedWaivers.Entry {
  /// Whether it may be for a post.
  func names(file: String?, id: String?) -> Bool {
    guard let post = waiver.post else { return true }
    if waiver.paths != nil { return file.map(isForPattern) ?? false }
    let plain = RecordedWaivers.plain(post)
    return file.map(RecordedWaivers.plain) == plain || id.map(RecordedWaivers.plain) == plain
  }

  /// Whether its pattern is that of a file. Patterns are for what lies below `handrail.yml`.
  func isForPattern(of file: String) -> Bool {
    !file.hasPrefix("../") && waiver.paths?.matches(file) == true
  }

  /// Whether its pattern holds for every path there may be.
  var isForEveryPost: Bool {
    guard let paths = waiver.paths else { return false }
    let strange = ["a", "Ω.x", "z/Ω.x", "q/z/7/Ω.x"]
    return strange.dropFirst().allSatisfy(paths.matches)
      || ["md", "mdx", "html", "txt"].contains { ending in
        strange.allSatisfy { paths.matches("\($0).\(ending)") }
      }
  }

  /// What a finding that it lets stand tells of it.
  var note: WaiverNote {
    WaiverNote(
      reason: isWithheld ? WaiverBook.withheld : waiver.reason,
      approvedBy: isWithheld ? WaiverBook.withheld : waiver.approvedBy, until: waiver.until,
      path: waiver.file.path,
      line: waiver.file.lines.lineNumber(at: waiver.range.lowerBound))
  }
}
