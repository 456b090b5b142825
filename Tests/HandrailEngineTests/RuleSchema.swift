import Foundation
import HandrailCore
import HandrailRules
import TestSupport

@testable import HandrailEngine

/// One of the schemas of the files that people write, and the loader that it has to agree with.
enum RuleSchema: String {
  case guardrail
  case config

  /// The top folder of the package.
  static let package = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The schema; another test holds this file to what the program prints.
  var text: String {
    get throws {
      try String(
        contentsOf: Self.package.appendingPathComponent("docs/schema/\(rawValue).schema.json"),
        encoding: .utf8)
    }
  }

  /// The keys that the schema knows of the map at a path of members, such as `$defs`, `rule`.
  func keys(at path: [String]) throws -> Set<String> {
    var value: Any? = try JSONSerialization.jsonObject(with: Data(text.utf8))
    for step in path {
      let item = Int(step).flatMap { index in (value as? [Any])?[index] }
      value = item ?? (value as? [String: Any])?[step]
    }
    return Set(((value as? [String: Any])?["properties"] as? [String: Any] ?? [:]).keys)
  }

  /// What the loader and the engine find wrong with a file.
  func problems(with file: String) -> [Problem] {
    let other = """
      guardrail: other
      title: Other
      owner: Jo
      reviewed: 2026-11-01
      why: Because.
      rules: [{rule: it, severity: advice, flag: {terms: [x]}, message: M,
        examples: {flagged: [x], passed: [y]}}]
      """
    let files =
      switch self {
      case .guardrail: MemoryFiles(["handrail.yml": "guardrails: [test.yml]", "test.yml": file])
      case .config: MemoryFiles(["handrail.yml": file, "rules/other.yml": other])
      }
    let (ruleSet, problems) = RuleLoader(files: files).load(configuration: "handrail.yml")
    return problems + Plan.compile(ruleSet).problems
  }

  /// The keys that the loader says it knows where `file` holds one that nobody knows.
  func keysOfTheLoader(in file: String) -> Set<String> {
    let start = "its keys are "
    // Of handrail.yml no problem quotes the key.
    let advice = problems(with: file).compactMap(\.advice).first { $0.hasPrefix(start) }
    return Set((advice ?? "").dropFirst(start.count).components(separatedBy: ", "))
      .subtracting([""])
  }
}
