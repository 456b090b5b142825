import Foundation
import TestSupport
import Testing

/// The packs on posts that were labelled by what a reasonable owner would say of them.
@Suite struct CorpusTests {
  /// The corpus that the packs were written with. How they do on posts that nobody had in view while
  /// writing them is a measure, and no test: fixtures/corpus/README.md says how to take it.
  @Test func thePacksStayWhereTheyAre() throws {
    let folder = Program.package.appendingPathComponent("fixtures/corpus")
    let run = try Program(folder: folder).run([
      "test", "--corpus", "posts.ndjson", "--precision", "0.98", "--recall", "0.95",
      "--label-recall", "0.85",
    ])
    #expect(run.status == 0, "\(run.output)")
    #expect(run.output.contains("Protected   none of 34 posts was flagged"))
    #expect(run.output.contains("Quotes      31 of 32 found, to the letter"))
  }
}
