import Foundation
import HandrailSyntax
import Testing

/// The action for GitHub and the template for GitLab, as their services would run them.
@Suite struct IntegrationTests {
  private static let folder = Program.package.appendingPathComponent("integrations")

  /// A repository with posts, and handrail on a PATH of its own.
  private func repository(_ files: [String: String] = [:]) throws -> Folder {
    let folder = try Folder(
      [
        "handrail.yml": """
        guardrails: [rules/*.yml]
        posts: [{files: "posts/*.md", channel: blog}]
        """,
        "rules/names.yml": NamesGuardrail.text, "posts/good.md": "All is well.",
        "temp/outputs": "", "temp/summary": "", "temp/path": "",
      ].merging(files) { $1 })
    try FileManager.default.createDirectory(
      at: folder.url.appendingPathComponent("bin"), withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      at: folder.url.appendingPathComponent("bin/handrail"), withDestinationURL: Program.executable)
    return folder
  }

  /// A handrail that says what it was called with, a line a word.
  private func replaceProgram(in folder: Folder, status: Int = 0) throws {
    let stub = folder.url.appendingPathComponent("bin/handrail")
    try FileManager.default.removeItem(at: stub)
    let script = "#!/bin/sh\nprintf '%s\\n' \"$@\" >\"$STUB_ARGUMENTS\"\nexit \(status)\n"
    try Data(script.utf8).write(to: stub)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: stub.path)
  }

  private func run(
    _ shell: [String], in folder: Folder, _ variables: [String: String], withPath: Bool = true
  ) throws -> Program.Run {
    let top = folder.url.path
    var environment = [
      "PATH": (withPath ? "\(top)/bin:" : "") + "/usr/bin:/bin", "HOME": top,
      "GITHUB_ACTION_PATH": Self.folder.path + "/github", "RUNNER_TEMP": top + "/temp",
      "GITHUB_OUTPUT": top + "/temp/outputs", "GITHUB_STEP_SUMMARY": top + "/temp/summary",
      "GITHUB_PATH": top + "/temp/path", "STUB_ARGUMENTS": top + "/temp/arguments",
    ]
    environment.merge(variables) { $1 }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/" + shell[0])
    process.arguments = Array(shell.dropFirst())
    process.currentDirectoryURL = folder.url
    process.environment = environment
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let said = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Program.Run(
      status: process.terminationStatus, output: String(decoding: said, as: UTF8.self), errors: "")
  }

  private func check(_ folder: Folder, _ inputs: [String: String] = [:]) throws -> Program.Run {
    let variables = [
      "GITHUB_ACTIONS": "true", "HANDRAIL_SARIF": "out.sarif", "HANDRAIL_SUMMARY": "true",
    ]
    return try run(
      ["bash", Self.folder.path + "/github/check.sh"], in: folder,
      variables.merging(inputs) { $1 })
  }

  @Test func theActionTellsEverywhere() throws {
    let folder = try repository(["posts/bad.md": "Titan!"])
    let run = try check(folder)
    #expect(run.status == 1)
    #expect(run.output.hasPrefix("::group::Annotations\n::error file=posts/bad.md,"))
    #expect(run.output.contains("\nfail: 1 error in 1 of 2 posts"))
    #expect(folder.text(of: "temp/outputs") == "verdict=fail\nsarif=./out.sarif\n")
    #expect(folder.text(of: "temp/summary")?.hasPrefix("## handrail: fail\n") == true)
    #expect(folder.text(of: "out.sarif")?.contains("names/titan") == true)
  }

  @Test func theActionPassesAndGivesUpAsHandrailDoes() throws {
    let folder = try repository()
    #expect(try check(folder).status == 0)
    #expect(folder.text(of: "temp/outputs")?.hasPrefix("verdict=pass\n") == true)
    let broken = try repository(["rules/names.yml": "guardrail: names\n"])
    #expect(try check(broken).status == 2)
    #expect(broken.text(of: "temp/outputs")?.hasPrefix("verdict=incomplete\n") == true)
    #expect(broken.text(of: "temp/summary")?.hasPrefix("## handrail: incomplete\n") == true)
    try replaceProgram(in: folder, status: 139)
    #expect(try check(folder).status == 2, "a crash decides nothing")
  }

  /// Code scanning would show what stands as open.
  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/usr/bin/jq"), "needs jq"))
  func whatStandsIsNotHandedToCodeScanning() throws {
    let folder = try repository()
    let stub = folder.url.appendingPathComponent("bin/handrail")
    try FileManager.default.removeItem(at: stub)
    let results = """
      [{"ruleId": "a/open"}, {"ruleId": "a/none", "suppressions": []},
       {"ruleId": "a/waived", "suppressions": [{"kind": "external"}]}]
      """
    let script = "#!/bin/sh\necho '{\"runs\": [{\"results\": \(results)}]}' >out.sarif\n"
    try Data(script.utf8).write(to: stub)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: stub.path)
    #expect(try check(folder).status == 0)
    let sarif = try #require(folder.text(of: "out.sarif"))
    #expect(sarif.contains("a/open") && sarif.contains("a/none") && !sarif.contains("a/waived"))
  }

  @Test func inputsAreWordsNeverCommands() throws {
    let folder = try repository()
    try replaceProgram(in: folder)
    let hostile = "$(touch pwned) `touch pwned`; touch pwned \"' * $HOME"
    let run = try check(
      folder,
      [
        "HANDRAIL_PATHS": "posts/a b.md\n\n\(hostile)\n--fail-on", "HANDRAIL_CONFIG": hostile,
        "HANDRAIL_FAIL_ON": hostile, "HANDRAIL_BASE": hostile, "HANDRAIL_SUMMARY": "",
      ])
    #expect(run.status == 0)
    #expect(
      folder.text(of: "temp/arguments")?.split(separator: "\n").map(String.init) == [
        "check", "--format", "human", "--format", "github", "--config=\(hostile)",
        "--fail-on=\(hostile)", "--changed-since=\(hostile)", "--format=sarif:out.sarif", "--",
        "posts/a b.md", hostile, "--fail-on",
      ])
    #expect(folder.text(of: "pwned") == nil)
  }

  @Test func theActionWorksInAFolder() throws {
    let folder = try repository([
      "site/handrail.yml": "guardrails: [../rules/*.yml]\n", "site/bad one.md": "Titan!",
    ])
    let run = try check(folder, ["HANDRAIL_FOLDER": "site", "HANDRAIL_PATHS": "bad one.md\n"])
    #expect(run.status == 1)
    #expect(folder.text(of: "temp/outputs")?.contains("sarif=site/out.sarif\n") == true)
    #expect(folder.text(of: "site/out.sarif") != nil)
  }

  @Test func theActionFindsHandrailOrSaysWhatToDo() throws {
    let folder = try repository()
    let script = ["bash", Self.folder.path + "/github/install.sh"]
    let found = try run(script, in: folder, [:])
    #expect(found.status == 0 && found.output.hasPrefix("handrail 0."))
    #expect(folder.text(of: "temp/path") == "")
    let missing = try run(script, in: folder, [:], withPath: false)
    #expect(missing.status == 2 && missing.output.contains("Name a wheel"))
    let name = try run(script, in: folder, ["HANDRAIL_WHEEL": "handrail"])
    #expect(name.status == 2 && name.output.contains("ends in .whl"))
  }

  /// Inputs reach the shell as variables: an expression inside a script would let them be commands.
  @Test func noScriptOfTheActionHoldsAnExpression() throws {
    let action = try Self.yaml("github/action.yml")
    guard case .list(let steps) = action["runs"]?["steps"]?.content else {
      throw CocoaError(.coderReadCorrupt)
    }
    #expect(Self.text(action["runs"]?["using"]) == "composite" && steps.count == 2)
    for step in steps {
      #expect(Self.text(step["shell"]) == "bash")
      let script = try #require(Self.text(step["run"]))
      #expect(script.hasPrefix("bash \"$GITHUB_ACTION_PATH/") && !script.contains("${{"))
      #expect(step["uses"] == nil)
    }
  }

  @Test(arguments: [("", 0, 0), ("Titan!", 1, 1)])
  func theTemplateForGitLab(bad: String, status: Int32, issues: Int) throws {
    let folder = try repository(["posts/other.md": bad.isEmpty ? "Fine." : bad])
    let script = try Self.gitLabScript("script")
    let variables = ["GITLAB_CI": "true", "HANDRAIL_FAIL_ON": "", "HANDRAIL_PATHS": ""]
    let run = try run(["sh", "-e", "-c", script], in: folder, variables)
    #expect(run.status == status)
    #expect(run.output.contains(status == 0 ? "pass: " : "fail: "))
    let report = try #require(folder.text(of: "gl-code-quality-report.json"))
    let list = try JSONSerialization.jsonObject(with: Data(report.utf8)) as? [Any]
    #expect(list?.count == issues)
    #expect(folder.text(of: "handrail-junit.xml")?.contains("<testsuites>") == true)
  }

  @Test func theTemplateForGitLabTakesPathsAsTheyAre() throws {
    let folder = try repository()
    try replaceProgram(in: folder)
    let run = try run(
      ["sh", "-e", "-c", try Self.gitLabScript("script")], in: folder,
      [
        "HANDRAIL_FAIL_ON": "warning", "HANDRAIL_PATHS": "posts/a b.md\n*\n$(touch pwned)",
        "CI_MERGE_REQUEST_DIFF_BASE_SHA": "1a2b3c",
      ])
    #expect(run.status == 0)
    #expect(
      folder.text(of: "temp/arguments")?.split(separator: "\n").map(String.init) == [
        "check", "--format", "human", "--format", "gitlab:gl-code-quality-report.json", "--format",
        "junit:handrail-junit.xml", "--changed-since=1a2b3c", "--fail-on=warning", "--",
        "posts/a b.md", "*", "$(touch pwned)",
      ])
    let wheel = try self.run(
      ["sh", "-e", "-c", try Self.gitLabScript("before_script")], in: folder,
      ["HANDRAIL_WHEEL": "handrail"])
    #expect(wheel.status == 2 && wheel.output.contains(".whl"))
  }

  @Test func theTemplateForGitLabKeepsItsReports() throws {
    let job = try #require(try Self.yaml("gitlab/handrail.gitlab-ci.yml")["handrail"])
    let reports = job["artifacts"]?["reports"]
    #expect(Self.text(reports?["codequality"]) == "gl-code-quality-report.json")
    #expect(Self.text(reports?["junit"]) == "handrail-junit.xml")
    #expect(Self.text(job["artifacts"]?["when"]) == "always")
    #expect(Self.text(job["variables"]?["GIT_DEPTH"]) == "0")
  }

  private static func gitLabScript(_ name: String) throws -> String {
    let job = try #require(try yaml("gitlab/handrail.gitlab-ci.yml")["handrail"])
    guard case .list(let lines) = job[name]?.content else { throw CocoaError(.coderReadCorrupt) }
    return try lines.map { try #require(text($0)) }.joined(separator: "\n")
  }

  private static func yaml(_ path: String) throws -> Node {
    let bytes = Array(try Data(contentsOf: folder.appendingPathComponent(path)))
    return try #require(YAMLReader.read(bytes).root)
  }

  private static func text(_ node: Node?) -> String? {
    if case .scalar(let scalar) = node?.content { scalar.text } else { nil }
  }
}
