internal import HandrailCore
internal import HandrailReports

extension AuditSummary {
  /// The answer in a sentence or two, for the top of a report.
  var sentences: String {
    let (checked, failing) = (totals.checked.posts, totals.checked.failing)
    if checked == 0 {
      return totals.read == 0
        ? "There were no posts in what was read." : "No post was checked."
    }
    let posts = Wording.count(checked, "post")
    let failed =
      failing == 0
      ? checked == 1
        ? "The one post has no finding that fails it."
        : "None of \(posts) has a finding that fails it."
      : "\(Wording.number(failing)) of \(posts) \(failing == 1 ? "has" : "have") a finding that "
        + "fails \(failing == 1 ? "it" : "them") (\(Wording.share(failing, of: checked)))."
    guard verdict == .incomplete else { return failed }
    return "Something could not be read or decided, so this is not the whole answer. " + failed
  }

  /// What changed since the previous audit, in a sentence or more; nil where there is none.
  var comparison: String? {
    guard let previous else { return nil }
    let (now, before) = (totals.checked, previous.checked)
    let shares =
      "\(Wording.share(now.failing, of: now.posts)) of posts fail, after "
      + "\(Wording.share(before.failing, of: before.posts)) in audit \(previous.number) of "
      + "\(previous.finished.day)."
    let caution =
      switch (previous.hadOtherRules, previous.hadOtherArchives) {
      case (true, true): " Rules and archives were others then, so the two compare only roughly."
      case (true, false): " The rules were others then, so the two compare only roughly."
      case (false, true): " The archives were others then, so the two compare only roughly."
      case (false, false): ""
      }
    return shares + caution
  }

  /// How many problems are not listed, and of which kinds; nil where all are.
  var restOfProblems: String? {
    let rest = totals.problems - problems.count
    guard rest > 0 else { return nil }
    let kinds = Problem.Kind.stored.compactMap { kind in
      unlistedProblems[kind].map { "\(Wording.number($0)) \(Self.clause(kind))" }
    }
    let told = kinds.isEmpty ? "" : ": " + Wording.list(kinds)
    return
      "\(Wording.count(rest, "more problem")) \(rest == 1 ? "is" : "are") not listed here\(told)."
  }

  private static func clause(_ kind: Problem.Kind) -> String {
    switch kind {
    case .rules: "about the rules"
    case .input: "that could not be read"
    case .limit: "past a limit"
    }
  }

  /// How many posts were not compared with those of other people; nil where all were.
  var uncompared: String? {
    let count = totals.notCompared
    guard count > 0 else { return nil }
    return
      "\(Wording.count(count, "post")) \(count == 1 ? "was" : "were") not compared with those of "
      + "other people: of one audit, the first \(Wording.number(VoiceIndex.usualMost)) are."
  }

  /// What a severity means here.
  func meaning(of severity: Severity) -> String {
    let fails = severity >= failOn
    return switch severity {
    case .error: "each fails its post"
    case .warning: fails ? "each fails its post, as asked" : "something to think about"
    case .advice: "tips, which never fail a post"
    }
  }
}
