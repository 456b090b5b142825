import Foundation
import Testing

/// A baseline under `check --staged` goes by what is in the index, whatever lies on the disk.
@Suite struct StagedBaselineTests {
  private static let text = "Titan is here, among words that nobody else has.\n"

  /// A repository whose baseline lists a finding in an old post.
  private func adopted(
    name: String = "old.md", baseline: String = "handrail-baseline.yml"
  ) throws -> GitFolder {
    let repository = try GitFolder([
      "handrail.yml": GitFolder.rules["handrail.yml", default: ""] + "baseline: \(baseline)\n",
      "posts/\(name)": Self.text,
    ])
    try #require(repository.handrail("baseline", "write").status == 0)
    try repository.git("add", "-A")
    try repository.git("commit", "-q", "-m", "baseline")
    return repository
  }

  @Test func aPostThatIsRenamedInTheIndexKeepsItsEntries() throws {
    let repository = try adopted()
    try repository.git("mv", "posts/old.md", "posts/new.md")
    #expect(try repository.handrail("check", "--staged").status == 0)
    try repository.write("A draft under the old name.\n", to: "posts/old.md")
    let run = try repository.handrail("check", "--staged")
    #expect(run.status == 0, "\(run.output)")
  }

  /// The commit will hold both, and the entry is for one of them.
  @Test(arguments: ["old.md", "ö \\x e.md"])
  func aCopyIsNoRenamedPostThoughTheFileIsGone(name: String) throws {
    let repository = try adopted(name: name)
    try repository.stage(Self.text, as: "posts/new.md")
    #expect(try repository.handrail("check", "--staged").status == 1)
    try FileManager.default.removeItem(
      at: repository.place.appendingPathComponent("posts/\(name)"))
    let run = try repository.handrail("check", "--staged")
    #expect(run.status == 1, "\(run.output)")
    #expect(run.output.contains("posts/new.md"))
    // Without --staged the files count as they lie there.
    #expect(try repository.handrail("check", "posts/new.md").status == 0)
  }

  /// A baseline may lie in a folder of its own, and the command may run in another.
  @Test func theIndexIsAskedFromWhereverOneIs() throws {
    var repository = try adopted(baseline: "rules/known.txt")
    try repository.stage(Self.text, as: "posts/new.md")
    try FileManager.default.removeItem(
      at: repository.place.appendingPathComponent("posts/old.md"))
    repository.place.appendPathComponent("posts")
    let run = try repository.handrail("check", "--staged")
    #expect(run.status == 1, "\(run.output)\(run.errors)")
    try repository.git("rm", "-q", "--cached", "old.md")
    #expect(try repository.handrail("check", "--staged").status == 0)
  }
}
