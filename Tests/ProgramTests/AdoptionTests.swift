import Foundation
import Testing

/// What an engineer lives through who adds handrail to an old blog: baseline, hook, waivers, changed
/// lines and mending, all at once.
@Suite struct AdoptionTests {
  @Test func theBuildIsGreenUntilSomebodyWritesSomethingNew() throws {
    var blog = try OldBlog()
    let repository = blog.repository
    func text(_ path: String) -> String { repository.folder.text(of: path) ?? "" }
    #expect(try blog.handrail(["check"]).status == 1)

    // Secret words need a key, which handrail offers.
    let refused = try blog.handrail(["baseline", "write"])
    #expect(refused.status == 2)
    #expect(repository.folder.text(of: "handrail-baseline.yml") == nil)
    let key = try #require(refused.output.split(separator: "\n").first { $0.contains("key: ") })
    try repository.write(
      text("handrail.yml") + key.trimmingCharacters(in: .whitespaces) + "\n", to: "handrail.yml")
    try blog.adopt()
    #expect(try blog.handrail(["check", "--fail-on-stale"]).status == 0)
    #expect(try blog.handrail(["baseline", "show"]).output.contains("lists 32 findings"))

    // An old post may have its typo mended; something new is refused, explained, mended and taken.
    #expect(try blog.handrail(["hook", "install"]).status == 0)
    let old = "posts/2001.md"
    try repository.write(text(old).replacingOccurrences(of: "end", with: "End"), to: old)
    #expect(try blog.commit().status == 0)
    try repository.write(text(old) + "\nAnother vacuum bot.\n", to: old)
    let sin = try blog.commit()
    #expect(sin.status == 1)
    #expect((sin.output + sin.errors).contains("Readers look for the name on the box."))
    let diff = try blog.handrail(["check", "--staged", "--changed-since", "HEAD", "--diff"])
    #expect(diff.output.contains("+Another RoboVac.\n"))
    #expect(!diff.output.contains("-In 1 words"))
    let applied = try repository.tryGit(["apply", "--index"], input: diff.output)
    #expect(applied.status == 0, "\(applied.errors)")
    #expect(try blog.commit(staging: false).status == 0)

    // A waiver lets what is new stand; moved and squashed, the old posts are still known.
    let new = "posts/new.md"
    try repository.write(
      "<!-- handrail: allow style/one-name -- a reader's words -->\n\nMy vacuum bot!\n", to: new)
    let waived = try blog.commit()
    #expect(waived.status == 0, "\(waived.output)\(waived.errors)")
    try repository.git("checkout", "-q", "-b", "move")
    try FileManager.default.createDirectory(
      at: repository.place.appendingPathComponent("posts/old"), withIntermediateDirectories: true)
    for number in [2000, 2001, 2002] {
      try repository.git("mv", "posts/\(number).md", "posts/old/\(number).md")
    }
    #expect(try blog.commit().status == 0)
    try repository.git("checkout", "-q", "main")
    try repository.git("merge", "-q", "--squash", "move")
    #expect(try blog.commit().status == 0)
    #expect(try blog.handrail(["check", "--fail-on-stale"]).status == 0)

    // What is mended leaves the baseline.
    let mended = try blog.handrail(["check", "--fix", "posts/2005.md"])
    #expect(mended.status == 0)
    #expect(text("posts/2005.md").contains("A RoboVac."))
    #expect(try blog.handrail(["check", "--fail-on-stale"]).status == 1)
    #expect(try blog.handrail(["baseline", "prune"]).status == 0)
    #expect(try blog.handrail(["check", "--fail-on-stale"]).status == 0)
    #expect(!(blog.told + text("handrail-baseline.yml")).contains(OldBlog.secret))
  }

  /// What may be said on one command line, in every kind of report.
  private static let combinations = [
    [], ["--fail-on-stale"], ["--staged"], ["--changed-since", "HEAD"],
    ["--staged", "--changed-since", "HEAD", "--all-lines"], ["--diff"],
    ["--changed-since", "HEAD", "--diff"], ["--only", "style"], ["--except", "names/titan"],
    ["--quiet"],
  ]

