import Foundation
import HandrailCore
import Testing

@testable import handrail

/// A Git that never answers is given up.
@Suite struct GitSilenceTests {
  /// A program in the place of Git, in the language of the shell.
  private func git(_ script: String, in folder: Folder) throws -> GitProcess {
    try folder.write(Data("#!/bin/sh\n\(script)\n".utf8), to: "git")
    let path = folder.url.appendingPathComponent("git").path
    try #require(chmod(path, 0o755) == 0)
    return try GitProcess(["cat-file"], program: path, patience: 1)
  }

  private let message = "‘git cat-file’ has said nothing for 1 seconds, and was given up"

  /// This Git waits for somebody to ask it for an object.
  @Test func aGitThatSaysNothingIsGivenUp() throws {
    let process = try GitProcess(["cat-file", "--batch"], patience: 1)
    var buffer = [UInt8](repeating: 0, count: 16)
    let problem = #expect(throws: Problem.self) { try process.read(into: &buffer) }
    #expect(problem?.message == message)
  }

  @Test(arguments: ["exec 1>&-; sleep 600", "exec 1>&- 2>&-; exec sleep 600"])
  func aGitThatDoesNotEndIsGivenUp(script: String) throws {
    let folder = try Folder()
    let process = try git(script, in: folder)
    var buffer = [UInt8](repeating: 0, count: 16)
    #expect(try process.read(into: &buffer) == 0)
    let problem = #expect(throws: Problem.self) { try process.finish() }
    #expect(problem?.message == message)
  }

  @Test func aGitThatStopsWithinABatchIsGivenUp() throws {
    let folder = try Folder()
    let process = try git("echo '{}'; exec sleep 600", in: folder)
    var reader = ChunkReader(process, path: "posts.ndjson", limit: 1 << 20)
    #expect(try reader.next() != nil)
    let problem = #expect(throws: Problem.self) { try reader.next() }
    #expect(problem?.message == message)
  }

  /// What Git says late is still what it says.
  @Test func aGitThatEndsLateHasAnswered() throws {
    let folder = try Folder()
    let process = try git("exec 1>&- 2>&-; sleep 0.3; exit 3", in: folder)
    #expect(try process.finish(accepting: [3]) == 3)
  }
}
