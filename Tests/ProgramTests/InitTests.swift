import Foundation
import TestSupport
import Testing

/// `handrail init`, in folders of their own.
@Suite struct InitTests {
  private static let post = "---\ntitle: Steam\n---\n\nKettle One sings.\n"
  static let blog = ["content/posts/steam.md": post, "README.md": "# Kettles\n"]
  static let flags = [
    "init", "--company", "Kitewind, @kitewind", "--products", "Kettle One, Kettle Two",
    "--competitors", "Steamly", "--channels", "blog,linkedin", "--owner", "words@kitewind.example",
    "--yes",
  ]

  func paths(in folder: Folder) throws -> Set<String> {
    Set(try FileManager.default.subpathsOfDirectory(atPath: folder.url.path))
  }

  /// The files that are new, with the day on which they were made left out.
  private func made(in folder: Folder) throws -> String {
    let rules = try paths(in: folder).filter { $0.hasPrefix("rules/") && $0.hasSuffix(".yml") }
    return (["handrail.yml"] + rules.sorted()).map { path in
      let text = (folder.text(of: path) ?? "none")
        .replacing(/reviewed: 20\d\d-\d\d-\d\d/, with: "reviewed: TODAY")
      return "# \(path)\n\n\(text)"
    }.joined(separator: "\n")
  }

