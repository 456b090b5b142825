import Foundation
import HandrailCore
import HandrailRules
import TestSupport
import Testing

@testable import HandrailEngine

/// The schemas for editors say what the loader says, as far as a schema can.
@Suite("Schemas of guardrails and handrail.yml")
struct RuleSchemaTests {
  /// A sound rule, which the cases below break.
  static let sound = """
    guardrail: test
    title: Test
    owner: Jo
    reviewed: 2026-11-01
    why: Because.
    rules:
      - rule: it
        severity: error
        flag: {terms: [Titan]}
        message: Found it.
        examples: {flagged: [a Titan], passed: [a moon]}
    """
  static let soundConfig = "guardrails: [rules/*.yml]\n"

  /// Where a key can stand that nobody knows, and where the schema lists those that may.
  static let places: [(schema: RuleSchema, file: String, path: [String])] = {
    func rule(_ text: String) -> String { sound.replacing("flag: {terms: [Titan]}", with: text) }
    func example(_ text: String) -> String {
      sound.replacing("{flagged: [a Titan], passed: [a moon]}", with: text)
    }
    let condition = ["$defs", "located"]
    return [
      (.guardrail, sound + "\nzzqqxxjj: 1", []),
      (.guardrail, sound + "\n    zzqqxxjj: 1", ["$defs", "rule"]),
      (.guardrail, sound + "\n    applies: {zzqqxxjj: 1}", ["$defs", "applies"]),
      (.guardrail, rule("flag: {zzqqxxjj: 1}"), ["$defs", "condition"]),
      (.guardrail, rule("flag: {terms: [x], zzqqxxjj: 1}"), condition),
      (.guardrail, rule("flag: {pattern: x, zzqqxxjj: 1}"), condition),
      (
        .guardrail, rule("flag: {terms: [{term: x, zzqqxxjj: 1}]}"),
        ["$defs", "term", "anyOf", "1"]
      ),
      (.guardrail, rule("flag: {near: {zzqqxxjj: 1}}"), ["$defs", "near"]),
      (.guardrail, rule("flag: {link: {zzqqxxjj: 1}}"), ["$defs", "link"]),
      (.guardrail, rule("flag: {measure: {zzqqxxjj: 1}}"), ["$defs", "measure"]),
      (.guardrail, rule("flag: {metadata: {zzqqxxjj: 1}}"), ["$defs", "metadata"]),
      (.guardrail, sound + "\n    unless: {zzqqxxjj: 1}", ["$defs", "excuse"]),
      (.guardrail, example("{zzqqxxjj: [x]}"), ["$defs", "examples"]),
      (
        .guardrail, example("{flagged: [{text: x, zzqqxxjj: 1}], passed: [y]}"),
        ["$defs", "example", "anyOf", "1"]
      ),
      (
        .guardrail,
        rule("protect: {terms: [Titan]}\n    zzqqxxjj: 1").replacing("severity: error", with: ""),
        ["$defs", "rule"]
      ),
      (.config, soundConfig + "zzqqxxjj: 1", []),
      (.config, soundConfig + "posts: [{zzqqxxjj: 1}]", ["properties", "posts", "items"]),
      (
        .config, soundConfig + "rules: {other/it: {zzqqxxjj: 1}}",
        ["properties", "rules", "additionalProperties"]
      ),
      (.config, soundConfig + "periods: {quiet: [{zzqqxxjj: 1}]}", ["$defs", "window"]),
    ]
  }()

  /// A key that is new in the loader and missing here would be marked wrong in every editor.
  @Test(arguments: places)
  func everyKeyOfTheLoaderIsInTheSchema(
    place: (schema: RuleSchema, file: String, path: [String])
  ) throws {
    let loader = place.schema.keysOfTheLoader(in: place.file)
    try #require(!loader.isEmpty, "\(place.file)")
    // The schema says where a condition may be a ‘not’, too.
    let known = try place.schema.keys(at: place.path).union(["not"])
    #expect(loader.subtracting(known) == [], "\(place.path)")
  }

