public import HandrailCore

extension AuditSummary {
  /// How many problems a report lists.
  private static let mostProblems = 200

  /// Reads what a report may say of an audit.
  ///
  /// - Parameters:
  ///   - store: the file that the audit is kept in.
  ///   - number: the audit's number; nil for the newest that was finished, or else the newest.
  ///   - groupSize: how many people a group must have to be told of; nil for what the audit says.
  ///   - postLimit: how many posts to list; see ``AuditReporter/postLimit``.
  /// - Throws: a problem when there is no such audit, or the file cannot be read.
  public init(
    _ store: AuditStore, audit number: Int? = nil, groupSize: Int? = nil, postLimit: Int
  ) throws(Problem) {
    self = try store.database.reading { () throws(Problem) in
      let audits = try store.audits()
      let audit = try Self.audit(number, among: audits, path: store.path)
      let minimum = max(1, groupSize ?? audit.groupSize)
      let reader = SummaryReader(store: store, audit: audit.number, minimum: minimum)
      var summary = try Self.begun(audit, store)
      summary.minimumGroup = minimum
      let tallies = try reader.tallies()
      let places = try reader.places(tallies)
      summary.archives = try Self.archives(of: audit.number, store, places.people.names)
      try summary.count(reader, tallies, places.people)
      try summary.compare(audit, audits, reader, tallies)
      try summary.group(reader, places, postLimit: postLimit, of: tallies.notable)
      return summary
    }
  }

  private static func audit(
    _ number: Int?, among audits: [AuditRecord], path: String
  ) throws(Problem) -> AuditRecord {
    if let number {
      if let audit = audits.first(where: { $0.number == number }) { return audit }
      let known = audits.map { String($0.number) }.joined(separator: ", ")
      throw Problem(
        .input, "there is no audit \(number) in this file",
        advice: known.isEmpty ? "run handrail audit first" : "there are \(known)", path: path)
    }
    guard let audit = audits.last(where: { $0.finished != nil }) ?? audits.last else {
      throw Problem(
        .input, "there is no audit in this file", advice: "run handrail audit first", path: path)
    }
    return audit
  }

  private static func begun(_ audit: AuditRecord, _ store: AuditStore) throws(Problem)
    -> AuditSummary
  {
    var summary = AuditSummary(
      number: audit.number, started: audit.started, asOf: audit.asOf,
      rulesVersion: try store.digest(ofRuleSet: audit.ruleSet),
      verdict: audit.verdict ?? .incomplete, failOn: audit.failOn)
    summary.finished = audit.finished
    summary.since = audit.since
    summary.totals.notCompared = audit.notCompared
    summary.switchedOff = try store.switchedOff(of: audit.ruleSet)
    return summary
  }

  private static func archives(
    of audit: Int, _ store: AuditStore, _ names: AuthorNames
  ) throws(Problem) -> [AuditedArchive] {
    try store.archives(of: audit).map { archive in
      let name = archive.name.split(separator: "/").last.map(String.init) ?? archive.name
      let formats = archive.formats.isEmpty ? [] : archive.formats.split(separator: ",")
      return AuditedArchive(
        name: names.hidden(in: name),
        formats: formats.map { String($0.drop { $0 == " " }) }, posts: archive.posts)
    }
  }

