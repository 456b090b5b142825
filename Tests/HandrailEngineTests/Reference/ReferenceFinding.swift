import HandrailCore

/// What a finding says of the text, without what is copied from its rule.
struct ReferenceFinding: Hashable, CustomStringConvertible {
  var rule: String
  var start: Int
  var end: Int
  var match: String?
  var disguises: [Disguise]
  var related: [Related]

  struct Related: Hashable {
    var message: String
    var start: Int
    var end: Int
  }

  var description: String {
    let related = related.map { " (\($0.message) at \($0.start)..<\($0.end))" }.joined()
    let disguises = disguises.map { " [\($0.rawValue)]" }.joined()
    return "\(rule) at \(start)..<\(end) “\(match ?? "redacted")”\(disguises)\(related)"
  }
}

extension ReferenceFinding {
  /// What the engine found.
  init(_ finding: Finding) {
    self.init(
      rule: "\(finding.rule)", start: finding.span.start, end: finding.span.end,
      match: finding.match, disguises: finding.disguises,
      related: finding.related.map {
        Related(message: $0.message, start: $0.span.start, end: $0.span.end)
      })
  }
}
