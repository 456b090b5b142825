/// A section of the page, in the order of the page.
enum AuditSection: String, CaseIterable {
  case standing, months, reasons, guardrails, rules, channels, departments, locations, templates,
    unchecked, posts, about

  /// Its heading.
  var title: String {
    switch self {
    case .standing: "How things stand"
    case .months: "Month by month"
    case .reasons: "What to write instead"
    case .guardrails: "By guardrail"
    case .rules: "By rule"
    case .channels: "By channel"
    case .departments: "By department"
    case .locations: "By location"
    case .templates: "Said alike by several"
    case .unchecked: "What was not checked, and why"
    case .posts: "The posts behind the numbers"
    case .about: "About this audit"
    }
  }

  /// Whether there is anything to say in it.
  func isPresent(in summary: AuditSummary) -> Bool {
    switch self {
    case .standing, .unchecked, .about: true
    case .months:
      summary.months.count { $0.month != nil } > 1 || summary.totals.checked.findings.total > 0
    case .reasons: summary.rules.contains { $0.findings > 0 }
    case .guardrails: !summary.guardrails.isEmpty
    case .rules: !summary.rules.isEmpty
    case .channels: !summary.channels.isEmpty
    case .departments: !summary.departments.isEmpty
    case .locations: !summary.locations.isEmpty
    case .templates: !summary.clusters.isEmpty
    case .posts: !summary.posts.isEmpty
    }
  }
}