  /// Counts what was checked and what was not.
  private mutating func count(
    _ reader: SummaryReader, _ tallies: AuditTallies, _ people: AuditPeople
  ) throws(Problem) {
    let (store, audit) = (reader.store, reader.audit)
    let notCompared = totals.notCompared
    totals = tallies.totals
    totals.notCompared = notCompared
    totals.people = PeopleCount(people.count, minimum: reader.minimum)
    let skipped = try store.skipped(of: audit)
    notChecked = skipped.map { name, count in
      NotChecked(
        name: name, clause: SkipReason(rawValue: name)?.clause ?? "for the reason “\(name)”",
        posts: count)
    }.sorted { ($1.posts, $0.name) < ($0.posts, $1.name) }
    otherMembers = try store.otherMembers(of: audit).map { OtherMembers(what: $0, count: $1) }
      .sorted { ($1.count, $0.what) < ($0.count, $1.what) }
    totals.read = totals.checked.posts + notChecked.reduce(0) { $0 + $1.posts }
    let reasons = try store.inclusions(of: audit)
    inclusions = []
    for inclusion in Inclusion.allCases {
      guard let reason = reasons[inclusion] else { continue }
      let posts = try reader.posts(of: inclusion)
      inclusions.append(RecordedInclusion(inclusion: inclusion, reason: reason, posts: posts))
    }
    let met = try store.problems(of: audit)
    unlistedProblems = try store.furtherProblems(of: audit)
    for record in met.dropFirst(Self.mostProblems) {
      unlistedProblems[record.problem.kind, default: 0] += 1
    }
    totals.problems =
      min(met.count, Self.mostProblems) + unlistedProblems.values.reduce(0, +)
    problems = met.prefix(Self.mostProblems).map { record in
      var problem = record.problem
      problem.path = problem.path.map(people.names.hidden)
      problem.post = problem.post.flatMap { people.names.stand(in: $0) ? nil : $0 }
      return problem
    }
    months = reader.months(tallies.days)
  }

  /// Counts by rule, beside the audit before.
  private mutating func compare(
    _ audit: AuditRecord, _ audits: [AuditRecord], _ reader: SummaryReader,
    _ tallies: AuditTallies
  ) throws(Problem) {
    let store = reader.store
    let rules = try store.rules(of: audit.ruleSet)
    let counts = try reader.ruleCounts(tallies)
    guard let last = try last(before: audit, audits, reader), let finished = last.finished else {
      (guardrails, self.rules) = try reader.tallies(of: rules, counts, before: nil)
      return
    }
    let earlier = SummaryReader(store: store, audit: last.number, minimum: reader.minimum)
    let then = try earlier.tallies()
    let formats = try store.archives(of: last.number).map(\.formats).sorted()
    previous = PreviousAudit(
      number: last.number, finished: finished, verdict: last.verdict ?? .incomplete,
      checked: then.totals.checked, hadOtherRules: last.ruleSet != audit.ruleSet,
      hadOtherArchives: try store.archives(of: audit.number).map(\.formats).sorted() != formats)
    let before = (try store.rules(of: last.ruleSet), try earlier.ruleCounts(then))
    (guardrails, self.rules) = try reader.tallies(of: rules, counts, before: before)
  }

  /// The audit to compare with: the last one that judged any post, if this one did.
  private func last(
    before audit: AuditRecord, _ audits: [AuditRecord], _ reader: SummaryReader
  ) throws(Problem) -> AuditRecord? {
    guard totals.checked.posts > 0 else { return nil }
    for last in audits.reversed() where last.number < audit.number && last.finished != nil {
      let archives = try reader.store.archives(of: last.number)
      if archives.contains(where: { $0.posts > 0 }) { return last }
    }
    return nil
  }

  /// Groups the posts, lists the worst and names templates.
  private mutating func group(
    _ reader: SummaryReader, _ places: PostPlaces, postLimit: Int, of notable: Int
  ) throws(Problem) {
    let people = places.people
    channels = reader.table(places.channels, people.groups { $0.channel })
    departments = reader.table(places.departments, people.groups { $0.department })
    locations = reader.table(places.locations, people.groups { $0.location })
    let told = [channels, departments, locations].map { Set($0.groups.compactMap(\.name)) }
    let labels = LabelRules(people.byLabels, minimum: reader.minimum) { labels in
      PostLabels(
        channel: labels.channel.flatMap { told[0].contains($0) ? $0 : nil },
        department: labels.department.flatMap { told[1].contains($0) ? $0 : nil },
        location: labels.location.flatMap { told[2].contains($0) ? $0 : nil })
    }
    (posts, unlistedPosts) = try reader.listed(
      atMost: postLimit, of: notable, people: people, labels: labels)
    clusters = try reader.clusters(channels: told[0])
  }
}

extension AuditStore {
  /// Names a rule set: alike for the same rules.
  fileprivate func digest(ofRuleSet number: Int) throws(Problem) -> String {
    var name = ""
    try database.forEach(
      "SELECT hex(substr(digest, 1, 6)) FROM rule_sets WHERE id = ?", .integer(number)
    ) { row in name = (row.text(0) ?? "").lowercased() }
    return name
  }
}