  @Test(arguments: ["human", "json", "ndjson", "sarif", "markdown"])
  func nothingDependsOnWorkersOrTellsASecret(format: String) throws {
    var blog = try OldBlog(
      OldBlog.keyLine,
      more: [
        "waivers.yml": """
        - {rule: names/titan, post: q9, reason: Bluebird is why, approved-by: legal}
        - {rule: names/titan, post: posts/2004.md, reason: old, approved-by: legal, until: 2020-01-01}
        - {rule: names/titan, post: posts/2008.md, reason: It was., approved-by: Bluebird team}

        """
      ])
    try blog.adopt()
    let (old, batch) = ("posts/2002.md", "posts/q.ndjson")
    let repository = blog.repository
    let line = "{\"id\": \"q9\", \"text\": \"Titan, Bluebird, vacuum bot.\"}\n"
    for path in [old, batch, "posts/2004.md", "posts/2008.md"] {
      let addition =
        path == batch
        ? line
        : "\n<!-- handrail: allow style/one-name -- for Bluebird -->\n\nBluebird vacuum bot.\n"
      try repository.write((repository.folder.text(of: path) ?? "") + addition, to: path)
    }
    try repository.git("add", "posts/q.ndjson", old)
    for arguments in Self.combinations {
      let all = ["check", "--as-of", "2026-11-20", "--format", format] + arguments
      let alone = try blog.handrail(all + ["--jobs", "1"])
      let together = try blog.handrail(all + ["--jobs", "8"])
      #expect(alone.output == together.output, "\(arguments)")
      #expect(alone.errors == together.errors, "\(arguments)")
      #expect(alone.status == together.status)
      #expect(alone.status < 2, "\(arguments): \(alone.output)\(alone.errors)")
    }
    #expect(!blog.told.contains(OldBlog.secret))
  }

  @Test func everyFolderGivesTheSameAnswer() throws {
    var blog = try OldBlog(
      OldBlog.keyLine,
      more: [
        "waivers.yml":
          "- {rule: names/titan, post: posts/gone.md, reason: old, approved-by: legal}\n",
        "posts/w.md": "<!-- handrail: allow style/one-name -- gone -->\n\nWell.\n",
      ])
    try blog.adopt()
    let arguments = ["check", "--as-of", "2026-11-20", "--format", "json"]
    let top = try fingerprints(try blog.handrail(arguments))
    #expect(top.contains { $0.hasPrefix("waivers/unused") })
    #expect(try fingerprints(try blog.handrail(arguments, in: "posts")) == top)
    let elsewhere = arguments + ["--config", "../handrail.yml"]
    #expect(try fingerprints(try blog.handrail(elsewhere, in: "rules")) == top)
  }

  @Test func aPolicyBesideThePostsKnowsThemFromEveryFolder() throws {
    var blog = try OldBlog()
    let repository = blog.repository
    try repository.write(
      "guardrails: [../rules/*.yml]\n" + OldBlog.keyLine, to: "policy/handrail.yml")
    func check(_ posts: String, in folder: String) throws -> Program.Run {
      let up = folder == "." ? "" : "../"
      return try blog.handrail(
        ["check", "--format", "json", "--config", up + "policy/handrail.yml", posts], in: folder)
    }
    let found = try fingerprints(try check("posts/2000.md", in: "."))
    try #require(found.count == 1)
    #expect(try fingerprints(try check("2000.md", in: "posts")) == found)
    let print = try #require(found[0].split(separator: " ").last)
    for waiver in ["fingerprint: \"\(print)\"", "post: ../posts/2000.md"] {
      try repository.write(
        "- {rule: names/titan, \(waiver), reason: It was so., approved-by: legal}\n",
        to: "policy/waivers.yml")
      #expect(try check("posts/2000.md", in: ".").status == 0, "\(waiver)")
      #expect(try check("2000.md", in: "posts").status == 0, "\(waiver)")
    }
  }

  @Test func aWayOverALinkLeadsToTheSamePosts() throws {
    var blog = try OldBlog(
      OldBlog.keyLine,
      more: [
        "waivers.yml":
          "- {rule: names/titan, post: posts/new.md, reason: old, approved-by: legal}\n"
      ])
    try blog.adopt()
    try blog.repository.write("Titan, again.\n", to: "posts/new.md")
    let elsewhere = try Folder()
    let link = elsewhere.url.appendingPathComponent("link")
    try FileManager.default.createSymbolicLink(
      at: link, withDestinationURL: blog.repository.place)
    let (posts, config) = (link.path + "/posts", link.path + "/handrail.yml")
    let plain = ["check", "--as-of", "2026-11-20", "--format", "json"]
    let found = try fingerprints(try blog.handrail(plain + ["posts"]))
    for arguments in [[posts], ["--config", config, "posts"], ["--config", config, posts]] {
      let run = try blog.handrail(plain + arguments)
      #expect(run.status == 0, "\(arguments)")
      #expect(try fingerprints(run) == found, "\(arguments)")
    }
  }

