import Foundation
import Testing

/// A baseline that is missing, broken, or cannot be written: exit 2, and nothing half done.
@Suite struct BaselineFailureTests {
  private static let files = [
    "handrail.yml": """
    guardrails: [names.yml]
    posts: [{files: "posts/**/*.md"}]
    baseline: handrail-baseline.yml

    """,
    "names.yml": NamesGuardrail.text, "posts/a.md": "Titan is here.\n",
  ]

  private static let file = "handrail-baseline.yml"

  private func adopted(_ more: [String: String] = [:]) throws -> Folder {
    let folder = try Folder(Self.files.merging(more) { $1 })
    try #require(try folder.program.run(["baseline", "write"]).status == 0)
    return folder
  }

  @Test func aNamedFileThatIsMissingIsNotEmpty() throws {
    let folder = try Folder(Self.files)
    for arguments in [["check"], ["check", "--baseline", "nowhere.yml"], ["baseline", "show"]] {
      for format in arguments[0] == "check" ? [["--format", "json"], []] : [[]] {
        let run = try folder.program.run(arguments + format)
        #expect(run.status == 2)
        #expect(run.output.contains("there is no such baseline"))
      }
    }
    #expect(try folder.program.run(["check", "--baseline", "posts"]).status == 2)
    #expect(try folder.program.run(["check", "--baseline", "/dev/null"]).status == 2)
  }

  @Test(
    arguments: [
      "", "findings: []\n", "handrail-baseline: 9\nfindings: []\n", "<<<<<<< ours\n", "\u{0}\u{1}",
      "handrail-baseline: 1\nfindings:\n- {post: posts/a.md, rule: names/titan, wor",
    ])
  func aBrokenFileIsToldAndLeftAlone(text: String) throws {
    let folder = try adopted()
    try folder.write(Data(text.utf8), to: Self.file)
    for arguments in [
      ["check"], ["baseline", "write"], ["baseline", "prune"], ["baseline", "show"],
    ] {
      let run = try folder.program.run(arguments)
      #expect(run.status == 2, "\(arguments)")
      #expect((run.output + run.errors).contains(Self.file))
      #expect(folder.text(of: Self.file) == text)
    }
  }

  /// Those that could not be read are counted among all.
  @Test(
    arguments: [
      (1, 4, "1 of 5 posts could not be fully checked"),
      (2, 0, "neither of the 2 posts could be fully checked"),
      (3, 0, "none of the 3 posts could be fully checked"),
    ])
  func postsThatCannotBeReadAreCountedAmongAll(broken: Int, sound: Int, said: String) throws {
    let folder = try Folder(Self.files.filter { !$0.key.hasPrefix("posts") })
    for number in 0..<sound {
      try folder.write(Data("Titan is here.\n".utf8), to: "posts/sound\(number).md")
    }
    for number in 0..<broken {
      try folder.write(Data([0x54, 0xFF, 0xFE, 0x00]), to: "posts/broken\(number).md")
    }
    let run = try folder.program.run(["baseline", "write"])
    #expect(run.status == 2)
    #expect(run.output.contains(said), "\(run.output)")
    #expect(!run.output.contains("sound"))
  }

  @Test func aPostThatCannotBeReadLeavesTheBaselineAsItWas() throws {
    let folder = try adopted()
    let text = folder.text(of: Self.file)
    try folder.write(Data([0x54, 0xFF, 0xFE, 0x00]), to: "posts/b.md")
    try folder.write(Data("All is well.\n".utf8), to: "posts/a.md")
    for action in ["write", "prune"] {
      let run = try folder.program.run(["baseline", action])
      #expect(run.status == 2)
      #expect(run.output.contains("posts/b.md"))
      #expect(folder.text(of: Self.file) == text)
    }
  }

  @Test func noPostsAreNoBaseline() throws {
    let folder = try Folder([
      "handrail.yml": "guardrails: [names.yml]\n", "names.yml": NamesGuardrail.text,
    ])
    #expect(try folder.program.run(["baseline", "write"]).status == 2)
    #expect(folder.text(of: Self.file) == nil)
  }

  @Test(arguments: ["/proc/handrail-baseline.yml", "/dev/full", "nowhere/b.yml", "posts"])
  func aPlaceThatCannotBeWrittenToIsTold(path: String) throws {
    let folder = try Folder(Self.files)
    let run = try folder.program.run(["baseline", "write", "--baseline", path])
    #expect(run.status == 2)
    #expect((run.output + run.errors).contains(path))
  }

  /// The disk is full in the middle of the file.
  @Test func aFullDiskLeavesTheOldFile() throws {
    var posts: [String: String] = [:]
    for number in 0..<60 { posts["posts/p\(number).md"] = "Titan is number \(number).\n" }
    let folder = try adopted()
    let text = folder.text(of: Self.file)
    for (path, post) in posts { try folder.write(Data(post.utf8), to: path) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = [
      "-c", "ulimit -f 4; trap '' XFSZ; exec \"$0\" baseline write", Program.executable.path,
    ]
    process.currentDirectoryURL = folder.url
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 2)
    #expect(folder.text(of: Self.file) == text)
    #expect(try leftovers(in: folder).isEmpty)
    #expect(try folder.program.run(["baseline", "write"]).status == 0)
    #expect(folder.text(of: Self.file) != text)
  }

  /// Killed at any moment: the file is the old one or the new one.
  @Test func killedHalfWayItIsOldOrNew() throws {
    let folder = try adopted()
    let old = try #require(folder.text(of: Self.file))
    for number in 0..<300 {
      try folder.write(Data("Titan is number \(number).\n".utf8), to: "posts/p\(number).md")
    }
    let whole = Program(folder: folder.url, owner: folder)
    #expect(try whole.run(["baseline", "write", "--baseline", "whole.yml"]).status == 0)
    let new = try #require(folder.text(of: "whole.yml"))
    for round in 0..<12 {
      try folder.write(Data(old.utf8), to: Self.file)
      let process = Process()
      process.executableURL = Program.executable
      process.arguments = ["baseline", "write"]
      process.currentDirectoryURL = folder.url
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      try process.run()
      usleep(UInt32(round) * 7_000)
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      let text = folder.text(of: Self.file)
      #expect(text == old || text == new, "round \(round)")
    }
  }

  private func leftovers(in folder: Folder) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.url.path)
      .filter { $0.hasPrefix(Self.file) && $0 != Self.file }
  }

  @Test func aMistakeOnTheCommandLineIsTold() throws {
    let folder = try adopted()
    let run = try folder.program.run(["baseline", "wirte"])
    #expect(run.status == 2)
    #expect(run.errors.contains("did you mean ‘write’?"))
  }
}
