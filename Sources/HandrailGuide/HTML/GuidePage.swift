internal import HandrailCore
internal import HandrailReports

/// The guide as one page of HTML. Each section is a function that writes itself.
///
/// It asks no network for anything, and forbids itself to. It can be read in light and dark, on a
/// telephone, on paper, by keyboard and by ear, and without its script.
struct GuidePage {
  let guide: Guide
  let version: String?

  init(_ guide: Guide, version: String?) {
    self.guide = guide
    self.version = version
  }

  /// The whole page.
  var text: String {
    WebPage(title: guide.title, style: GuidePageStyle.text, script: GuidePageScript.text)
      .text { html in
        html.element("a", ["class": "skip", "href": "#guide"], "Skip to the guardrails")
        masthead(&html)
        html.element("div", ["class": "sheet"]) { html in
          contents(&html)
          html.element("main", ["id": "guide", "tabindex": "-1"]) { html in
            reading(&html)
            freedoms(&html)
            for topic in guide.topics { self.topic(topic, &html) }
            quiz(&html)
          }
        }
        footer(&html)
      }
  }

  private func masthead(_ html: inout HTMLWriter) {
    html.element("header", ["class": "masthead"]) { html in
      html.brand("Guardrails")
      html.element("h1", guide.title)
      html.element("p", ["class": "lede"], guide.opening)
      html.element("form", ["id": "search", "role": "search", "hidden": ""]) { html in
        html.element("label") { html in
          html.words("Find a topic, a word, a sentence")
          html.void("input", ["type": "search", "name": "words", "autocomplete": "off"])
        }
        html.element("p", ["id": "found", "role": "status"], guide.extent)
      }
    }
  }

  private func contents(_ html: inout HTMLWriter) {
    html.element("nav", ["class": "contents", "aria-label": "Contents"]) { html in
      html.element("ol") { html in
        func entry(_ id: String, _ title: String) {
          html.element("li") { $0.element("a", ["href": "#\(id)"], title) }
        }
        if !guide.freedoms.isEmpty { entry("yours", Guide.freedomTitle) }
        for topic in guide.topics { entry(Self.anchor(topic), topic.title) }
        if asks { entry("quiz", "Try yourself") }
      }
    }
  }

  private func reading(_ html: inout HTMLWriter) {
    guard !guide.severities.isEmpty else { return }
    section("reading", Guide.readingTitle, &html) { html in
      html.element("dl", ["class": "legend"]) { html in
        for severity in guide.severities {
          html.element("div") { html in
            html.element("dt") { self.severity(severity, &$0) }
            html.element("dd", guide.meaning(of: severity))
          }
        }
      }
    }
  }

  private func footer(_ html: inout HTMLWriter) {
    html.element("footer") { html in
      let version = version.map { " \($0)" } ?? ""
      html.element(
        "p",
        "Written by handrail\(version) from the guardrails themselves, so it says what is checked: no "
          + "more and no less. This page asks no network for anything and keeps nothing you type. It is "
          + "not legal advice.")
    }
  }

  /// A section with its heading.
  func section(
    _ id: String, _ title: String, class kind: String? = nil, _ html: inout HTMLWriter,
    content: (inout HTMLWriter) -> Void
  ) {
    html.element("section", ["id": id, "class": kind, "aria-labelledby": "h-\(id)"]) { html in
      html.element("h2", ["id": "h-\(id)"], title)
      content(&html)
    }
  }

  /// A severity in kind words.
  func severity(_ severity: Severity, _ html: inout HTMLWriter) {
    html.element("span", ["class": "severity \(severity.rawValue)"], Guide.label(severity))
  }

  /// Whether there is anything to ask.
  var asks: Bool { !Quiz.candidates(in: guide).isEmpty }

  /// What a topic is linked by.
  static func anchor(_ topic: GuideTopic) -> String {
    "topic-" + RuleID(guardrail: topic.name, rule: "").anchor.dropFirst(5).dropLast(2)
  }
}
