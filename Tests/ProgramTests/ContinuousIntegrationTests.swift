import Foundation
import Testing

/// What a step of a build service sees.
@Suite struct ContinuousIntegrationTests {
  private func folder(_ files: [String: String] = [:]) throws -> Folder {
    try Folder(
      [
        "handrail.yml": "guardrails: [rules/*.yml]\n", "rules/names.yml": NamesGuardrail.text,
        "bad.md": "Titan!", "good.md": "All is well.",
      ].merging(files) { $1 })
  }

  private func onGitHub(_ folder: Folder) -> Program {
    var program = folder.program
    program.environment = ["GITHUB_ACTIONS": "true"]
    return program
  }

  @Test func annotationsStandBeforeTheReportFoldedAway() throws {
    let run = try onGitHub(folder()).run(["check", "bad.md"])
    #expect(run.status == 1)
    let lines = run.output.split(separator: "\n").map(String.init)
    #expect(lines.count > 4)
    #expect(lines[0] == "::group::Annotations")
    #expect(
      lines[1].hasPrefix(
        "::error file=bad.md,line=1,endLine=1,col=1,endColumn=6,title=names/titan::“Titan” is not"))
    #expect(lines[2] == "::endgroup::")
    #expect(lines[3].hasPrefix("bad.md"))
    #expect(lines.last?.hasPrefix("fail: 1 error in 1 post") == true)
    #expect(lines.count { $0.contains("::error") } == 1, "nothing is told twice")
  }

  @Test func whoAsksForAFormatGetsThatAlone() throws {
    let folder = try folder()
    for format in ["human", "json", "ndjson"] {
      let asked = try onGitHub(folder).run(["check", "bad.md", "--format", format])
      #expect(
        asked.output == (try folder.program.run(["check", "bad.md", "--format", format]).output))
      #expect(!asked.output.contains("::"))
    }
    let both = try folder.program.run(
      ["check", "bad.md", "--format", "human", "--format", "github"])
    #expect(both.output == (try onGitHub(folder).run(["check", "bad.md"]).output))
  }

  @Test func aPassNeedsNoAnnotation() throws {
    let folder = try folder()
    let run = try onGitHub(folder).run(["check", "good.md"])
    #expect(run.status == 0 && !run.output.contains("::") && run.output.contains("pass: "))
    #expect(try onGitHub(folder).run(["check", "good.md", "--quiet"]).output.isEmpty)
  }

  @Test func aReportInAFileLeavesTheAnnotations() throws {
    let folder = try folder()
    let run = try onGitHub(folder).run(["check", "bad.md", "--output", "report.txt"])
    #expect(run.output.hasPrefix("::error file=bad.md"))
    #expect(folder.text(of: "report.txt")?.contains("::") == false)
  }

  @Test func whatCannotBeDecidedIsAnError() throws {
    let run = try onGitHub(folder()).run(["check", "none.md"])
    #expect(run.status == 2)
    #expect(run.output.contains("\n::error file=none.md,title=handrail could not decide::"))
  }

  @Test func pathsStartAtTheTopOfTheRepository() throws {
    let folder = try folder([
      ".git/HEAD": "", "site/handrail.yml": "guardrails: [../rules/*.yml]\n",
      "site/blog/bad.md": "Titan!",
    ])
    var program = Program(folder: folder.url.appendingPathComponent("site"))
    for path in ["blog/bad.md", "./blog/../blog/bad.md", folder.url.path + "/site/blog/bad.md"] {
      let sarif = try program.run(["check", path, "--format", "sarif"]).output
      #expect(sarif.contains(#""uri": "site/blog/bad.md""#), "\(sarif)")
      let gitlab = try program.run(["check", path, "--format", "gitlab"]).output
      #expect(gitlab.contains(#""path": "site/blog/bad.md""#))
      let github = try program.run(["check", path, "--format", "github"]).output
      #expect(github.contains("file=site/blog/bad.md,"))
    }
    program.environment = [
      "GITHUB_ACTIONS": "true", "GITHUB_SERVER_URL": "https://github.example",
      "GITHUB_REPOSITORY": "acme/site", "GITHUB_SHA": "1a2b3c",
    ]
    #expect(
      try program.run(["check", "blog/bad.md", "--format", "markdown"]).output.contains(
        "[1:1](<https://github.example/acme/site/blob/1a2b3c/site/blog/bad.md#L1>)"))
    program.environment = [
      "GITLAB_CI": "true", "CI_PROJECT_URL": "https://gitlab.example/acme/site",
      "CI_COMMIT_SHA": "1a2b3c",
    ]
    #expect(
      try program.run(["check", "blog/bad.md", "--format", "markdown"]).output.contains(
        "(<https://gitlab.example/acme/site/-/blob/1a2b3c/site/blog/bad.md#L1>)"))
  }
}
