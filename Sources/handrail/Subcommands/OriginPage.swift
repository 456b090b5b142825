import HandrailCore
import HandrailEngine
import HandrailReports
import HandrailRules

/// Where each rule and each setting comes from, for people who share guardrails between places.
struct OriginPage {
  private let book: Rulebook
  private var page = TextPage(Console.style)

  init(_ book: Rulebook) { self.book = book }

  /// The page.
  var text: String {
    var page = self
    for guardrail in book.ruleSet.guardrails { page.tell(guardrail) }
    page.tellSettings()
    return page.page.text
  }

  private mutating func tell(_ guardrail: Guardrail) {
    guard !guardrail.rules.isEmpty else { return }
    page.heading(guardrail.name + ":", "\(guardrail.title) (\(guardrail.owner))")
    for rule in guardrail.rules {
      let weight = rule.protects ? "protects" : "severity: \(rule.severity.rawValue)"
      let steps =
        ["\(rule.source.shown)"] + rule.changes.map { "\($0.words) in \($0.source.shown)" }
      let now = rule.switchedOff == nil ? weight : "off"
      page.item("\(rule.id), \(now): \(steps.joined(separator: "; then "))")
    }
  }

  private mutating func tellSettings() {
    let configuration = book.ruleSet.configuration
    guard let path = configuration.path else {
      return page.paragraph(
        "There is no handrail.yml; these are the packs that ship with handrail.")
    }
    page.heading("Settings,", "read for \(path)")
    let isSaid = configuration.origins.contains { origin in
      if case .failOn = origin.setting { true } else { false }
    }
    for origin in configuration.origins {
      page.item("\(origin.setting.shown): \(origin.source.shown)")
    }
    if !isSaid { page.item("fail-on \(configuration.failOn.rawValue): nothing says otherwise") }
  }
}

extension RuleSource {
  /// The file and the line, as people read them.
  fileprivate var shown: String { "\(path), line \(line)" }
}

extension SettingOrigin.Setting {
  /// What is said, without words that may be secret.
  fileprivate var shown: String {
    switch self {
    case .extended(let path): "extends \(path)"
    case .vocabulary(let name, let terms):
      "vocabulary \(name), \(terms.count) \(terms.count == 1 ? "word" : "words")"
    case .period(let name, let windows):
      "period \(name), \(windows) \(windows == 1 ? "window" : "windows")"
    case .posts(let count): "posts, \(count) \(count == 1 ? "entry" : "entries")"
    case .failOn(let severity): "fail-on \(severity.rawValue)"
    }
  }
}
