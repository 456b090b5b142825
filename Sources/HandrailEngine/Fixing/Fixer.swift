public import HandrailCore
import HandrailText

/// Puts replacements in the place of findings, and makes sure that nothing else changes.
///
/// Every change is tried on the bytes in memory first: the post is read and checked again, and a
/// change stands only when its finding is gone, all others are what they were, and the text differs
/// in those words alone. Does no I/O.
public struct Fixer {
  /// How often a post may be read again before what is left stays as it is.
  private static let mostReadings = 64

  private let saved: [UInt8]
  private let before: PostReading
  private let reread: ([UInt8]) -> PostReading?
  private var result: FixResult
  private var accepted: [Candidate] = []
  private var readings = 0

  /// A finding and the change that would mend it.
  struct Candidate {
    let finding: Finding
    let edit: TextEdit
  }

  /// Mends findings of a post.
  ///
  /// - Parameters:
  ///   - findings: those to mend, in report order; those without a replacement are passed over.
  ///   - saved: the file as it is saved.
  ///   - before: the post as it was read from it.
  ///   - reread: reads and checks other bytes in the same way; nil when they cannot be read.
  /// - Returns: the changes that stand, and what was left.
  public static func fix(
    _ findings: [Finding], in saved: [UInt8], read before: PostReading,
    reread: @escaping ([UInt8]) -> PostReading?
  ) -> FixResult {
    var fixer = Fixer(saved, before, reread)
    fixer.fix(findings)
    return fixer.result
  }

  private init(
    _ saved: [UInt8], _ before: PostReading, _ reread: @escaping ([UInt8]) -> PostReading?
  ) {
    self.saved = saved
    self.before = before
    self.reread = reread
    result = FixResult(bytes: saved, reading: before)
  }

  private mutating func fix(_ findings: [Finding]) {
    var pending = candidates(findings)
    guard before.isWhole else {
      return leave(pending, because: "the post could not be read and decided as a whole")
    }
    // What was refused beside one change may stand beside another: until nothing more does.
    var refused: [(candidate: Candidate, reason: String)] = []
    while !pending.isEmpty {
      let count = accepted.count
      refused = []
      settle(pending[...], &refused)
      pending = accepted.count > count ? refused.map(\.candidate) : []
    }
    result.left += refused.map { FixResult.Left(finding: $0.candidate.finding, reason: $0.reason) }
    result.left.sort { Finding.reportOrder($0.finding, $1.finding) }
    result.mended = accepted.map(\.finding).sorted(by: Finding.reportOrder)
    result.edits = Self.inOrder(accepted).map(\.edit)
  }

  /// The findings with a replacement, without those that overlap an earlier one.
  private mutating func candidates(_ findings: [Finding]) -> [Candidate] {
    var candidates: [Candidate] = []
    for finding in findings {
      guard let text = finding.replacement else { continue }
      if let last = candidates.last, last.finding.span.overlaps(finding.span) {
        let reason = "\(last.finding.rule) changes some of the same words"
        result.left.append(FixResult.Left(finding: finding, reason: reason))
        continue
      }
      let range = before.document.source.range(of: finding.span)
      candidates.append(Candidate(finding: finding, edit: TextEdit(range, text)))
    }
    return candidates
  }

  private mutating func leave(_ candidates: [Candidate], because reason: String) {
    result.left += candidates.map { FixResult.Left(finding: $0.finding, reason: reason) }
  }

  /// Accepts all of a group, or halves it until what cannot stand is found.
  private mutating func settle(
    _ group: ArraySlice<Candidate>, _ refused: inout [(candidate: Candidate, reason: String)]
  ) {
    guard !group.isEmpty else { return }
    guard readings < Self.mostReadings else {
      refused += group.map { ($0, "too much else in the post could not be changed") }
      return
    }
    readings += 1
    guard let reason = objection(to: Self.inOrder(accepted + group)) else {
      accepted += group
      return
    }
    if group.count == 1 {
      refused += group.map { ($0, reason) }
    } else {
      let middle = group.startIndex + group.count / 2
      settle(group[..<middle], &refused)
      settle(group[middle...], &refused)
    }
  }

  /// Why changes cannot stand together; nil when they can, and the result is then the post with them.
  private mutating func objection(to changes: [Candidate]) -> String? {
    let edits = changes.map(\.edit)
    let source = before.document.source
    let bytes = source.saving(edits, over: saved)
    guard let after = reread(bytes), after.isWhole else {
      return "the post could not be read any more"
    }
    guard let expected = before.document.text(with: edits), after.document.text == expected,
      after.document.blocks.map(\.scope) == before.document.blocks.map(\.scope),
      after.document.fields == before.document.fields
    else { return "more than these words would change for the reader" }
    let comparison = FindingComparison(changes, in: source)
    if let reason = comparison.objection(
      before: before.result.findings, after: after.result.findings)
    {
      return reason
    }
    result.bytes = bytes
    result.reading = after
    return nil
  }

  private static func inOrder(_ candidates: [Candidate]) -> [Candidate] {
    candidates.sorted { $0.edit.range.lowerBound < $1.edit.range.lowerBound }
  }
}
