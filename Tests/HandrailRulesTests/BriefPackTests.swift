import HandrailCore
import HandrailSyntax
import TestSupport
import Testing

@testable import HandrailRules

@Suite("Packs in brief")
struct BriefPackTests {
  private static func load(_ shelf: PackShelf) -> (RuleSet, [Problem]) {
    RuleLoader(files: MemoryFiles(), shelf: shelf).load(configuration: nil, packs: ["starter"])
  }

  @Test("say what the whole packs say, on the same lines, but for examples")
  func sameRules() throws {
    let (whole, wholeProblems) = Self.load(.builtIn)
    let (brief, briefProblems) = Self.load(.brief)
    #expect(wholeProblems.isEmpty && briefProblems.isEmpty)
    #expect(whole.guardrails.map(\.name) == brief.guardrails.map(\.name))
    #expect(whole.rules.count > 20)
    for (whole, brief) in zip(whole.guardrails, brief.guardrails) {
      #expect(Shape(whole).parts == Shape(brief).parts)
      #expect(whole.file.path == brief.file.path)
      #expect(whole.file.isRedacted == brief.file.isRedacted)
    }
  }

  @Test("have no examples, which the whole packs have")
  func noExamples() {
    #expect(
      Self.load(.brief).0.rules.allSatisfy {
        $0.flagged.isEmpty && $0.protected.isEmpty && $0.passed.isEmpty
      })
    #expect(
      Self.load(.builtIn).0.rules.allSatisfy {
        !($0.protects ? $0.protected : $0.flagged).isEmpty && !$0.passed.isEmpty
      })
  }

  @Test("start every condition on the line it has in the file")
  func sameLines() {
    func lines(_ shelf: PackShelf) -> [Int] {
      Self.load(shelf).0.guardrails.flatMap { guardrail in
        guardrail.rules.map { rule in
          switch rule.check {
          case .flag(let node), .require(let node, _, _), .protect(let node, _):
            guardrail.file.lines.lineNumber(at: node.range.lowerBound)
          }
        }
      }
    }
    #expect(lines(.brief) == lines(.builtIn))
    #expect(Set(lines(.brief)).count > 20)
  }
}

/// Everything in a value, part by part, so that a field that is added later is compared as well:
/// all but examples, and where and in which quotes a node is written.
private struct Shape {
  private(set) var parts: [String] = []
  private static let ignored: Set = ["flagged", "passed", "protected", "sampleVocabulary", "file"]

  init(_ value: Any) { add(value, at: "") }

  private mutating func add(_ value: Any, at path: String) {
    if let node = value as? Node { return add(node, at: path) }
    let mirror = Mirror(reflecting: value)
    guard !mirror.children.isEmpty else { return parts.append("\(path) = \(value)") }
    if mirror.displayStyle == .dictionary || mirror.displayStyle == .set {
      parts += mirror.children.map { Shape($0.value).parts.joined(separator: "; ") }.sorted()
        .map { "\(path): \($0)" }
      return
    }
    for (index, child) in mirror.children.enumerated() {
      let label = child.label ?? String(index)
      if !Self.ignored.contains(label) { add(child.value, at: "\(path).\(label)") }
    }
  }

  private mutating func add(_ node: Node, at path: String) {
    switch node.content {
    case .scalar(let scalar):
      let words = ["true", "false", "null"]
      let isWord = scalar.isPlain && (words.contains(scalar.text) || Int(scalar.text) != nil)
      parts.append("\(path) = \(isWord ? "the word " : "")\(scalar.text)")
    case .list(let items):
      parts.append("\(path) has \(items.count) items")
      for (index, item) in items.enumerated() { add(item, at: "\(path)[\(index)]") }
    case .map(let entries):
      parts.append("\(path) has \(entries.count) keys")
      for entry in entries { add(entry.value, at: "\(path)[\(entry.key)]") }
    }
  }
}