  /// Re-recorded only when `RECORD_SNAPSHOTS=1`; recording fails the test.
  @Test(arguments: ["kitewind", "bare"]) func theFilesAreAsRecorded(name: String) throws {
    let folder = try Folder(name == "bare" ? [:] : Self.blog)
    let run = try folder.program.run(name == "bare" ? ["init", "--yes"] : Self.flags)
    #expect(run.status == 0 && run.errors.isEmpty, "\(run.output)\(run.errors)")
    let text = try made(in: folder)
    let golden = Program.package.appendingPathComponent("fixtures/init/\(name).yml")
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
      try Data(text.utf8).write(to: golden)
      Issue.record("recorded \(golden.lastPathComponent); look at it, then run the tests again")
    }
    let recorded = try String(decoding: Data(contentsOf: golden), as: UTF8.self)
    #expect(text == recorded, "see what changed, then RECORD_SNAPSHOTS=1 make test")
  }

  @Test func afterwardsACheckWorks() throws {
    let folder = try Folder(Self.blog)
    let run = try folder.program.run(Self.flags)
    #expect(run.status == 0)
    #expect(run.output.contains("Posts: 1 file in content/posts."))
    #expect(run.output.contains("\npass: no findings in 1 post; "))
    #expect(run.output.contains("\n  handrail guide --output guide.html   "))
    #expect(
      try paths(in: folder)
        == [
          "README.md", "content", "content/posts", "content/posts/steam.md", "handrail.yml",
          "rules",
          "rules/kitewind.yml",
        ])
    #expect(try folder.program.run(["check"]).status == 0)
    let test = try folder.program.run(["test", "rules/kitewind.yml"])
    #expect(test.status == 0 && test.output.contains("4 examples of 1 rule hold"))
    let rules = try folder.program.run(["rules"]).output
    #expect(rules.contains("advice   kitewind/names-on-the-box"))
    #expect(rules.contains("disclosure/say-you-work-here"))
    let guide = try folder.program.run(["guide"])
    #expect(guide.output.contains("How we post at Kitewind"))
  }

  @Test func oldPostsMayHaveFindings() throws {
    let folder = try Folder([
      "_posts/2019-01-01-a.md": "---\ntitle: A\n---\nSteamly makes garbage.\n"
    ])
    let run = try folder.program.run(Self.flags)
    #expect(run.status == 0)
    #expect(run.output.contains("\nfail: 1 error and 1 warning in 1 post; "), "\(run.output)")
    #expect(run.output.contains("handrail baseline write"))
    #expect(try folder.program.run(["check"]).status == 1)
  }

  // MARK: Nothing is lost

  @Test(arguments: ["handrail.yml", "rules/kitewind.yml"])
  func whatIsThereStaysAsItIs(path: String) throws {
    let folder = try Folder(Self.blog.merging([path: "mine\n"]) { $1 })
    let before = try paths(in: folder)
    let run = try folder.program.run(Self.flags)
    #expect(run.status == 2 && run.output.isEmpty)
    #expect(run.errors.contains("\(path): there is one already, and it stays as it is"))
    #expect(folder.text(of: path) == "mine\n")
    #expect(try paths(in: folder) == before)
  }

  @Test func aLinkToNothingIsSomethingToo() throws {
    let folder = try Folder(Self.blog)
    let link = folder.url.appendingPathComponent("handrail.yml").path
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "elsewhere.yml")
    #expect(try folder.program.run(Self.flags).status == 2)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == "elsewhere.yml")
    #expect(try !paths(in: folder).contains("rules"))
  }

  @Test func theOneOfARepositoryIsNotShadowed() throws {
    let folder = try Folder(["handrail.yml": "extends: [starter]\n", ".git/HEAD": "", "docs/a": ""])
    var program = folder.program
    program = Program(folder: folder.url.appendingPathComponent("docs"), owner: folder)
    let run = try program.run(Self.flags)
    #expect(run.status == 2)
    #expect(run.errors.contains("../handrail.yml: this one is in force here already"))
    #expect(try !paths(in: folder).contains("docs/handrail.yml"))
  }

  /// A file in the place of the folder, and names that make no rules: nothing is half made.
  @Test func nothingIsHalfMade() throws {
    let taken = try Folder(["rules": "not a folder\n"])
    let run = try taken.program.run(Self.flags)
    #expect(run.status == 2 && run.errors.contains("rules: this cannot be made"))
    #expect(try paths(in: taken) == ["rules"])
    for flag in ["--company", "--products", "--competitors"] {
      let folder = try Folder(["a.txt": ""])
      let run = try folder.program.run(["init", "--yes", "--company", "Kitewind", flag, "!!!"])
      #expect(run.status == 2)
      #expect(run.errors.contains("nothing was made"), "\(run.errors)")
      #expect(run.errors.contains("a term needs a letter or a digit"))
      #expect(try paths(in: folder) == ["a.txt"])
    }
    let folder = try Folder()
    #expect(try folder.program.run(["init", "--company", "A\nb"]).status == 2)
    #expect(try folder.program.run(["init"]).status == 2)
    #expect(try paths(in: folder).isEmpty)
  }

  @Test func rulesOfOthersAreLeftOut() throws {
    let folder = try Folder(Self.blog.merging(["rules/eslint.yml": "semi: always\n"]) { $1 })
    #expect(try folder.program.run(Self.flags).status == 0)
    #expect(folder.text(of: "handrail.yml")?.contains("guardrails: [rules/kitewind.yml]") == true)
    #expect(try folder.program.run(["check"]).status == 0)
  }

  // MARK: Names

  @Test(arguments: [
    "No", "null", "Yes & Sons", "#1 Kettles", "A: B", "Kettle's \"Best\"", "Back\\slash", "dash -",
    "1e3", "2026-11-22", "*star", "&anchor", "{brace}", "[[Bracket]]", "% percent", "`tick`",
    "Ünïcode",
    "開水", "🫖 Teapot", "C++", "@handle", "trailing:", "O'Neill", "~tilde1", "Our Flagship", "a]b",
    "Acme.", "true",
  ])
  func everyNameIsReadBackAsItWas(name: String) throws {
    let folder = try Folder(Self.blog)
    let run = try folder.program.run([
      "init", "--yes", "--company", "Kitewind", "--company", name, "--products", name,
    ])
    if name == "Our Flagship" {
      // Its own rule would find fault with this one, and says so.
      #expect(run.status == 2 && run.errors.contains("its examples would not hold"))
      return
    }
    #expect(run.status == 0, "\(run.errors)")
    let yaml = try #require(folder.text(of: "handrail.yml"))
    let (status, output) = try Tool.python(
      """
      import sys, json
      try: import yaml
      except ImportError: sys.exit(77)
      data = yaml.safe_load(sys.stdin.read())
      print(json.dumps(data["vocabulary"]["company"] + data["vocabulary"]["products"]))
      """, input: yaml)
    if status == 0 {
      let names = try JSONDecoder().decode([String].self, from: Data(output.utf8))
      #expect(names == ["Kitewind", name, name])
    }
    // handrail itself finds the name where it stands in a post.
    if name.allSatisfy({ $0.isLetter || $0.isNumber || $0 == " " }) {
      try folder.write(
        Data(
          """
          guardrail: probe
          title: Probe
          owner: me
          reviewed: 2026-11-22
          why: To see.
          rules:
            - rule: name
              severity: error
              flag: {vocabulary: products}
              message: Found.
              examples: {flagged: [{text: "x"}], passed: [{text: "y"}]}

          """.utf8), to: "rules/probe.yml")
      let check = try folder.program.run(
        ["check", "-", "--only", "probe", "--stdin-filename", "a.txt"],
        input: "We like \(name) a lot.\n")
      #expect(check.status == 1, "\(check.output)")
    }
  }

  @Test func namesAreToldApart() throws {
    let folder = try Folder()
    let run = try folder.program.run([
      "init", "--yes", "--company", " Kitewind , Inc.,@kite,, Kitewind", "--products", "One",
      "--products", "Two,One", "--channels", "Blog,LinkedIn",
    ])
    #expect(run.status == 0)
    let text = try #require(folder.text(of: "handrail.yml"))
    #expect(text.contains("company: [Kitewind, \"@kite\"]"))
    #expect(text.contains("products: [One, Two]"))
    #expect(folder.text(of: "rules/kitewind.yml")?.contains("{channels: [blog, linkedin]}") == true)
  }

  @Test(arguments: [
    ("Ünï Werke", "house"), ("Disclosure", "house"), ("Baseline", "house"), ("4711", "house"),
    ("Acme & Sons", "acme-sons"),
  ])
  func theGuardrailIsCalledLikeTheCompanyWhereItCanBe(company: String, name: String) throws {
    let folder = try Folder()
    #expect(try folder.program.run(["init", "--yes", "--company", company]).status == 0)
    #expect(folder.text(of: "rules/\(name).yml")?.contains("guardrail: \(name)\n") == true)
  }

  // MARK: Posts

  @Test(arguments: [
    (["content/posts/a.md"], "content/posts/**/*.md"),
    (["_posts/2020-01-01-a.markdown", "_posts/b.md"], "_posts/**/*.{markdown,md}"),
    (["src/content/blog/en/a.mdx"], "src/content/blog/**/*.mdx"),
    (["blog/2020/01/a.md", "node_modules/x/blog/b.md", "public/posts/c.md"], "blog/**/*.md"),
    (
      ["site/writing/a.md", "content/essays/a.md", "content/essays/b.md"], "content/essays/**/*.md"
    ),
    (["our [new] words/blog/a.md"], #"our \\[new] words/blog/**/*.md"#),
  ])
  func foldersOfPostsAreFound(paths: [String], pattern: String) throws {
    let folder = try Folder(
      Dictionary(uniqueKeysWithValues: paths.map { ($0, Self.post) })
        .merging(["README.md": "# Read me\n", "docs/blog/notes.md": "No front matter.\n"]) { $1 })
    let run = try folder.program.run(["init", "--yes", "--company", "Kitewind"])
    #expect(run.status == 0)
    let text = try #require(folder.text(of: "handrail.yml"))
    #expect(text.contains("\n  - {files: \"\(pattern)\", channel: blog,"), "\(text)")
    #expect(text.components(separatedBy: "\n  - {files: ").count == 2)
    #expect(try folder.program.run(["check"]).status == 0)
  }

  @Test func aFolderCanBeNamed() throws {
    let folder = try Folder(["words/a.md": "No front matter.\n", "blog/b.md": Self.post])
    let run = try folder.program.run(["init", "--yes", "--company", "K", "--blog", "./words/"])
    #expect(run.status == 0)
    let text = try #require(folder.text(of: "handrail.yml"))
    #expect(text.contains("\"words/**/*.md\"") && !text.contains("\"blog/"))
    for wrong in ["nowhere", "..", "/"] {
      let other = try Folder()
      let run = try other.program.run(["init", "--yes", "--company", "K", "--blog", wrong])
      #expect(run.status == 2 && run.errors.contains("folder"), "\(wrong)")
      #expect(try paths(in: other).isEmpty)
    }
  }

  @Test func withoutPostsItSaysWhatToDo() throws {
    let folder = try Folder(["README.md": "# Kettles\n"])
    let run = try folder.program.run(["init", "--company", "Kitewind"])
    #expect(run.status == 0)
    #expect(run.output.contains("No folder with posts was found."))
    try folder.write(Data("Kettles sing.\n".utf8), to: "draft.md")
    #expect(try folder.program.run(["check", "draft.md"]).status == 0)
  }
}
