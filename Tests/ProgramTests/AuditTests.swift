import Foundation
import TestSupport
import Testing

@Suite struct AuditTests {
  @Test func judgesWhoMayBeLookedAtAndCountsTheRest() throws {
    let folder = try AuditFolder.make([
      "posts.ndjson": """
      {"id":"1","text":"It is best in class.","author":"acme","channel":"x"}
      {"id":"2","text":"Zebulon!","author":"jane","channel":"linkedin","published":"2026-03-01T00:00:00Z"}
      {"id":"3","text":"Zebulon!","author":"jane","channel":"linkedin","published":"2025-03-01T00:00:00Z"}
      {"id":"4","text":"Zebulon!","author":"kim","channel":"x"}
      {"id":"5","text":"Zebulon!","author":"stranger","channel":"x","account":"employee"}
      {"id":"6","text":"Zebulon!","author":"acme","channel":"x","audience":"private"}
      """
    ])
    let run = try AuditFolder.audit(folder, "posts.ndjson")
    #expect(run.status == 1)
    #expect(run.output.contains("fail"))
    let answers = try AuditFolder.audit(
      folder, "posts.ndjson", "--format", "ndjson", "--store", "b.db"
    ).output
      .split(separator: "\n")
    #expect(answers.count == 2)
    #expect(answers[0].contains(#""id":"1","verdict":"pass","findings":[{"#))
    #expect(answers[1].contains(#""id":"2","verdict":"fail""#))
    #expect(!answers[1].contains("Zebulon"))
  }

