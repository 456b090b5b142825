internal import HandrailCore
internal import HandrailReports

extension AuditPage {
  /// The answer, and the figures that it rests on.
  func standing(_ html: inout HTMLWriter) {
    html.element("div", ["class": "answer"]) { html in
      html.element("p", ["class": "verdict"]) { html in
        html.element("strong", word)
        html.words(" ")
        html.element("span", summary.sentences)
      }
      if let comparison = summary.comparison { html.element("p", comparison) }
    }
    figures(&html)
    if let previous = summary.previous { compare(with: previous, &html) }
  }

  private var word: String {
    switch summary.verdict {
    case .pass: "Pass."
    case .fail: "Fail."
    case .incomplete: "Incomplete."
    }
  }

  private func figures(_ html: inout HTMLWriter) {
    let totals = summary.totals
    let counts = totals.checked.findings
    let left = summary.notChecked.reduce(0) { $0 + $1.posts }
    html.element("dl", ["class": "figures"]) { html in
      figure("Posts checked", "of \(Wording.number(totals.read)) read", &html) {
        $0.words(Wording.number(totals.checked.posts))
      }
      figure(
        "Posts that fail", Wording.share(totals.checked.failing, of: totals.checked.posts), &html
      ) { number(totals.checked.failing, of: ["verdict": "fail"], &$0) }
      for severity in Severity.allCases.reversed() {
        figure(Self.plural(severity), summary.meaning(of: severity), &html) {
          number(counts[severity], of: ["severity": severity.rawValue], &$0)
        }
      }
      figure("Not checked", "for reasons that are below", &html) {
        $0.element("a", ["href": "#unchecked"], Wording.number(left))
      }
      figure("Could not be read", "records or files", &html) {
        $0.element("a", ["href": "#unchecked"], Wording.number(totals.problems))
      }
      figure("Let stand", "findings that somebody decided on", &html) {
        $0.words(Wording.number(totals.waived))
      }
    }
    if totals.protected > 0 {
      html.element("p", ["class": "note"], protectedSpeech)
    }
  }

  private var protectedSpeech: String {
    let posts = Wording.count(summary.totals.protected, "post")
    return
      "Protected speech was left alone in \(posts): what people say about pay, hours, safety and "
      + "working conditions is theirs to say. Nothing more is told of it."
  }

  private func figure(
    _ label: String, _ note: String, _ html: inout HTMLWriter,
    value: (inout HTMLWriter) -> Void
  ) {
    html.element("div") { html in
      html.element("dt", label)
      html.element("dd", content: value)
      html.element("dd", ["class": "note"], note)
    }
  }

  /// A severity as a heading.
  static func plural(_ severity: Severity) -> String {
    switch severity {
    case .error: "Errors"
    case .warning: "Warnings"
    case .advice: "Advice"
    }
  }

  private func compare(with previous: PreviousAudit, _ html: inout HTMLWriter) {
    let (now, before) = (summary.totals.checked, previous.checked)
    let rows: [(String, Int, Int)] =
      [
        ("Posts checked", now.posts, before.posts),
        ("Posts that fail", now.failing, before.failing),
      ]
      + Severity.allCases.reversed().map {
        (Self.plural($0), now.findings[$0], before.findings[$0])
      }
    let columns = [
      AuditColumn("What"), AuditColumn("This audit", isNumber: true),
      AuditColumn("Audit \(previous.number)", isNumber: true),
      AuditColumn("Change", isNumber: true),
    ]
    html.element("h3", "Against the last audit")
    table("This audit beside audit \(previous.number)", columns, &html) { html in
      for (label, now, before) in rows {
        html.element("tr") { html in
          html.element("th", ["scope": "row"], label)
          cell(now, &html)
          cell(before, &html)
          change(from: before, to: now, &html)
        }
      }
    }
  }
}
