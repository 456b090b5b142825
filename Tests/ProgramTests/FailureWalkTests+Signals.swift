import Foundation
import Testing

/// An end at any moment.
extension FailureWalkTests {
  /// Starts the program, and ends it after some time.
  ///
  /// - Returns: its status; nil when the signal ended it.
  private func end(
    _ arguments: [String], in folder: Folder, environment: [String: String] = [:],
    after microseconds: Int, by signal: Int32
  ) throws -> Int32? {
    let process = Process()
    process.executableURL = Program.executable
    process.arguments = arguments
    process.currentDirectoryURL = folder.url
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    usleep(UInt32(microseconds))
    kill(process.processIdentifier, signal)
    process.waitUntilExit()
    return process.terminationReason == .exit ? process.terminationStatus : nil
  }

  /// Ended at any moment by any signal, every file is the old one or the new one, and what a signal
  /// allows to be cleared away is.
  @Test(arguments: [SIGTERM, SIGINT, SIGHUP, SIGKILL], ["--fix", "baseline", "prune", "report"])
  func endedHalfWay(_ signal: Int32, _ what: String) throws {
    let command =
      switch what {
      case "--fix": ["check", "--fix", "posts"]
      case "baseline": ["baseline", "write"]
      case "prune": ["baseline", "prune"]
      default: ["check", "--format", "json:report.json"]
      }
    var files = Self.files.merging(["names.yml": Self.mendingRule]) { $1 }
    let post = "Titan is here.\n\nAnd Titan.\n"
    for number in 0..<120 { files["posts/\(number).md"] = post }
    if what == "prune" {
      let folder = try Folder(files)
      try #require(run(["baseline", "write"], in: folder).status == 0)
      files["handrail-baseline.yml"] = folder.text(of: "handrail-baseline.yml")
      files["posts/0.md"] = "Fine.\n"
    }
    var whole: Set<String?> = [files["handrail-baseline.yml"]]
    var ends: Set<Int32?> = []
    for round in 0..<8 {
      let folder = try Folder(files)
      let before = Set(try names(in: folder))
      ends.insert(try end(command, in: folder, after: round * round * 2_500, by: signal))
      for number in 1..<120 {
        let text = folder.text(of: "posts/\(number).md")
        #expect(text == post || what == "--fix" && text == "It is here.\n\nAnd It.\n")
      }
      for name in ["handrail-baseline.yml", "report.json"] {
        guard let text = folder.text(of: name) else { continue }
        #expect(text.hasSuffix("}\n"), "\(name) is \(text.suffix(80))")
        whole.insert(text)
      }
      let left = Set(try names(in: folder)).subtracting(before)
        .subtracting(["handrail-baseline.yml", "report.json"])
      if signal != SIGKILL { #expect(left.isEmpty, "left behind: \(left)") }
      // Whatever was left behind is nothing to the next run.
      let again = try folder.program.run(["check", "--format", "json"])
      #expect(again.status < 2, "\(again.output)\(again.errors)")
      #expect(!again.output.contains(".handrail-"))
    }
    #expect(whole.count <= 2, "a file was there in two forms")
    if signal != SIGKILL { #expect(ends.isSubset(of: [0, 1, 2])) }
  }

  /// A hook is the one that was there or the new one, and Git can run it.
  @Test(
    arguments: [SIGTERM, SIGINT, SIGHUP, SIGKILL],
    [("install", "mine"), ("install", nil), ("uninstall", "mine"), ("uninstall", nil)])
  func aHookEndedHalfWay(_ signal: Int32, _ hook: (action: String, mine: String?)) throws {
    let path = ".git/hooks/pre-commit"
    func repository(hasHook: Bool) throws -> GitFolder {
      let repository = try GitFolder()
      if let mine = hook.mine {
        try repository.write("#!/bin/sh\n# \(mine)\n", to: path)
        chmod(repository.place.appendingPathComponent(path).path, 0o755)
      }
      if hasHook { try #require(repository.handrail("hook", "install").status == 0) }
      return repository
    }
    let isInstalled = hook.action == "uninstall"
    let new = try repository(hasHook: !isInstalled).folder.text(of: path)
    var ends: Set<Int32?> = []
    for round in 0..<8 {
      let repository = try repository(hasHook: isInstalled)
      let old = repository.folder.text(of: path)
      try #require(old != new)
      let before = Set(try names(in: repository.folder))
      ends.insert(
        try end(
          ["hook", hook.action], in: repository.folder, environment: repository.environment,
          after: round * round * 1_500, by: signal))
      let text = repository.folder.text(of: path)
      #expect(text == old || text == new, "\(text ?? "")")
      #expect(text == nil || access(repository.place.path + "/" + path, X_OK) == 0)
      let left = Set(try names(in: repository.folder)).subtracting(before).subtracting([path])
      if signal != SIGKILL { #expect(left.isEmpty, "left behind: \(left)") }
      // Again, and it is done.
      #expect(try repository.handrail("hook", hook.action).status == 0)
      #expect(repository.folder.text(of: path) == new)
    }
    if signal != SIGKILL { #expect(ends.isSubset(of: [0, 2])) }
  }

  /// Under nohup, a terminal that is closed ends nothing.
  @Test func aHangUpThatIsIgnoredEndsNothing() throws {
    var files = Self.files.merging(["names.yml": Self.mendingRule]) { $1 }
    for number in 0..<120 { files["posts/\(number).md"] = "Titan is here.\n" }
    let folder = try Folder(files)
    let script =
      "trap '' HUP; \"$@\" & for i in 1 2 3 4 5; do kill -HUP $! 2>&-; sleep 0.01; done; wait $!"
    let run = try run(
      ["check", "--fix", "posts"], in: folder, wrapper: ["/bin/sh", "-c", script, "sh"])
    #expect(run.status == 0, "\(run.errors)")
    for number in 0..<120 { #expect(folder.text(of: "posts/\(number).md") == "It is here.\n") }
  }

  /// A file that was being written when its program was killed stands beside the post, and is none.
  @Test func whatIsLeftBehindIsNoPost() throws {
    let folder = try Folder(
      Self.files.merging([
        "posts/fine.md.handrail-4711": "Titan, half of", "posts/alone.handrail-12": "Titan.",
      ]) { $1 })
    let run = try folder.program.run(["check", "--format", "json"])
    #expect(!run.output.contains("4711"))
    // What only looks like one is a post that handrail.yml names.
    #expect(run.status == 1)
    #expect(run.output.contains("posts/alone.handrail-12"))
  }
}
