import HandrailCore

/// Names findings about waivers across runs: by their rule, their place and what the waiver names.
struct WaiverFingerprints {
  private var counts: [[String]: Int] = [:]

  /// The finding with its fingerprint; ask in report order.
  ///
  /// - Parameters:
  ///   - finding: A finding about a waiver.
  ///   - file: The file as seen from the folder of `handrail.yml`; nil when there is none.
  /// - Returns: The same finding, which has the same fingerprint from whatever folder it is told.
  mutating func named(_ finding: Finding, file: String?) -> Finding {
    let name = [
      finding.rule.description, file ?? finding.path, finding.post ?? "", finding.match ?? "",
    ]
    let ordinal = counts[name, default: 0]
    counts[name] = ordinal + 1
    var finding = finding
    finding.fingerprint =
      SHA256.digest(ofFields: (name + ["\(ordinal)"]).map { Array($0.utf8) }).hex(16)
    return finding
  }
}
