internal import HandrailCore
internal import HandrailReports

extension GuidePage {
  /// How many sentences of a kind are shown before the others are folded away.
  private static let openExamples = 2

  /// What no guardrail has a say in.
  func freedoms(_ html: inout HTMLWriter) {
    guard !guide.freedoms.isEmpty else { return }
    section("yours", Guide.freedomTitle, class: "yours", &html) { html in
      html.element("p", ["class": "why"], guide.freedom)
      for topic in guide.freedoms {
        html.element("div", ["class": "topic"]) { html in
          html.element("h3", topic.title)
          html.element("p", topic.why)
          about(topic, &html)
          for rule in topic.rules { freedom(rule, of: topic, &html) }
        }
      }
    }
  }

  private func freedom(_ rule: GuideRule, of topic: GuideTopic, _ html: inout HTMLWriter) {
    html.element("article", ["class": "rule", "id": rule.id.anchor]) { html in
      html.element("h4", rule.title)
      if !rule.message.isEmpty { html.element("p", ["class": "message"], rule.message) }
      if let why = rule.why { told("Why", &html) { $0.words(why) } }
      sentences(rule.flagged, "do", &html)
      if let withheld = Guide.withheld(rule), !topic.isQuiet {
        html.element("p", ["class": "note"], withheld)
      }
    }
  }

  /// One guardrail.
  func topic(_ topic: GuideTopic, _ html: inout HTMLWriter) {
    section(Self.anchor(topic), topic.title, class: "topic", &html) { html in
      html.element("p", ["class": "why"], topic.why)
      about(topic, &html)
      for rule in topic.rules { self.rule(rule, of: topic, &html) }
    }
  }

  /// Whom to ask, where it is written, which posts it is for.
  private func about(_ topic: GuideTopic, _ html: inout HTMLWriter) {
    html.element("dl", ["class": "about"]) { html in
      fact("Ask", &html) { address(topic.owner, &$0) }
      if let reference = topic.reference { fact("Policy", &html) { $0.link(reference) } }
      if !topic.limits.isEmpty {
        fact("For", &html) { $0.words(topic.limits.joined(separator: "; ")) }
      }
      fact("Kept", &html) { $0.words(topic.review) }
    }
    if topic.isQuiet {
      html.element("p", ["class": "note"], Guide.quiet)
    } else if let names = Guide.names(topic.names) {
      html.element("p", ["class": "note"], names)
    }
  }

  private func fact(
    _ label: String, _ html: inout HTMLWriter, value: (inout HTMLWriter) -> Void
  ) {
    html.element("div") { html in
      html.element("dt", label)
      html.element("dd", content: value)
    }
  }

  /// Whom to ask, as a link where that is an address to write to.
  private func address(_ owner: String, _ html: inout HTMLWriter) {
    guard let link = MailAddress(owner)?.link else { return html.words(owner) }
    html.element("a", ["href": link], owner)
  }

  private func rule(_ rule: GuideRule, of topic: GuideTopic, _ html: inout HTMLWriter) {
    html.element("article", ["class": "rule", "id": rule.id.anchor]) { html in
      html.element("div", ["class": "head"]) { html in
        html.element("h3", rule.title)
        if let severity = rule.severity { self.severity(severity, &html) }
      }
      html.element("p", ["class": "message"], rule.message)
      if let instead = rule.instead { told("Instead", &html) { $0.lines(instead) } }
      if let why = rule.why { told("Why", &html) { $0.lines(why) } }
      if !rule.limits.isEmpty {
        told("For", &html) { $0.words(rule.limits.joined(separator: "; ")) }
      }
      pair(rule, &html)
      if let withheld = Guide.withheld(rule), !topic.isQuiet {
        html.element("p", ["class": "note"], withheld)
      }
      html.element("p", ["class": "meta"]) { html in
        html.element("code", rule.id.description)
        if let waivers = rule.waivers { html.words(" · \(waivers)") }
      }
    }
  }

  private func told(
    _ label: String, _ html: inout HTMLWriter, value: (inout HTMLWriter) -> Void
  ) {
    html.element("p", ["class": "told"]) { html in
      html.element("b", label)
      html.words(" ")
      html.element("span", content: value)
    }
  }

  /// What not to write beside what is fine.
  private func pair(_ rule: GuideRule, _ html: inout HTMLWriter) {
    guard !rule.flagged.isEmpty || !rule.passed.isEmpty else { return }
    html.element("div", ["class": "pair"]) { html in
      for (kind, title, examples) in [
        ("dont", Guide.rather, rule.flagged), ("do", Guide.fine, rule.passed),
      ] where !examples.isEmpty {
        html.element("div", ["class": kind]) { html in
          html.element("h4", title)
          sentences(Array(examples.prefix(Self.openExamples)), kind, &html)
          let rest = Array(examples.dropFirst(Self.openExamples))
          guard !rest.isEmpty else { return }
          html.element("details") { html in
            html.element("summary", "\(rest.count) more")
            sentences(rest, kind, &html)
          }
        }
      }
    }
  }

  private func sentences(_ examples: [GuideExample], _ kind: String, _ html: inout HTMLWriter) {
    guard !examples.isEmpty else { return }
    html.element("ul", ["class": "said \(kind)"]) { html in
      for example in examples { sentence(example, &html) }
    }
  }

  private func sentence(_ example: GuideExample, _ html: inout HTMLWriter) {
    let answer = example.passes.map { $0 ? "pass" : "stop" }
    html.element(
      "li",
      [
        "data-quiz": answer, "data-says": answer == nil ? nil : example.message,
        "data-names": answer == nil ? nil : Guide.names(example.names),
      ]
    ) { html in
      html.element("q") { html in
        for piece in example.pieces {
          if piece.isMarked {
            html.element("mark") { $0.lines(piece.text) }
          } else {
            html.lines(piece.text)
          }
        }
      }
      if let fixed = example.fixed {
        html.words(" ")
        html.element("span", ["class": "fixed"]) { html in
          html.words("becomes ")
          html.element("q", fixed)
        }
      }
      if !example.context.isEmpty {
        html.words(" ")
        html.element("small", example.context.joined(separator: ", "))
      }
    }
  }
}
