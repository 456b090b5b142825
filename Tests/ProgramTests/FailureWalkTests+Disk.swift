import Foundation
import Testing

/// A disk that takes no more.
extension FailureWalkTests {
  /// Places that take no bytes, and what the shell does to make it so.
  static let fullDisks: [(place: String, shell: String?)] = [
    ("/dev/full", nil), ("out", "ulimit -f 0"), ("nowhere/out", nil), ("posts", nil),
    ("/proc/out", nil), ("posts/fine.md/out", nil),
  ]

  @Test(
    .enabled(if: FileManager.default.fileExists(atPath: "/dev/full")), arguments: fullDisks.indices)
  func aFullDisk(_ index: Int) throws {
    let (place, shell) = Self.fullDisks[index]
    for command in [
      ["check", "--format", "json", "--output", place], ["check", "--format", "sarif:\(place)"],
      ["check", "--format", "human", "--format", "junit:\(place)"],
      ["baseline", "write", "--baseline", place],
    ] {
      let folder = try Folder(Self.files.merging(["posts/bad.md": "Titan.\n"]) { $1 })
      let before = try names(in: folder)
      // Where the shell lets nothing be written, that holds for what is said, too.
      expectUndecided(
        try run(command, in: folder, shell: shell), "\(command)", says: shell == nil ? place : "")
      #expect(try names(in: folder) == before, "\(command)")
    }
  }

  @Test func aFullDiskForWhatIsThere() throws {
    let old = "handrail-baseline: 1\nfindings: []\n"
    var files = Self.files.merging([
      "handrail-baseline.yml": old, "names.yml": Self.mendingRule,
    ]) { $1 }
    let post = String(repeating: "Titan.\n\n", count: 400)
    for number in 0..<4 { files["posts/\(number).md"] = post }
    for command in [["baseline", "write"], ["check", "--fix", "posts"]] {
      let folder = try Folder(files)
      let before = try names(in: folder)
      expectUndecided(
        try run(command, in: folder, shell: "ulimit -f 1"), "\(command)", says: "cannot be")
      #expect(try names(in: folder) == before)
      #expect(folder.text(of: "handrail-baseline.yml") == old)
      for number in 0..<4 { #expect(folder.text(of: "posts/\(number).md") == post) }
    }
  }

  @Test func aFullDiskForAPrunedBaseline() throws {
    var files = Self.files
    for number in 0..<40 { files["posts/\(number).md"] = "Titan is number \(number).\n" }
    let folder = try Folder(files)
    try #require(run(["baseline", "write"], in: folder).status == 0)
    let old = try #require(folder.text(of: "handrail-baseline.yml"))
    for number in 0..<4 { try folder.write(Data("Fine.\n".utf8), to: "posts/\(number).md") }
    let before = try names(in: folder)
    expectUndecided(
      try run(["baseline", "prune"], in: folder, shell: "ulimit -f 1"), "baseline prune",
      says: "the baseline cannot be written")
    #expect(try names(in: folder) == before)
    #expect(folder.text(of: "handrail-baseline.yml") == old)
    // With room, it is written.
    #expect(try run(["baseline", "prune"], in: folder).status == 0)
    #expect(try #require(folder.text(of: "handrail-baseline.yml")).count < old.count)
  }

  /// Where nobody can be told what was done, it is not done.
  @Test(
    .enabled(if: FileManager.default.fileExists(atPath: "/dev/full")),
    arguments: ["write", "prune"], [true, false])
  func aFullDiskForWhatIsSaidOfABaseline(_ action: String, _ isThere: Bool) throws {
    guard action == "write" || isThere else { return }
    let name = "handrail-baseline.yml"
    let folder = try Folder(Self.files.merging(["posts/old.md": "Titan.\n"]) { $1 })
    if isThere { try #require(run(["baseline", "write"], in: folder).status == 0) }
    let old = folder.text(of: name)
    try folder.write(Data("Fine.\n".utf8), to: "posts/old.md")
    try folder.write(Data("Titan again.\n".utf8), to: "posts/new.md")
    let before = try names(in: folder)
    let run = try folder.program.run(["baseline", action], outputPath: "/dev/full")
    expectUndecided(run, "baseline \(action)", says: "the report cannot be written")
    #expect(folder.text(of: name) == old)
    #expect(try names(in: folder) == before)
    #expect(try folder.program.run(["baseline", action]).status == 0)
    #expect(folder.text(of: name) != old)
  }

  @Test(arguments: ["install", "uninstall"])
  func aFullDiskForAHook(_ action: String) throws {
    let repository = try GitFolder()
    let mine = "#!/bin/sh\n" + String(repeating: "# mine\n", count: 200)
    let path = ".git/hooks/pre-commit"
    try repository.write(mine, to: path)
    chmod(repository.place.appendingPathComponent(path).path, 0o755)
    if action == "uninstall" {
      try #require(run(["hook", "install"], in: repository.folder).status == 0)
    }
    let hook = repository.folder.text(of: path)
    let before = try names(in: repository.folder)
    let run = try run(["hook", action], in: repository.folder, shell: "ulimit -f 1")
    expectUndecided(run, "hook \(action)", says: "the hook cannot be written")
    #expect(repository.folder.text(of: path) == hook)
    #expect(try names(in: repository.folder) == before)
  }
}
