import Foundation
import Testing

@Suite("handrail report")
struct AuditReportTests {
  /// A folder in which an audit of a few posts was kept in `audits.db`.
  private func audited() throws -> Folder {
    let folder = try Folder([
      "handrail.yml": "guardrails: [rules.yml]\n", "rules.yml": NamesGuardrail.text,
      "accounts.yml": """
      - {account: acme, kind: company}
      - {account: jane.doe, kind: employee, from: 2025-01-01, department: Sales}

      """,
      "posts.ndjson": """
      {"id":"1","channel":"x","author":"acme","audience":"public","published":"2026-03-04T08:00:00Z","text":"Titan <script>alert(1)</script> is here."}
      {"id":"2","channel":"x","author":"jane.doe","audience":"public","published":"2026-05-04T08:00:00Z","text":"I love Titan."}
      {"id":"3","channel":"x","author":"stranger","audience":"public","text":"Titan, Titan!"}

      """,
    ])
    let run = try folder.program.run(["audit", "posts.ndjson", "--store", "audits.db"], input: "")
    #expect(run.status == 1, "\(run.errors)")
    return folder
  }

  @Test func writesEveryFormat() throws {
    let folder = try audited()
    let beginnings = [
      "html": "<!doctype html>", "markdown": "# Acme", "csv": "\u{FEFF}\"archive member\"",
      "json": "{\n  \"handrail\": 1", "human": "Acme, audit 1",
    ]
    for (format, beginning) in beginnings {
      let run = try folder.program.run(
        ["report", "audits.db", "--format", format, "--title", "Acme"], input: "")
      #expect(run.status == 0 && run.errors == "", "\(format): \(run.errors)")
      #expect(run.output.hasPrefix(beginning), "\(format)")
      #expect(!run.output.contains("jane") && !run.output.contains("stranger"), "\(format)")
      #expect(!run.output.contains("<script>alert"), "\(format)")
    }
  }

  @Test func countsWhatItDoesNotShow() throws {
    let json = try audited().program.run(["report", "audits.db", "--format", "json"], input: "")
    let report = try #require(
      try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
    let totals = try #require(report["totals"] as? [String: Any])
    #expect(totals["read"] as? Int == 3 && totals["posts"] as? Int == 2)
    #expect((totals["people"] as? [String: Int]) == ["fewer-than": 5])
    #expect((report["posts"] as? [Any])?.count == 2)
  }

  @Test func writesAFileAndLeavesTheAuditsAsTheyAre() throws {
    let folder = try audited()
    let store = folder.url.appendingPathComponent("audits.db")
    let before = try Data(contentsOf: store)
    let run = try folder.program.run(
      ["report", "audits.db", "--format", "html", "--output", "report.html"], input: "")
    #expect(run.status == 0 && run.output == "")
    #expect(folder.text(of: "report.html")?.hasSuffix("</html>\n") == true)
    #expect(try Data(contentsOf: store) == before)
    for output in ["audits.db", "./audits.db"] {
      let refused = try folder.program.run(
        ["report", "audits.db", "--format", "html", "--output", output], input: "")
      #expect(refused.status == 2 && refused.errors.contains("name another file"))
    }
    #expect(try Data(contentsOf: store) == before)
  }

  @Test(arguments: [
    (["nothing.db"], "nothing.db"), (["audits.db", "--audit", "9"], "there is no audit 9"),
    (["audits.db", "--format", "htm"], "did you mean ‘html’"),
    (["audits.db", "--group-size", "1"], "--group-size"), (["posts.ndjson"], "posts.ndjson"),
  ])
  func saysWhatIsWrong(_ arguments: [String], _ message: String) throws {
    let run = try audited().program.run(["report"] + arguments, input: "")
    #expect(run.status == 2 && run.output == "")
    #expect(run.errors.contains(message), "\(run.errors)")
  }
}
