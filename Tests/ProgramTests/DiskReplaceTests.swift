import Foundation
import HandrailCore
import Testing

@testable import handrail

/// A file gets its new bytes whole, or stays as it is.
@Suite struct DiskReplaceTests {
  private func path(in folder: Folder) -> String { folder.url.appendingPathComponent("a.md").path }

  private func expectUntouched(_ folder: Folder, says message: String, holding old: String) {
    let problem = #expect(throws: Problem.self) {
      try Disk.replace(path(in: folder), holding: Array(old.utf8), with: Array("new".utf8))
    }
    #expect(problem?.message.hasPrefix(message) == true)
    #expect(problem?.path == path(in: folder))
  }

  @Test func theNewBytesTakeThePlaceOfTheOld() throws {
    let folder = try Folder(["a.md": "old"])
    try Disk.replace(path(in: folder), holding: Array("old".utf8), with: Array("newer".utf8))
    #expect(folder.text(of: "a.md") == "newer")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path) == ["a.md"])
  }

  @Test(arguments: ["other", "older", "ol", ""])
  func aFileThatWasChangedMeanwhileIsLeft(now: String) throws {
    let folder = try Folder(["a.md": now])
    expectUntouched(folder, says: "the file was changed while it was being checked", holding: "old")
    #expect(folder.text(of: "a.md") == now)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path) == ["a.md"])
  }

  @Test func aFileThatBecameALinkIsLeft() throws {
    let folder = try Folder(["b.md": "old"])
    try FileManager.default.createSymbolicLink(
      atPath: path(in: folder), withDestinationPath: "b.md")
    expectUntouched(folder, says: "the file was changed while it was being checked", holding: "old")
    #expect(folder.text(of: "b.md") == "old")
  }

  @Test func aFileThatIsGoneStaysGone() throws {
    let folder = try Folder()
    expectUntouched(folder, says: "the file cannot be changed: no such file", holding: "old")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path).isEmpty)
  }

  @Test func whereNothingCanBeWrittenTheFileStays() throws {
    // Something stands where the new bytes would be gathered.
    let folder = try Folder(["a.md": "old", "a.md.handrail-\(getpid())": "mine"])
    expectUntouched(folder, says: "the file cannot be changed: file exists", holding: "old")
    #expect(folder.text(of: "a.md") == "old")
    #expect(folder.text(of: "a.md.handrail-\(getpid())") == "mine")
  }
}
