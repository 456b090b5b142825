internal import HandrailCore
internal import HandrailReports

/// The guide in Markdown, for a wiki or a repository.
struct GuideMarkdown {
  private let guide: Guide
  private let version: String?

  init(_ guide: Guide, version: String?) {
    self.guide = guide
    self.version = version
  }

  /// The guide, ending in a line break.
  var text: String {
    var blocks = ["# \(MarkdownText.escaped(guide.title))", guide.opening]
    if !guide.severities.isEmpty {
      blocks.append("## \(Guide.readingTitle)")
      blocks.append(
        guide.severities.map { "- **\(Guide.label($0))**: \(guide.meaning(of: $0))" }
          .joined(separator: "\n"))
    }
    if !guide.freedoms.isEmpty {
      blocks += ["## \(Guide.freedomTitle)", MarkdownText.escaped(guide.freedom)]
      for topic in guide.freedoms {
        blocks.append("### \(MarkdownText.escaped(topic.title))")
        blocks += about(topic)
        for rule in topic.rules { blocks += freedom(rule, of: topic) }
      }
    }
    for topic in guide.topics {
      blocks.append("## \(MarkdownText.escaped(topic.title))")
      blocks += about(topic)
      for rule in topic.rules { blocks += self.rule(rule, of: topic) }
    }
    let version = version.map { " \($0)" } ?? ""
    blocks.append(
      "*Written by handrail\(version) from the guardrails themselves. Not legal advice.*")
    return blocks.joined(separator: "\n\n") + "\n"
  }

  private func about(_ topic: GuideTopic) -> [String] {
    var facts = ["Ask: \(MarkdownText.escaped(topic.owner))"]
    if let reference = topic.reference { facts.append("Policy: \(MarkdownText.linked(reference))") }
    if !topic.limits.isEmpty {
      facts.append("For: \(MarkdownText.escaped(topic.limits.joined(separator: "; ")))")
    }
    facts.append("Kept: \(topic.review)")
    var blocks = [MarkdownText.escaped(topic.why), facts.joined(separator: " · ")]
    if topic.isQuiet {
      blocks.append("*\(Guide.quiet)*")
    } else if let names = Guide.names(topic.names) {
      blocks.append("*\(MarkdownText.escaped(names))*")
    }
    return blocks
  }

  private func freedom(_ rule: GuideRule, of topic: GuideTopic) -> [String] {
    var blocks = ["#### \(MarkdownText.escaped(rule.title))"]
    if !rule.message.isEmpty { blocks.append(MarkdownText.escaped(rule.message)) }
    if let why = rule.why { blocks.append("**Why:** \(MarkdownText.escaped(why))") }
    if !rule.flagged.isEmpty { blocks.append(list(rule.flagged)) }
    return blocks + withheld(rule, of: topic)
  }

  private func rule(_ rule: GuideRule, of topic: GuideTopic) -> [String] {
    let label = rule.severity.map { " (\(Guide.label($0).lowercased()))" } ?? ""
    var blocks = [
      "### \(MarkdownText.escaped(rule.title))\(label)", MarkdownText.escaped(rule.message),
    ]
    if let instead = rule.instead { blocks.append("**Instead:** \(MarkdownText.escaped(instead))") }
    if let why = rule.why { blocks.append("**Why:** \(MarkdownText.escaped(why))") }
    if !rule.limits.isEmpty {
      blocks.append("**For:** \(MarkdownText.escaped(rule.limits.joined(separator: "; ")))")
    }
    for (title, examples) in [(Guide.rather, rule.flagged), (Guide.fine, rule.passed)]
    where !examples.isEmpty {
      blocks += ["\(title):", list(examples)]
    }
    blocks += withheld(rule, of: topic)
    return blocks
      + [
        "<sub>\(MarkdownText.escaped(rule.id.description))"
          + (rule.waivers.map { " · \(MarkdownText.escaped($0))" } ?? "") + "</sub>"
      ]
  }

  private func withheld(_ rule: GuideRule, of topic: GuideTopic) -> [String] {
    guard !topic.isQuiet, let words = Guide.withheld(rule) else { return [] }
    return ["*\(words)*"]
  }

  private func list(_ examples: [GuideExample]) -> String {
    examples.map { example in
      var line = "- “\(example.pieces.map(Self.inline).joined())”"
      if let fixed = example.fixed { line += " becomes “\(MarkdownText.escaped(fixed))”" }
      if !example.context.isEmpty {
        line += " (\(MarkdownText.escaped(example.context.joined(separator: ", "))))"
      }
      return line
    }.joined(separator: "\n")
  }

  /// A stretch of a sentence. Stars would not always set off what stands in the middle of a word.
  private static func inline(_ piece: GuideExample.Piece) -> String {
    let words = MarkdownText.escaped(piece.text)
    let space = piece.text.first?.isWhitespace == true && words.first != " " ? " " : ""
    return space + (piece.isMarked ? "<b>\(words)</b>" : words)
  }
}
