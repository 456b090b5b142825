import HandrailCore
import HandrailRules

/// Where a waiver is written, for the findings about it.
struct WaiverPlace {
  let path: String
  let post: String?
  let field: String?
  let span: Span
  let start: Position
  let end: Position
  /// What it names; nil when it holds words that must not be shown.
  let words: String?
  let excerpt: Excerpt?

  /// The place of a directive.
  init(_ directive: Directive, path: String, post: String?) {
    self.path = path
    self.post = post
    field = directive.field
    span = directive.span
    start = directive.start
    end = directive.end
    words = directive.isWithheld ? nil : directive.names.map(\.text).shown
    excerpt = directive.excerpt
  }

  /// The place of a recorded waiver.
  init(_ waiver: RecordedWaiver, isWithheld: Bool) {
    path = waiver.file.path
    post = nil
    field = nil
    span = Span(waiver.place.lowerBound, waiver.place.upperBound)
    start = waiver.file.lines.position(at: waiver.place.lowerBound)
    end = waiver.file.lines.position(at: waiver.place.upperBound)
    words = isWithheld ? nil : waiver.rules.shown
    excerpt = isWithheld ? nil : Excerpt(lineOf: waiver.place, in: waiver.file)
  }

  /// The finding that something is wrong here.
  func finding(_ fault: WaiverFault) -> Finding {
    Finding(
      rule: fault.kind.rule, severity: fault.kind.severity, message: fault.message,
      why: fault.kind.why,
      instead: fault.instead, owner: fault.owner ?? WaiverFault.anyOwner, reference: nil,
      path: path, post: post, field: field, span: span, start: start, end: end, match: words,
      disguises: [], ruleSource: RuleSource(path: "handrail:\(WaiverFault.guardrail)", line: 1),
      related: [], fingerprint: "", excerpt: excerpt)
  }
}

extension [String] {
  /// The first few of several names.
  var shown: String {
    let most = 3
    let names = prefix(most).map { $0.unicodeScalars.count > 80 ? "\($0.prefix(80))…" : $0 }
    let rest = count - names.count
    return names.joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : "")
  }
}

extension Excerpt {
  /// The line that holds the start of a range; nil when it is too long to show, or could steer a
  /// terminal.
  fileprivate init?(lineOf range: Range<Int>, in file: RuleFile) {
    let number = file.lines.lineNumber(at: range.lowerBound)
    var line = file.lines.range(ofLine: number)
    if line.lowerBound == 0, file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      line = 3..<line.upperBound
    }
    let text = file.bytes[line]
    guard line.count <= 1_000, text.allSatisfy({ $0 >= 0x20 && $0 != 0x7F || $0 == 0x09 }) else {
      return nil
    }
    let highlight = range.clamped(to: line)
    self.init(
      line: number, text: String(decoding: text, as: UTF8.self),
      highlight: highlight.lowerBound - line.lowerBound..<highlight.upperBound - line.lowerBound,
      isCutBefore: false, isCutAfter: false, continues: range.upperBound > line.upperBound)
  }
}
