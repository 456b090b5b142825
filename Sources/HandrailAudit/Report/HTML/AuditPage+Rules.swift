internal import HandrailCore
internal import HandrailReports

extension AuditPage {
  /// How many rules are told of before the others are folded away.
  private static let openRules = 6

  /// What comes up most, and what to write instead.
  func reasons(_ html: inout HTMLWriter) {
    let rules = summary.rules.filter { $0.findings > 0 }
    html.element("p", ["class": "note"], "The rules with the most findings come first.")
    html.element("div", ["class": "reasons"]) { html in
      for rule in rules.prefix(Self.openRules) { reason(rule, &html) }
    }
    let rest = rules.dropFirst(Self.openRules)
    guard !rest.isEmpty else { return }
    html.element("details") { html in
      html.element("summary", "\(Wording.count(rest.count, "more rule")) with findings")
      html.element("div", ["class": "reasons"]) { html in
        for rule in rest { reason(rule, &html) }
      }
    }
  }

  private func reason(_ rule: RuleTally, _ html: inout HTMLWriter) {
    html.element("article", ["id": rule.rule.anchor]) { html in
      html.element("h3", rule.message)
      html.element("p", ["class": "meta"]) { html in
        severity(rule.severity, &html)
        html.words(" ")
        number(rule.findings, of: ["rule": rule.rule.description], &html)
        html.words(" \(rule.findings == 1 ? "finding" : "findings") in ")
        html.words("\(Wording.count(rule.posts, "post")) · \(rule.rule)")
      }
      if let instead = rule.instead { labelled("Instead", instead, &html) }
      labelled("Why", rule.why, &html)
      html.element("p", ["class": "told ask"]) { html in
        html.element("b", "Ask")
        html.words(" ")
        html.element("span") { html in
          html.words(rule.owner)
          if let reference = rule.reference {
            html.words(" · ")
            html.link(reference)
          }
        }
      }
      mostSaid(rule, &html)
    }
  }

  /// What its findings say; nothing where they all say what the heading does.
  private func mostSaid(_ rule: RuleTally, _ html: inout HTMLWriter) {
    guard rule.reasons.contains(where: { $0.message != rule.message }) else { return }
    html.element("ul", ["class": "said"]) { html in
      for reason in rule.reasons {
        html.element("li") { html in
          html.element("span", reason.message)
          html.words(" ")
          html.element("b", Wording.number(reason.findings) + "×")
        }
      }
    }
  }

  private func labelled(
    _ label: String, _ text: String, _ html: inout HTMLWriter
  ) {
    html.element("p", ["class": "told"]) { html in
      html.element("b", label)
      html.words(" ")
      html.element("span", text)
    }
  }

  /// A severity with its colour.
  func severity(_ severity: Severity, _ html: inout HTMLWriter) {
    html.element("span", ["class": "severity \(severity.rawValue)"], severity.rawValue)
  }

  /// By guardrail.
  func guardrails(_ html: inout HTMLWriter) {
    let most = summary.guardrails.map(\.findings.total).max() ?? 0
    let columns =
      [AuditColumn("Guardrail")]
      + ["Posts", "Errors", "Warnings", "Advice", "Change"].map {
        AuditColumn($0, isNumber: true)
      } + [AuditColumn("", isBar: true)]
    legend(&html)
    table("Findings by guardrail", columns, &html) { html in
      for guardrail in summary.guardrails {
        html.element("tr") { html in
          html.element("th", ["scope": "row"]) { html in
            html.element("span", guardrail.title)
            html.words(" ")
            html.element("small", "\(guardrail.name) · \(guardrail.owner)")
          }
          cell(guardrail.posts, of: ["guardrail": guardrail.name], &html)
          for severity in Severity.allCases.reversed() {
            cell(
              guardrail.findings[severity],
              of: ["guardrail": guardrail.name, "severity": severity.rawValue], &html)
          }
          change(from: guardrail.before, to: guardrail.findings.total, &html)
          bar(guardrail.findings, most: most, &html)
        }
      }
    }
  }

  /// By rule.
  func rules(_ html: inout HTMLWriter) {
    let most = summary.rules.map(\.findings).max() ?? 0
    let columns = [
      AuditColumn("Rule"), AuditColumn("Severity"), AuditColumn("Findings", isNumber: true),
      AuditColumn("Posts", isNumber: true), AuditColumn("Change", isNumber: true),
      AuditColumn("", isBar: true),
    ]
    table("Findings by rule", columns, filter: "Filter rules", &html) { html in
      for rule in summary.rules {
        let query: KeyValuePairs = ["rule": rule.rule.description]
        html.element("tr") { html in
          html.element("th", ["scope": "row"]) { html in
            if rule.findings > 0 {
              html.element("a", ["href": "#\(rule.rule.anchor)"], rule.rule.description)
            } else {
              html.words(rule.rule.description)
            }
            html.words(" ")
            html.element("small", rule.title)
          }
          html.element("td", ["data-value": Self.rank(rule.severity)]) {
            severity(rule.severity, &$0)
          }
          cell(rule.findings, of: query, &html)
          cell(rule.posts, of: query, &html)
          change(from: rule.before, to: rule.findings, &html)
          var counts = SeverityCounts()
          counts[rule.severity] = rule.findings
          bar(counts, most: most, &html)
        }
      }
    }
  }

  private static func rank(_ severity: Severity) -> String {
    switch severity {
    case .error: "3"
    case .warning: "2"
    case .advice: "1"
    }
  }
}