  @Test func whereNobodySaysWhosePostsTheyAreThereIsNoAnswer() throws {
    let folder = try AuditFolder.make(["accounts.yml": "- {account: nobody, kind: company}"])
    for arguments in [["--accounts", "accounts.yml"], []] {
      let run = try folder.program.run(
        ["audit", "-"] + arguments, input: #"{"id":"1","text":"Zebulon","author":"x"}"# + "\n")
      #expect(run.status == 2)
      #expect(run.errors.contains("no post was judged"))
    }
    let stated = try folder.program.run(
      ["audit", "-", "--account", "company"],
      input: #"{"id":"1","text":"Zebulon","author":"x"}"# + "\n")
    #expect(stated.status == 1)
  }

  @Test func oneArchiveNamedTwiceIsNotCountedTwice() throws {
    let folder = try AuditFolder.make(["posts.ndjson": AuditFolder.batch(10)])
    let run = try AuditFolder.audit(folder, "posts.ndjson", "./posts.ndjson")
    #expect(run.status == 2)
    #expect(run.errors.contains("./posts.ndjson: this is the same archive as another one"))
    #expect(
      try AuditFolder.audit(folder, "posts.ndjson", "posts.ndjson").errors.contains("named twice"))
    #expect(folder.text(of: "handrail-audit.db") == nil)
  }

  @Test func auditsWithoutAPostAreNotComparedWith() throws {
    let folder = try AuditFolder.make(["posts.ndjson": AuditFolder.batch(10)])
    _ = try AuditFolder.audit(folder, "posts.ndjson", "--account", "company")
    let nothing = try AuditFolder.audit(folder, "posts.ndjson", "--account", "personal")
    #expect(nothing.status == 2)
    #expect(!nothing.output.contains("Before"))
    let again = try AuditFolder.audit(folder, "posts.ndjson", "--account", "company")
    #expect(again.output.contains("in audit 1 of"))
  }

  @Test func whatAPlatformPutsIntoItsArchiveIsNoPost() throws {
    let folder = try AuditFolder.make([
      "pack.py": """
      import zipfile
      with zipfile.ZipFile("x.zip", "w") as archive:
          archive.writestr("data/tweets.js", 'window.YTD.tweets.part0 = [{"tweet": {"id_str": "1", "full_text": "It is best in class.", "created_at": "Tue Dec 02 06:23:48 +0000 2025"}}]')
          archive.writestr("Your archive.html", "<p>best in class</p>")
          archive.writestr("README.txt", "best in class")
          archive.writestr("ads.csv", "Date,Text\\n2026-01-01,best in class\\n")
      """
    ])
    let python = Process()
    python.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    python.arguments = ["python3", "pack.py"]
    python.currentDirectoryURL = folder.url
    try python.run()
    python.waitUntilExit()
    let run = try AuditFolder.audit(folder, "x.zip", "--account", "company")
    #expect(run.status == 0)
    #expect(run.output.contains("1 warning; 0 of 1 post fail"))
    let report = try folder.program.run(["report", "handrail-audit.db", "--format", "markdown"])
    #expect(report.output.contains("hold no posts: 3 other"))
  }

  @Test func lookingAtMoreNeedsAReasonThatIsKept() throws {
    let folder = try AuditFolder.make(["posts.ndjson": AuditFolder.batch(40)])
    let refused = try AuditFolder.audit(folder, "posts.ndjson", "--include", "unlisted")
    #expect(refused.status == 2)
    #expect(refused.errors.contains("--reason"))
    #expect(folder.text(of: "handrail-audit.db") == nil)
    #expect(
      try AuditFolder.audit(
        folder, "posts.ndjson", "--include", "unlisted", "--reason", "case 7 of the works council"
      ).status == 1)
    #expect(
      try AuditFolder.contents(
        of: folder.url.appendingPathComponent("handrail-audit.db")
      ).contains("case 7 of the works council"))
    let report = try folder.program.run(["report", "handrail-audit.db", "--format", "markdown"])
    #expect(report.output.contains("case 7 of the works council"))
  }

  @Test func mistakesAreToldInOneGoAndNothingIsKept() throws {
    let folder = try AuditFolder.make([
      "accounts.yml": "- {account: x, kind: firm}", "style.yml": "guardrail: style",
    ])
    let run = try AuditFolder.audit(folder, "nothing.zip", "also-nothing.zip")
    #expect(run.status == 2)
    for words in ["accounts.yml", "style.yml", "nothing.zip", "also-nothing.zip"] {
      #expect(run.errors.contains(words))
    }
    #expect(folder.text(of: "handrail-audit.db") == nil)
  }

  @Test func brokenRecordsAreNamedAndTheRestIsJudged() throws {
    let folder = try AuditFolder.make(["posts.ndjson": AuditFolder.batch(200)])
    let run = try AuditFolder.audit(folder, "posts.ndjson")
    #expect(run.status == 2)
    let kept = try AuditFolder.contents(of: folder.url.appendingPathComponent("handrail-audit.db"))
    #expect(kept.contains("the post has no ‘text’"))
  }

  @Test func secretWordsReachNoFile() throws {
    let secret = "Zebulon"
    let folder = try AuditFolder.make([
      "exports/\(secret)/posts.ndjson": """
      {"id":"one","text":"Our \(secret) is best in class.","author":"acme","channel":"x","url":"https://a.example/\(secret)"}
      {"id":"2","text":"Zebu\\u200blon, and it is best in class.","author":"jane","channel":"x","title":"\(secret)","published":"2026-03-01T00:00:00Z"}
      {"id":"3","text":"It is best in class.","author":"\(secret)","channel":"x","account":"company"}
      {"id":"4","text":"\(secret)","author":"acme","chanel":"\(secret)"}
      """
    ])
    for arguments in [[], ["--keep-text"], ["--include", "unlisted", "--reason", "because"]] {
      for format in ["human", "json", "ndjson", "markdown", "html", "csv"] {
        let run = try folder.program.run(
          ["audit", "exports", "--store", "s.db", "--format", format] + arguments)
        let search = SecretSearch(words: ["zebulon"])
        #expect(search.words(in: run.output).isEmpty, "\(format) \(arguments)")
        #expect(search.words(in: run.errors).isEmpty, "\(format) \(arguments)")
      }
    }
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.url.path)
    where name.hasPrefix("s.db") {
      let bytes = try Data(contentsOf: folder.url.appendingPathComponent(name))
      #expect(SecretSearch(words: ["zebulon"]).words(in: bytes).isEmpty, "\(name)")
    }
  }

  @Test func whoIsForgottenIsGone() throws {
    let folder = try AuditFolder.make(["posts.ndjson": AuditFolder.batch(300)])
    _ = try AuditFolder.audit(
      folder, "posts.ndjson", "--keep-text", "--include", "unlisted", "--reason", "x")
    func bytes() throws -> Data {
      var all = Data()
      for name in try FileManager.default.contentsOfDirectory(atPath: folder.url.path)
      where name.hasPrefix("handrail-audit.db") {
        all += try Data(contentsOf: folder.url.appendingPathComponent(name))
      }
      return all
    }
    #expect(try bytes().range(of: Data("stranger".utf8)) != nil)
    let run = try folder.program.run(["audit", "--forget", "@Stranger"])
    #expect(run.status == 0)
    #expect(run.errors.contains("gone"))
    #expect(!run.errors.contains("tranger"))
    #expect(try bytes().range(of: Data("stranger".utf8)) == nil)
    #expect(try bytes().range(of: Data("jane".utf8)) != nil)
  }

  @Test func sameWordsOfSeveralPeopleAreReportedAndNobodyIsNamed() throws {
    var lines = ""
    for (number, author) in ["ada", "bob", "cyd", "dan", "eve", "fay"].enumerated() {
      lines +=
        "{\"id\":\"\(number)\",\"author\":\"\(author)\",\"channel\":\"linkedin\",\"text\":\"I am so proud "
        + "to be part of the team that made our new robot vacuum a success in city \(number)!\"}\n"
    }
    let folder = try AuditFolder.make([
      "posts.ndjson": lines,
      "accounts.yml": "- {account: [ada], kind: employee, from: 2020-01-01}\n"
        + ["bob", "cyd", "dan", "eve", "fay"]
        .map { "- {account: \($0), kind: employee, from: 2020-01-01}" }.joined(separator: "\n"),
    ])
    _ = try AuditFolder.audit(folder, "posts.ndjson")
    let report = try folder.program.run(["report", "handrail-audit.db", "--format", "markdown"])
    #expect(report.output.contains("I am so proud to be part of the team"))
    for name in ["ada", "bob", "cyd", "dan", "eve", "fay"] {
      #expect(report.output.firstMatch(of: try Regex("\\b\(name)\\b")) == nil)
    }
    _ = try AuditFolder.audit(folder, "posts.ndjson", "--no-voices", "--store", "b.db")
    let without = try folder.program.run(["report", "b.db", "--format", "markdown"])
    #expect(!without.output.contains("I am so proud to be part of the team"))
  }
}
