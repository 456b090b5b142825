public import HandrailCore

extension PostReport {
  /// The report as it is told: findings of one guardrail about the same words, or some of them, once.
  ///
  /// The finding that is told is the one that weighs most; of several, the one that starts first, then
  /// the longest, then the first by name. It names the rules of the others. So the verdict is the same.
  /// What stands (waived, in the baseline, outside the change) hides nothing and is hidden by nothing,
  /// and whatever decides about findings one by one is asked before: this comes last.
  public var toldOnce: PostReport {
    guard findings.count > 1 else { return self }
    var told = self
    told.findings = Self.toldOnce(findings)
    return told
  }

  private static func toldOnce(_ findings: [Finding]) -> [Finding] {
    let places = Dictionary(grouping: findings.indices.filter { findings[$0].mayBeToldOnce }) {
      Place(guardrail: findings[$0].rule.guardrail, field: findings[$0].field)
    }
    var tellers: [Int: Int] = [:]
    for indices in places.values where indices.count > 1 {
      findTellers(of: indices, in: findings, into: &tellers)
    }
    guard !tellers.isEmpty else { return findings }
    var others: [Int: Set<RuleID>] = [:]
    for (index, teller) in tellers { others[teller, default: []].insert(findings[index].rule) }
    return findings.indices.filter { tellers[$0] == nil }.map { index in
      var finding = findings[index]
      finding.also = (others[index] ?? []).subtracting([finding.rule]).sorted()
      return finding
    }
  }

  /// Where findings can say the same: in one text of a post, for one guardrail.
  private struct Place: Hashable {
    let guardrail: String
    let field: String?
  }

  /// Notes of each finding that is not told which one tells of it.
  private static func findTellers(
    of indices: [Int], in findings: [Finding], into tellers: inout [Int: Int]
  ) {
    let ranked = indices.sorted { findings[$0].isTold(before: findings[$1]) }
    // Those that are told share no byte, and those of one severity come in the order of the text.
    var told: [Severity: [Int]] = [:]
    for index in ranked {
      let span = findings[index].span
      let teller = Severity.allCases.reversed().lazy.compactMap { severity in
        told[severity].flatMap { first(of: $0, meeting: span, in: findings) }
      }.first
      if let teller {
        tellers[index] = teller
      } else {
        told[findings[index].severity, default: []].append(index)
      }
    }
  }

  /// The first finding that shares a byte with a span, among some that share none with each other.
  private static func first(of told: [Int], meeting span: Span, in findings: [Finding]) -> Int? {
    var low = 0
    var high = told.count
    while low < high {
      let middle = (low + high) / 2
      if findings[told[middle]].span.end <= span.start { low = middle + 1 } else { high = middle }
    }
    guard low < told.count, findings[told[low]].span.overlaps(span) else { return nil }
    return told[low]
  }
}

extension Finding {
  /// Whether it may be told with another, or another with it.
  fileprivate var mayBeToldOnce: Bool {
    suppression == nil && !isToldAlone && !rule.isOwn && span.count > 0
  }

  /// Whether it is the one to tell of two about the same words.
  fileprivate func isTold(before other: Finding) -> Bool {
    if severity != other.severity { return severity > other.severity }
    return (span.start, other.span.end, rule) < (other.span.start, span.end, other.rule)
  }
}
