internal import HandrailCore

/// A test suite as JUnit counts it.
struct JUnitSuite {
  enum Outcome {
    case passed
    case skipped(String)
    case failure(type: String, message: String, lines: [String])
    case error(type: String, message: String, lines: [String])
  }

  struct Case {
    let name: String
    let outcome: Outcome
  }

  let name: String
  var properties: [(name: String, value: String)] = []
  var cases: [Case] = []
  /// What is told beside the results.
  private var output: [String] = []

  init(name: String) { self.name = name }

  /// Adds what kept handrail from deciding.
  mutating func add(_ problem: Problem, in post: PostReport?) {
    let place = Place(problem, in: post)
    let position = place.range.map { ":\($0.start.line):\($0.start.column)" } ?? ""
    let file = place.path.map { "\($0)\(position): " } ?? ""
    cases.append(
      Case(
        name: "can be decided" + (cases.isEmpty ? "" : " (\(cases.count + 1))"),
        outcome: .error(
          type: problem.kind.rawValue, message: Phrase.sentence(problem),
          lines: ["\(file)\(problem.message)"] + (problem.advice.map { [$0] } ?? []))))
  }

  /// Adds a finding; one that fails nothing passes, and is told in the output.
  mutating func add(_ finding: Finding, in post: PostReport?, fails: Bool) {
    let field = finding.field.map { $0 == "text" ? "" : "\($0) " } ?? ""
    let position = "\(field)\(finding.start.line):\(finding.start.column)"
    let lines = Self.lines(about: finding, at: "\(finding.path):\(position)")
    let outcome: Outcome
    if let standing = Phrase.standing(finding) {
      outcome = .skipped("\(standing) – \(finding.message)")
    } else if fails {
      outcome = .failure(
        type: finding.severity.rawValue, message: finding.message, lines: lines)
    } else {
      outcome = .passed
      output += lines
    }
    cases.append(Case(name: "\(finding.rule) at \(position)", outcome: outcome))
  }

  private static func lines(about finding: Finding, at place: String) -> [String] {
    var lines = ["\(place): \(finding.severity.rawValue): \(finding.message)"]
    lines.append("Why: \(finding.why)")
    if let instead = finding.instead { lines.append("Instead: \(instead)") }
    lines.append("Ask: \(finding.owner)")
    if let reference = finding.reference { lines.append("See: \(reference)") }
    lines.append("Rule: \(finding.rule)")
    return lines
  }

  /// Writes the suite.
  ///
  /// - Parameters:
  ///   - number: its place among the suites, from 0.
  ///   - moment: when the run was, as `2026-11-20T00:00:00`.
  ///   - writer: takes it.
  func write(number: Int, moment: String, with writer: inout XMLWriter) {
    func count(_ isCounted: (Outcome) -> Bool) -> String {
      String(cases.count { isCounted($0.outcome) })
    }
    writer.element(
      "testsuite",
      [
        "name": name, "package": "handrail", "id": String(number), "timestamp": moment,
        "hostname": "localhost", "tests": String(cases.count),
        "failures": count { if case .failure = $0 { true } else { false } },
        "errors": count { if case .error = $0 { true } else { false } },
        "skipped": count { if case .skipped = $0 { true } else { false } }, "time": "0",
      ]
    ) { writer in
      writer.element("properties") { writer in
        for (name, value) in properties {
          writer.empty("property", ["name": name, "value": value])
        }
      }
      for test in cases { write(test, with: &writer) }
      writer.lines(output, in: "system-out")
      writer.lines([], in: "system-err")
    }
  }

  private func write(_ test: Case, with writer: inout XMLWriter) {
    let attributes: KeyValuePairs<String, String?> = [
      "name": test.name, "classname": name, "time": "0",
    ]
    switch test.outcome {
    case .passed: writer.empty("testcase", attributes)
    case .skipped(let message):
      writer.element("testcase", attributes) { $0.empty("skipped", ["message": message]) }
    case .failure(let type, let message, let lines):
      writer.element("testcase", attributes) {
        $0.lines(lines, in: "failure", ["message": message, "type": type])
      }
    case .error(let type, let message, let lines):
      writer.element("testcase", attributes) {
        $0.lines(lines, in: "error", ["message": message, "type": type])
      }
    }
  }
}
