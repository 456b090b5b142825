internal import HandrailReports

extension GuidePage {
  /// Five posts to think about. The script draws them from the sentences above.
  func quiz(_ html: inout HTMLWriter) {
    guard asks else { return }
    section("quiz", "Try yourself", class: "quiz", &html) { html in
      html.element(
        "p",
        "A few posts, drawn from the sentences on this page. Would each of them pass without a remark? "
          + "Nobody is watching, and nothing is kept.")
      html.element("p", ["class": "note", "id": "scriptless"]) { html in
        html.words("This part needs JavaScript. \(Guide.quizInTerminal)")
      }
      html.element(
        "div",
        [
          "id": "question", "hidden": "", "role": "group", "aria-labelledby": "asked",
          "data-length": String(length),
        ]
      ) { html in
        html.element("p", ["class": "note", "id": "asked", "tabindex": "-1"], "Question")
        html.element("blockquote") { html in
          html.element("p", ["id": "post"], "…")
          html.element("p", ["id": "context", "class": "note"], "…")
        }
        html.element("p", ["class": "answers"]) { html in
          html.element("button", ["type": "button", "data-answer": "pass"], "Yes, it passes")
          html.element("button", ["type": "button", "data-answer": "stop"], "No, not like this")
        }
      }
      html.element("div", ["id": "answer", "role": "status"], "")
      html.element("button", ["type": "button", "id": "next", "hidden": ""], "Next post")
      html.element("button", ["type": "button", "id": "begin", "hidden": ""], "Begin")
      html.element("div", ["id": "words", "hidden": ""]) { html in
        for (name, words) in words { html.element("p", ["data-for": name], words) }
      }
    }
  }

  /// How many posts are asked about.
  private var length: Int { min(Quiz.length, Quiz.candidates(in: guide).count) }

  /// What the script says, so that it says what the quiz in the terminal does.
  private var words: [(String, String)] {
    [true, false].flatMap { passes in
      [true, false].map { answer in
        (
          "\(passes ? "pass" : "stop")-\(answer ? "pass" : "stop")",
          Quiz.judgement(on: answer, passes: passes)
        )
      }
    } + (0...length).map { ("score-\($0)", Quiz.praise($0, of: length)) }
      + [("nearness", Quiz.nearness(to: "{title}")), ("freedom", Quiz.freedom)]
  }
}
