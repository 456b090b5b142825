import Foundation
import Testing

/// `handrail import vale`, as people run it.
@Suite("handrail import vale")
struct ImportValeTests {
  private static let fixtures = Program.package.appendingPathComponent("fixtures/vale")

  @Test func aStyleBecomesTheGuardrailThatIsRecorded() throws {
    let folder = try Folder()
    try FileManager.default.copyItem(
      at: Self.fixtures.appendingPathComponent("House"),
      to: folder.url.appendingPathComponent("House"))
    let run = try folder.program.run([
      "import", "vale", "House", "--output", "house.yml", "--owner", "comms@acme.example", "--why",
      "One voice is easier to trust than twenty.",
    ])
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output == "")
    let text = try #require(folder.text(of: "house.yml"))
    let recorded = Self.fixtures.appendingPathComponent("house.yml")
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
      try Data(text.utf8).write(to: recorded)
      Issue.record("recorded; run again without RECORD_SNAPSHOTS")
    }
    #expect(try text == String(contentsOf: recorded, encoding: .utf8))
    let test = try folder.program.run(["test", "house.yml"])
    #expect(test.status == 0, "\(test.output)\(test.errors)")
  }

  @Test func whatIsLeftOutIsToldAndCounts() throws {
    let folder = try Folder()
    try FileManager.default.copyItem(
      at: Self.fixtures.appendingPathComponent("Odd"), to: folder.url.appendingPathComponent("Odd"))
    let run = try folder.program.run(["import", "vale", "Odd"])
    #expect(run.status == 1)
    for name in [
      "Titles", "Grade", "Scores", "Dictionary", "Parts", "Program", "Everything", "notes",
    ] {
      #expect(run.errors.contains("- Odd/\(name).yml"), "\(name)")
    }
    #expect(run.errors.contains("- Odd/settings.yaml: "))
    for line in run.errors.split(separator: "\n").filter({ $0.hasPrefix("  - ") }) {
      #expect(run.output.contains("#\(line.dropFirst())\n"), "\(line)")
    }
    try folder.write(Data(run.output.utf8), to: "odd.yml")
    let test = try folder.program.run(["test", "odd.yml"])
    #expect(test.status == 0, "\(test.output)\(test.errors)")
  }

  /// Whatever the engine can count, no rule gets lost without a word.
  @Test func countsAreTakenOverOrNamed() throws {
    let folder = try Folder()
    try FileManager.default.copyItem(
      at: Self.fixtures.appendingPathComponent("Counts"),
      to: folder.url.appendingPathComponent("Counts"))
    let run = try folder.program.run(["import", "vale", "Counts"])
    for (file, rule) in [
      ("LongSentence", "long-sentence"), ("Shouting", "shouting"), ("Sources", "sources"),
    ] {
      #expect(
        run.output.contains("- rule: \(rule)\n") != run.errors.contains("- Counts/\(file).yml"))
    }
    if run.status != 2 {
      try folder.write(Data(run.output.utf8), to: "counts.yml")
      let test = try folder.program.run(["test", "counts.yml"])
      #expect(test.status == 0, "\(test.output)\(test.errors)")
    }
  }

  @Test func nothingIsOverwritten() throws {
    let folder = try Folder([
      "S/A.yml": "{extends: existence, message: M, tokens: [x]}", "there.yml": "mine",
    ])
    let run = try folder.program.run(["import", "vale", "S", "--output", "there.yml"])
    #expect(run.status == 2)
    #expect(run.errors.contains("there.yml: this is there already"))
    #expect(folder.text(of: "there.yml") == "mine")
  }

  @Test(arguments: [
    ["none"], ["empty"], ["S", "--name", "Not Kebab"], ["S", "--owner", " "],
    ["S", "--name", "waivers"], ["S", "--output", "no/such/folder.yml"],
  ])
  func whatCannotBeDoneIsA2(arguments: [String]) throws {
    let folder = try Folder([
      "S/A.yml": "{extends: existence, message: M, tokens: [x]}", "empty/readme.txt": "x",
    ])
    let run = try folder.program.run(["import", "vale"] + arguments)
    #expect(run.status == 2)
    #expect(!run.errors.isEmpty && run.output.isEmpty)
  }

  @Test func severalStylesBecomeOneGuardrail() throws {
    let rule = "{extends: existence, message: M, tokens: [rain]}"
    let folder = try Folder([
      "styles/One/Terms.yml": rule, "styles/Two/Terms.yml": rule, "styles/.vale/x.yml": rule,
    ])
    let run = try folder.program.run(["import", "vale", "styles", "--name", "both"])
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains("guardrail: both\n"))
    #expect(run.errors.contains("of ‘styles’, 2 of 2 rules were taken over"))
  }
}