  @Test func everyKindOfConditionIsInEveryCondition() throws {
    let keys = allConditions.flatMap { [$0.key] + $0.options }
    for name in ["condition", "located", "excuse", "requirement"] {
      let known = try RuleSchema.guardrail.keys(at: ["$defs", name])
      let missing = Set(keys).subtracting(known)
      #expect(missing.subtracting(name == "condition" ? [] : ["not"]) == [], "\(name)")
    }
  }

  @Test(.enabled(if: PythonValidator.isPresent, "needs python3 with the jsonschema package"))
  func whatLoadsFollowsTheSchemas() throws {
    let fixtures = RuleSchema.package.appendingPathComponent("fixtures")
    let names = try FileManager.default.subpathsOfDirectory(atPath: fixtures.path)
      .filter { $0.hasSuffix("handrail.yml") }.sorted()
    var configurations: [[UInt8]] = []
    var guardrails = RuleLoader(files: FolderFiles()).load(configuration: nil, packs: ["starter"]).0
      .guardrails
    for name in names {
      let path = fixtures.appendingPathComponent(name).path
      let (ruleSet, problems) = RuleLoader(files: FolderFiles()).load(configuration: path)
      guard problems.isEmpty else { continue }
      configurations.append(try FolderFiles().read(path))
      guardrails += ruleSet.guardrails.filter { !$0.isBuiltIn }
    }
    #expect(configurations.count >= 3 && guardrails.count >= 6)
    let files = try guardrails.map { try JSONText.of($0.file.bytes) }
    #expect(try PythonValidator.complaints(about: files, schema: RuleSchema.guardrail.text) == "")
    #expect(
      try PythonValidator.complaints(
        about: try configurations.map(JSONText.of), schema: RuleSchema.config.text) == "")
  }

  @Test(.enabled(if: PythonValidator.isPresent, "needs python3 with the jsonschema package"))
  func theExamplesOfTheSchemasFollowThem() throws {
    for schema in [RuleSchema.guardrail, .config] {
      let whole = try JSONSerialization.jsonObject(with: Data(schema.text.utf8)) as? [String: Any]
      let examples = try #require(whole?["examples"] as? [Any])
      let texts = try examples.map {
        String(decoding: try JSONSerialization.data(withJSONObject: $0), as: UTF8.self)
      }
      #expect(try PythonValidator.complaints(about: texts, schema: schema.text) == "")
    }
  }

  @Test(.enabled(if: PythonValidator.isPresent, "needs python3 with the jsonschema package"))
  func whatIsBrokenIsRefusedByBoth() throws {
    for schema in [RuleSchema.guardrail, .config] {
      let cases = BrokenRules.cases.filter { $0.schema == schema }
      let texts = try cases.map { try JSONText.of(Array($0.file.utf8)) }
      let areValid = try PythonValidator.areValid(texts, schema: schema.text)
      try #require(areValid.count == cases.count)
      for (index, broken) in cases.enumerated() {
        #expect(!schema.problems(with: broken.file).isEmpty, "the loader takes: \(broken.what)")
        #expect(
          areValid[index] == broken.isForTheLoader,
          "the schema \(areValid[index] ? "takes" : "refuses"): \(broken.what)")
      }
    }
    #expect(RuleSchema.guardrail.problems(with: Self.sound).isEmpty)
    #expect(RuleSchema.config.problems(with: Self.soundConfig).isEmpty)
  }
}

/// Files as they lie on the disk.
private struct FolderFiles: RuleFiles {
  func read(_ path: String) throws(Problem) -> [UInt8] {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw Problem(.rules, "there is no such file")
    }
    return Array(data)
  }

  func expand(_ pattern: String) throws(Problem) -> [String] {
    guard let glob = try? Glob(pattern) else { return [] }
    let names = try? FileManager.default.subpathsOfDirectory(atPath: glob.folder)
    return (names ?? []).map { glob.folder + $0 }.filter(glob.matches).sorted()
  }
}
