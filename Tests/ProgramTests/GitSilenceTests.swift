import Foundation
import HandrailCore
import Testing

@testable import handrail

/// A Git that never answers is given up.
@Suite struct GitSilenceTests {
  /// This Git waits for somebody to ask it for an object.
  @Test func aGitThatSaysNothingIsGivenUp() throws {
    let process = try GitProcess(["cat-file", "--batch"], patience: 1)
    var buffer = [UInt8](repeating: 0, count: 16)
    let problem = #expect(throws: Problem.self) { try process.read(into: &buffer) }
    #expect(
      problem?.message == "‘git cat-file’ has said nothing for 1 seconds, and was given up")
  }

  @Test func aGitThatDoesNotEndIsGivenUp() throws {
    let process = try GitProcess(
      ["-c", "alias.wait=!exec 1>&-; sleep 600", "wait"], patience: 1)
    let problem = #expect(throws: Problem.self) { try process.finish() }
    #expect(problem?.message.contains("has said nothing") == true)
  }
}