  /// The findings of a JSON report, as rule and fingerprint.
  private func fingerprints(_ run: Program.Run) throws -> [String] {
    let report = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    let lists = ["findings", "housekeeping"].map { report?[$0] as? [[String: Any]] ?? [] }
    return lists.joined().map { "\($0["rule"] ?? "") \($0["fingerprint"] ?? "")" }.sorted()
  }

  @Test(arguments: [
    "Well.\n\nA vacuum bot.\n",
    "<!-- handrail: alow style/one-name -- a joke -->\n\nA vacuum bot.\n",
    "<!-- handrail: allow style/one-name -- a joke; until 2026-01-01 -->\n\nA vacuum bot.\n",
    "Well. <!-- handrail: allow style/one-name -- a joke -->\n\nA vacuum bot.\n",
  ])
  func aWaiverThatIsTakenBackIsAChange(post: String) throws {
    var blog = try OldBlog(more: [
      "posts/w.md": "<!-- handrail: allow style/one-name -- a joke -->\n\nA vacuum bot.\n"
    ])
    let arguments = ["check", "--as-of", "2026-11-20", "--changed-since", "HEAD"]
    try blog.repository.write(post, to: "posts/w.md")
    #expect(try blog.handrail(arguments).status == 1)
    try blog.repository.git("add", "-A")
    #expect(try blog.handrail(arguments + ["--staged"]).status == 1)
  }

  @Test func aWaiverThatStaysLeavesOldSinsAlone() throws {
    let old =
      "<!-- handrail: allow style/one-name -- a joke -->\n\nA vacuum bot.\n\nA vacuum bot.\n"
    var blog = try OldBlog(more: ["posts/w.md": old])
    try blog.repository.write("# New\n\n" + old + "\nNew.\n", to: "posts/w.md")
    #expect(try blog.handrail(["check", "--changed-since", "HEAD"]).status == 0)
  }

  @Test func aBrokenBaselineTellsNoSecretOfAMerge() throws {
    var blog = try OldBlog(OldBlog.keyLine)
    try blog.adopt()
    let text = blog.repository.folder.text(of: "handrail-baseline.yml") ?? ""
    try blog.repository.write(text + ">>>>>>> bluebird-posts\n", to: "handrail-baseline.yml")
    for arguments in [["check"], ["check", "--format", "json"], ["baseline", "show"]] {
      let run = try blog.handrail(arguments)
      #expect(run.status == 2)
      #expect(run.output.contains("handrail-baseline.yml"))
      #expect(!(run.output + run.errors).contains("bluebird"), "\(arguments)")
    }
  }

  @Test func anEntryOfWhatIsWaivedNowIsLeftOver() throws {
    var blog = try OldBlog(OldBlog.keyLine)
    try blog.adopt()
    let post = "posts/2001.md"
    let old = blog.repository.folder.text(of: post) ?? ""
    try blog.repository.write(
      "---\nhandrail: allow style/one-name -- a joke\n---\n" + old, to: post)
    let run = try blog.handrail(["check", "--fail-on-stale", post])
    #expect(run.status == 1)
    #expect(run.output.replacingOccurrences(of: "\n        ", with: " ").contains("or waived now"))
    #expect(try blog.handrail(["baseline", "prune"]).output.contains("Took 1 finding"))
    #expect(try blog.handrail(["check", "--fail-on-stale"]).status == 0)
  }

  @Test func aDiffThatCannotBeAppliedFromHereSaysSo() throws {
    var blog = try OldBlog()
    let here = try blog.handrail(["check", "--diff"])
    #expect(!here.errors.contains("cannot be applied"))
    let below = try blog.handrail(["check", "--diff"], in: "rules")
    #expect(below.output.contains("--- a/../posts/2001.md\n"))
    #expect(below.errors.contains("cannot be applied"))
  }
}
