import Foundation
import HandrailSyntax
import TestSupport
import Testing

/// Real posts of a real organisation: all are read, and hardly any is stopped.
@Suite struct SamplePostsTests {
  @Test(.enabled(if: Samples.folder != nil))
  func ordinaryPostsPass() throws {
    let posts = try #require(Samples.folder).appendingPathComponent("18f-posts")
    let folder = try Folder([
      "handrail.yml": "extends: [starter]\nvocabulary: {company: [18F]}\n"
    ])
    let run = try folder.program.run(["check", posts.path, "--format", "json"])
    let report = try #require(JSONReader.read(Array(run.output.utf8)).root)
    guard case .list(let checked) = report["posts"]?.content,
      case .list(let findings) = report["findings"]?.content
    else { throw CocoaError(.coderReadCorrupt) }
    func text(_ node: Node?) -> String {
      if case .scalar(let scalar) = node?.content { scalar.text } else { "" }
    }
    #expect(checked.count == 128)
    #expect(checked.allSatisfy { text($0["verdict"]) != "incomplete" })
    let stopped = Set(
      findings.filter { text($0["severity"]) == "error" }.map { text($0["path"]) })
    #expect(stopped.count <= 2, "\(stopped)")
  }
}
