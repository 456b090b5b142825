internal import HandrailCore

/// Findings and problems as a SARIF log tells of them.
struct SARIFResults {
  let style: ReportStyle
  let rules: SARIFRules
  /// Whether any result is suppressed: then all of them say whether they are, as section 3.27.23 wants.
  let hasSuppressions: Bool

  /// A result.
  func value(_ finding: Finding, in post: PostReport?) -> JSONValue {
    let place = Place(finding, in: post)
    let detail = place.detail.map { "In \($0): " } ?? ""
    let instead = finding.instead.map { "\n\nInstead: \($0)" } ?? ""
    return .object([
      "ruleId": .string(finding.rule.description),
      "ruleIndex": rules.index(of: finding.rule).map(JSONValue.integer),
      "level": SARIFRules.level(finding.severity),
      "message": Self.message("\(detail)\(finding.message)\(instead)"),
      "locations": .array([.object(location(place))]),
      "relatedLocations": .nonEmpty(
        finding.related.enumerated().map { number, related in
          .object(
            [JSONValue.Member(name: "id", value: .integer(number + 1))]
              + location(Place(related, of: finding, in: post))
              + [JSONValue.Member(name: "message", value: Self.message(related.message))])
        }),
      "fixes": fixes(of: finding, at: place),
      "partialFingerprints": .object(["handrail/v1": .string(finding.fingerprint)]),
      "suppressions": hasSuppressions ? .array(suppressions(of: finding)) : nil,
    ])
  }

  /// A notification.
  func notification(_ problem: Problem, in post: PostReport?) -> JSONValue {
    let place = Place(problem, in: post)
    let detail = place.detail.map { "In \($0): " } ?? ""
    return .object([
      "level": "error",
      "message": Self.message(detail + Phrase.sentence(problem)),
      "descriptor": .object(["id": .string("handrail/\(problem.kind.rawValue)")]),
      "locations": place.path == nil ? nil : .array([.object(location(place))]),
    ])
  }

  /// Text that SARIF would read a link from is kept from being one.
  ///
  /// Source: SARIF 2.1.0, section 3.11.6.
  private static func message(_ text: String) -> JSONValue {
    var message = ""
    for scalar in text.unicodeScalars {
      if scalar == "(", message.unicodeScalars.last == "]" { message += "\u{2060}" }
      message.unicodeScalars.append(scalar)
    }
    return .object(["text": .string(message)])
  }

  /// What may be written instead. Nothing in a batch, of which only the line is known.
  ///
  /// Source: SARIF 2.1.0, sections 3.55 to 3.57.
  private func fixes(of finding: Finding, at place: Place) -> JSONValue? {
    guard let text = finding.suggestion, let path = place.path, place.range != nil else {
      return nil
    }
    let replacement = JSONValue.object([
      "deletedRegion": region(of: place), "insertedContent": .object(["text": .string(text)]),
    ])
    return .array([
      .object([
        "description": Self.message("Write “\(text)”."),
        "artifactChanges": .array([
          .object([
            "artifactLocation": artifact(path), "replacements": .array([replacement]),
          ])
        ]),
      ])
    ])
  }

  private func suppressions(of finding: Finding) -> [JSONValue] {
    switch finding.suppression {
    case nil: return []
    case .waived(let waiver):
      let place = JSONValue.object([
        "artifactLocation": artifact(waiver.path),
        "region": .object(["startLine": .integer(waiver.line)]),
      ])
      return [
        .object([
          "kind": waiver.path == finding.path ? "inSource" : "external", "status": "accepted",
          "justification": .string("\(waiver.reason) – \(Phrase.source(of: waiver))"),
          "location": .object(["physicalLocation": place]),
        ])
      ]
    case .baseline, .unchanged:
      return [
        .object([
          "kind": "external", "status": "accepted",
          "justification": Phrase.standing(finding).map(JSONValue.string),
        ])
      ]
    }
  }

  private func location(_ place: Place) -> [JSONValue.Member] {
    guard let path = place.path else { return [] }
    let logical = place.detail.map { JSONValue.object(["fullyQualifiedName": .string($0)]) }
    let physical = JSONValue.object([
      "artifactLocation": artifact(path), "region": region(of: place),
    ])
    return [
      JSONValue.Member(name: "physicalLocation", value: physical),
      logical.map { JSONValue.Member(name: "logicalLocations", value: .array([$0])) },
    ].compactMap(\.self)
  }

  private func artifact(_ path: String) -> JSONValue {
    let path = style.path(fromTop: path)
    if path.hasPrefix("/") {
      return .object(["uri": .string("file://" + WebAddress.encoded(path))])
    }
    return .object(["uri": .string(WebAddress.encoded(path)), "uriBaseId": "%SRCROOT%"])
  }

  /// Lines and columns, and bytes, of which SARIF counts those of the file as saved.
  private func region(of place: Place) -> JSONValue? {
    guard let (start, end) = place.range else {
      return place.line.map { .object(["startLine": .integer($0)]) }
    }
    return .object([
      "startLine": .integer(start.line), "startColumn": .integer(start.column),
      "endLine": .integer(end.line), "endColumn": .integer(end.column),
      "byteOffset": .integer(start.byte), "byteLength": .integer(max(0, end.byte - start.byte)),
    ])
  }
}
