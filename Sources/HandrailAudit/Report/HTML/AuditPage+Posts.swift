internal import HandrailCore
internal import HandrailReports

extension AuditPage {
  /// The posts that the numbers lead to, with what the script needs to choose among them.
  func posts(_ html: inout HTMLWriter) {
    html.element("p", ["class": "note"], listed)
    filters(&html)
    html.element(
      "p", ["id": "shown", "role": "status"], Wording.count(summary.posts.count, "post"))
    html.element("ol", ["class": "posts", "id": "list"]) { html in
      for post in summary.posts { self.post(post, &html) }
    }
    html.element("button", ["type": "button", "id": "more", "hidden": ""], "Show more posts")
  }

  private var listed: String {
    let rest =
      summary.unlistedPosts == 0
      ? ""
      : " The worst \(Wording.number(summary.posts.count)) are listed; "
        + "\(Wording.number(summary.unlistedPosts)) more are in the numbers, and in the report as CSV."
    return
      "Posts with findings, the worst first. They say where in the archive they are, and nothing of "
      + "who wrote them." + rest
  }

  private func filters(_ html: inout HTMLWriter) {
    html.element(
      "form", ["id": "filter", "role": "search", "aria-label": "Filter posts", "hidden": ""]
    ) { html in
      html.element("label") { html in
        html.words("Words ")
        html.void("input", ["type": "search", "name": "words", "autocomplete": "off"])
      }
      select("verdict", "Verdict", ["fail", "incomplete", "pass"], &html)
      select("severity", "Severity", Severity.allCases.reversed().map(\.rawValue), &html)
      let findings = summary.posts.flatMap(\.findings)
      select("guardrail", "Guardrail", Set(findings.map(\.rule.guardrail)).sorted(), &html)
      select("rule", "Rule", Set(findings.map(\.rule)).sorted().map(\.description), &html)
      select("channel", "Channel", Set(summary.posts.compactMap(\.channel)).sorted(), &html)
      select(
        "department", "Department", Set(summary.posts.compactMap(\.department)).sorted(), &html)
      select("location", "Location", Set(summary.posts.compactMap(\.location)).sorted(), &html)
      let months = Set(summary.posts.map(Self.month)).sorted()
      select("month", "Month", months, &html)
      html.element("button", ["type": "reset"], "Show all")
    }
  }

  private func select(
    _ name: String, _ label: String, _ values: [String], _ html: inout HTMLWriter
  ) {
    guard !values.isEmpty else { return }
    html.element("label") { html in
      html.words(label + " ")
      html.element("select", ["name": name]) { html in
        html.markup("<option value=\"\">any</option>\n")
        for value in values { html.element("option", ["value": value], value) }
      }
    }
  }

  private static func month(of post: ListedPost) -> String {
    post.published.map { Month($0).description } ?? "none"
  }

  private func post(_ post: ListedPost, _ html: inout HTMLWriter) {
    html.element(
      "li",
      [
        "data-verdict": post.verdict.rawValue, "data-month": Self.month(of: post),
        "data-channel": post.channel, "data-department": post.department,
        "data-location": post.location,
      ]
    ) { html in
      html.element("p", ["class": "post"]) { html in
        html.element("b", post.id.map { "Post \($0)" } ?? "A post")
        let facts = [post.channel, post.published.map(\.day), post.department, post.location]
        for fact in facts.compactMap(\.self) { html.words(" · \(fact)") }
        if post.verdict == .incomplete { html.words(" · could not be fully checked") }
      }
      html.element("p", ["class": "place"]) { html in
        html.words("\(post.origin.member), record \(Wording.number(post.origin.record))")
        if let address = post.link {
          html.words(" · ")
          html.link(address)
        }
      }
      if !post.findings.isEmpty {
        html.element("ul") { html in for finding in post.findings { self.finding(finding, &html) } }
      }
    }
  }

  private func finding(_ finding: ListedFinding, _ html: inout HTMLWriter) {
    let rule = finding.rule.description
    html.element(
      "li",
      [
        "data-rule": finding.isWaived ? nil : rule,
        "data-severity": finding.isWaived ? nil : finding.severity.rawValue,
      ]
    ) { html in
      severity(finding.severity, &html)
      html.words(" ")
      html.element("span", finding.message)
      html.words(" ")
      let field = finding.field.map { $0 == "text" ? "" : "\($0), " } ?? ""
      let place = "\(field)line \(finding.line), column \(finding.column)"
      html.element(
        "small", finding.isWaived ? "\(rule) · \(place) · let stand" : "\(rule) · \(place)")
    }
  }
}
