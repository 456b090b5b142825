import Foundation
import Testing

/// What was not read, or not told, is never a pass.
@Suite struct NothingPassedOverTests {
  private func folder(_ files: [String: String]) throws -> Folder {
    let rules = [
      "handrail.yml": "guardrails: [rules/*.yml]\nposts: [{files: \"posts/**/*.md\"}]\n",
      "rules/names.yml": NamesGuardrail.text, "posts/good.md": "All is well.",
    ]
    return try Folder(rules.merging(files) { $1 })
  }

  private func link(_ path: String, to target: String, in folder: Folder) throws {
    try FileManager.default.createSymbolicLink(
      atPath: folder.url.appendingPathComponent(path).path, withDestinationPath: target)
  }

  @Test func aFolderIsSearchedForBatchesToo() throws {
    let folder = try folder(["posts/queue.ndjson": "{\"id\": \"1\", \"text\": \"Titan\"}\n"])
    #expect(try folder.program.run(["check", "posts"]).status == 1)
  }

  @Test(arguments: [["check", "posts"], ["check"]])
  func aLinkToNothingIsTold(arguments: [String]) throws {
    let folder = try folder([:])
    try link("posts/gone.md", to: "nowhere.md", in: folder)
    let run = try folder.program.run(arguments)
    #expect(run.status == 2)
    #expect(run.output.contains("posts/gone.md"))
  }

  @Test(arguments: [["check", "posts"], ["check"]])
  func aFolderBehindALinkIsTold(arguments: [String]) throws {
    let folder = try folder(["elsewhere/bad.md": "Titan"])
    try link("posts/more", to: "../elsewhere", in: folder)
    let run = try folder.program.run(arguments)
    #expect(run.status == 2)
    #expect(run.output.contains("posts/more"))
  }

  @Test(arguments: [["check", "posts"], ["check"]])
  func aLinkThatLeadsBackIsNotFollowed(arguments: [String]) throws {
    let folder = try folder([:])
    try link("posts/again", to: "../posts", in: folder)
    #expect(try folder.program.run(arguments).status == 0)
  }

  @Test func rulesBehindALinkAreTold() throws {
    let folder = try folder([
      "handrail.yml": "guardrails: [rules/**/*.yml]\n", "shared/more.yml": NamesGuardrail.text,
    ])
    try link("rules/shared", to: "../shared", in: folder)
    let run = try folder.program.run(["check", "posts/good.md"])
    #expect(run.status == 2)
    #expect(run.output.contains("rules/shared"))
  }

  @Test func emptyStandardInputIsNoPost() throws {
    let folder = try folder([:])
    let run = try folder.program.run(["check", "-"])
    #expect(run.status == 2)
    #expect(run.output.contains("nothing on standard input"))
  }

  @Test(
    .enabled(if: FileManager.default.fileExists(atPath: "/dev/full")),
    arguments: ["human", "json", "ndjson"])
  func aReportThatCannotBeWrittenIsNoPass(format: String) throws {
    let folder = try folder([:])
    let shell = Program(folder: folder.url, owner: folder)
    let run = try shell.run(
      ["check", "posts/good.md", "--format", format], outputPath: "/dev/full")
    #expect(run.status == 2)
    #expect(run.errors.contains("the report cannot be written"))
  }

  @Test func adviceFailsNoPost() throws {
    let folder = try folder([:])
    let run = try folder.program.run(["check", "posts/good.md", "--fail-on", "advice"])
    #expect(run.status == 2)
    #expect(!run.errors.contains("'advice', "))
  }

  @Test(arguments: [["--only", "plain"], ["--except", "names"]])
  func wordsStaySecretWhenTheirRuleDoesNotLook(selection: [String]) throws {
    let secret = NamesGuardrail.text.replacingOccurrences(
      of: "owner:", with: "redact: true\nowner:")
    let plain = NamesGuardrail.text.replacingOccurrences(
      of: "guardrail: names", with: "guardrail: plain"
    )
    .replacingOccurrences(of: "Titan", with: "moon")
    let folder = try folder(["rules/names.yml": secret, "rules/plain.yml": plain])
    try folder.write(Data("Titan is a moon of Saturn.".utf8), to: "posts/good.md")
    let run = try folder.program.run(["check", "posts/good.md"] + selection)
    #expect(run.status == 1)
    #expect(!run.output.contains("Titan"))
    #expect(run.output.contains("Saturn"))
  }

  @Test(arguments: ["rules/names.yml", "./rules/names.yml", "ABSOLUTE"])
  func oneGuardrailFileIsTestedAlone(path: String) throws {
    let other = NamesGuardrail.text.replacingOccurrences(
      of: "guardrail: names", with: "guardrail: more")
    let folder = try folder(["rules/more.yml": other])
    let absolute = folder.url.appendingPathComponent("rules/names.yml").path
    let run = try folder.program.run(["test", path == "ABSOLUTE" ? absolute : path])
    #expect(run.status == 0)
    #expect(run.output.contains("2 examples of 1 rule"))
  }
}
