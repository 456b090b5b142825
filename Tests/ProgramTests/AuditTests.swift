import Foundation
import TestSupport
import Testing

@Suite struct AuditTests {
  private func folder(_ more: [String: String] = [:]) throws -> Folder {
    try Folder(AuditFolder.files.merging(more) { $1 })
  }

  private func audit(
    _ folder: Folder, _ arguments: String..., input: String = ""
  ) throws -> Program.Run {
    try folder.program.run(["audit", "--as-of", "2026-11-20"] + arguments, input: input)
  }

  private func json(_ folder: Folder, store: String = "handrail-audit.db") throws -> [String: Any] {
    let report = try folder.program.run(["report", store, "--format", "json"])
    return try #require(
      JSONSerialization.jsonObject(with: Data(report.output.utf8)) as? [String: Any])
  }

  @Test func judgesWhoMayBeLookedAtAndCountsTheRest() throws {
    let folder = try folder([
      "posts.ndjson": """
      {"id":"1","text":"It is best in class.","author":"acme","channel":"x"}
      {"id":"2","text":"Zebulon!","author":"jane","channel":"linkedin","published":"2026-03-01T00:00:00Z"}
      {"id":"3","text":"Zebulon!","author":"jane","channel":"linkedin","published":"2025-03-01T00:00:00Z"}
      {"id":"4","text":"Zebulon!","author":"kim","channel":"x"}
      {"id":"5","text":"Zebulon!","author":"stranger","channel":"x","account":"employee"}
      {"id":"6","text":"Zebulon!","author":"acme","channel":"x","audience":"private"}
      """
    ])
    let run = try audit(folder, "posts.ndjson")
    #expect(run.status == 1)
    #expect(run.output.contains("fail"))
    let answers = try audit(folder, "posts.ndjson", "--format", "ndjson", "--store", "b.db").output
      .split(separator: "\n")
    #expect(answers.count == 2)
    #expect(answers[0].contains(#""id":"1","verdict":"pass","findings":[{"#))
    #expect(answers[1].contains(#""id":"2","verdict":"fail""#))
    #expect(!answers[1].contains("Zebulon"))
  }

  @Test func whereNobodySaysWhosePostsTheyAreThereIsNoAnswer() throws {
    let folder = try folder(["accounts.yml": "- {account: nobody, kind: company}"])
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
    let folder = try folder(["posts.ndjson": AuditFolder.batch(10)])
    let run = try audit(folder, "posts.ndjson", "./posts.ndjson")
    #expect(run.status == 2)
    #expect(run.errors.contains("./posts.ndjson: this is the same archive as another one"))
    #expect(try audit(folder, "posts.ndjson", "posts.ndjson").errors.contains("named twice"))
    #expect(folder.text(of: "handrail-audit.db") == nil)
  }

  @Test func auditsWithoutAPostAreNotComparedWith() throws {
    let folder = try folder(["posts.ndjson": AuditFolder.batch(10)])
    _ = try audit(folder, "posts.ndjson", "--account", "company")
    let nothing = try audit(folder, "posts.ndjson", "--account", "personal")
    #expect(nothing.status == 2)
    #expect(!nothing.output.contains("Before"))
    let again = try audit(folder, "posts.ndjson", "--account", "company")
    #expect(again.output.contains("in audit 1 of"))
  }

  @Test func whatAPlatformPutsIntoItsArchiveIsNoPost() throws {
    let folder = try folder([
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
    let run = try audit(folder, "x.zip", "--account", "company")
    #expect(run.status == 0)
    #expect(run.output.contains("1 warning; 0 of 1 post fail"))
    let report = try folder.program.run(["report", "handrail-audit.db", "--format", "markdown"])
    #expect(report.output.contains("hold no posts: 3 other"))
  }

  @Test func lookingAtMoreNeedsAReasonThatIsKept() throws {
    let folder = try folder(["posts.ndjson": AuditFolder.batch(40)])
    let refused = try audit(folder, "posts.ndjson", "--include", "unlisted")
    #expect(refused.status == 2)
    #expect(refused.errors.contains("--reason"))
    #expect(folder.text(of: "handrail-audit.db") == nil)
    #expect(
      try audit(
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
    let folder = try folder([
      "accounts.yml": "- {account: x, kind: firm}", "style.yml": "guardrail: style",
    ])
    let run = try audit(folder, "nothing.zip", "also-nothing.zip")
    #expect(run.status == 2)
    for words in ["accounts.yml", "style.yml", "nothing.zip", "also-nothing.zip"] {
      #expect(run.errors.contains(words))
    }
    #expect(folder.text(of: "handrail-audit.db") == nil)
  }

  @Test func brokenRecordsAreNamedAndTheRestIsJudged() throws {
    let folder = try folder(["posts.ndjson": AuditFolder.batch(200)])
    let run = try audit(folder, "posts.ndjson")
    #expect(run.status == 2)
    let kept = try AuditFolder.contents(of: folder.url.appendingPathComponent("handrail-audit.db"))
    #expect(kept.contains("the post has no ‘text’"))
  }

  @Test func anyNumberOfWorkersKeepsTheSame() throws {
    let folder = try folder(["posts.ndjson": AuditFolder.batch(3_000)])
    var kept: Set<String> = []
    for jobs in ["1", "2", "5"] {
      _ = try audit(folder, "posts.ndjson", "--jobs", jobs, "--store", "s\(jobs).db")
      kept.insert(
        try AuditFolder.contents(of: folder.url.appendingPathComponent("s\(jobs).db")))
    }
    #expect(kept.count == 1)
    #expect(kept.first?.contains("posts") == true)
  }

  @Test func aSecondAuditDoesOnlyWhatIsNew() throws {
    let folder = try folder(["posts.ndjson": AuditFolder.batch(500)])
    _ = try audit(folder, "posts.ndjson")
    let first = try json(folder)
    _ = try audit(folder, "posts.ndjson")
    let second = try json(folder)
    #expect(
      NSDictionary(dictionary: try #require(first["totals"] as? [String: Any]))
        .isEqual(to: try #require(second["totals"] as? [String: Any])))
    // The rules say otherwise now, so that nothing is taken over.
    try folder.write(
      Data(AuditFolder.style.replacing("best in class", with: "quiet day").utf8), to: "style.yml")
    _ = try audit(folder, "posts.ndjson")
    #expect("\(try json(folder)["totals"] ?? "")" != "\(first["totals"] ?? "")")
  }

  @Test func killedAtAnyMomentItGoesOn() throws {
    let folder = try folder(["posts.ndjson": AuditFolder.batch(6_000)])
    _ = try audit(folder, "posts.ndjson", "--store", "whole.db", "--quiet")
    let whole = try AuditFolder.contents(of: folder.url.appendingPathComponent("whole.db"))
    var random = SplitMix64(seed: UInt64(ProcessInfo.processInfo.processIdentifier))
    var interrupted = 0
    for round in 0..<Rounds.count(usual: 6) {
      let store = "killed\(round).db"
      let process = Process()
      process.executableURL = Program.executable
      process.arguments = [
        "audit", "posts.ndjson", "--as-of", "2026-11-20", "--store", store, "--quiet",
        "--jobs", "\(1 + round % 2)",
      ]
      process.currentDirectoryURL = folder.url
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      try process.run()
      usleep(UInt32.random(in: 20_000...1_500_000, using: &random))
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      var rest = try audit(folder, "posts.ndjson", "--store", store, "--quiet", "--resume")
      if rest.errors.contains("no unfinished audit") {
        // It was killed before it began, or after it had ended.
        guard process.terminationReason == .uncaughtSignal else { continue }
        rest = try audit(folder, "posts.ndjson", "--store", store, "--quiet")
      } else {
        interrupted += 1
      }
      #expect(rest.status == 2)
      #expect(try AuditFolder.contents(of: folder.url.appendingPathComponent(store)) == whole)
    }
    #expect(interrupted > 0)
  }

  @Test func interruptedItSaysHowToGoOn() throws {
    let folder = try folder()
    let posts = Data(AuditFolder.batch(1_000).utf8)
    // Who is interrupted before there is a store has decided nothing; then it is waited longer.
    for wait in 1...6 {
      let process = Process()
      process.executableURL = Program.executable
      process.arguments = ["audit", "-", "--as-of", "2026-11-20", "--store", "\(wait).db"]
      process.currentDirectoryURL = folder.url
      process.standardOutput = FileHandle.nullDevice
      // More may always come, so it never ends by itself.
      let input = Pipe()
      process.standardInput = input
      let errors = folder.url.appendingPathComponent("errors")
      try Data().write(to: errors)
      process.standardError = try FileHandle(forWritingTo: errors)
      try process.run()
      try input.fileHandleForWriting.write(contentsOf: posts.prefix(60_000))
      sleep(UInt32(wait))
      kill(process.processIdentifier, SIGINT)
      process.waitUntilExit()
      #expect(process.terminationReason == .exit)
      #expect(process.terminationStatus == 2)
      try input.fileHandleForWriting.close()
      let told = folder.text(of: "errors") ?? ""
      if wait < 6, told.contains("nothing was decided") { continue }
      #expect(told.contains("goes on with --resume"), "\(told)")
      return
    }
  }

  @Test func secretWordsReachNoFile() throws {
    let secret = "Zebulon"
    let folder = try folder([
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
    let folder = try folder(["posts.ndjson": AuditFolder.batch(300)])
    _ = try audit(folder, "posts.ndjson", "--keep-text", "--include", "unlisted", "--reason", "x")
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
    let folder = try folder([
      "posts.ndjson": lines,
      "accounts.yml": "- {account: [ada], kind: employee, from: 2020-01-01}\n"
        + ["bob", "cyd", "dan", "eve", "fay"]
        .map { "- {account: \($0), kind: employee, from: 2020-01-01}" }.joined(separator: "\n"),
    ])
    _ = try audit(folder, "posts.ndjson")
    let report = try folder.program.run(["report", "handrail-audit.db", "--format", "markdown"])
    #expect(report.output.contains("I am so proud to be part of the team"))
    for name in ["ada", "bob", "cyd", "dan", "eve", "fay"] {
      #expect(report.output.firstMatch(of: try Regex("\\b\(name)\\b")) == nil)
    }
    _ = try audit(folder, "posts.ndjson", "--no-voices", "--store", "b.db")
    let without = try folder.program.run(["report", "b.db", "--format", "markdown"])
    #expect(!without.output.contains("I am so proud to be part of the team"))
  }
}
