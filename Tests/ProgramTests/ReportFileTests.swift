import Foundation
import Testing

/// Reports in files are written whole or not at all, and one that cannot be written costs no other.
@Suite struct ReportFileTests {
  private func folder() throws -> Folder {
    var files = [
      "handrail.yml": "guardrails: [names.yml]\n", "names.yml": NamesGuardrail.text,
    ]
    for number in 0..<20 { files["posts/\(number).md"] = "Titan number \(number)." }
    return try Folder(files)
  }

  private func isWhole(_ text: String?) -> Bool {
    (try? JSONSerialization.jsonObject(with: Data((text ?? "").utf8))) != nil
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full")))
  func aFullDiskCostsNoOtherReport() throws {
    let folder = try folder()
    let run = try folder.program.run([
      "check", "posts", "--format", "human", "--format", "json:/dev/full", "--format",
      "sarif:none/out.sarif", "--format", "gitlab:out.json",
    ])
    #expect(run.status == 2)
    #expect(run.output.contains("fail: 20 errors"))
    #expect(isWhole(folder.text(of: "out.json")))
    #expect(run.errors.contains("/dev/full: the file cannot be written: no space left"))
    #expect(run.errors.contains("none/out.sarif: the file cannot be written: no such file"))
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full")))
  func aFullStandardOutputCostsNoFile() throws {
    let folder = try folder()
    let run = try folder.program.run(
      ["check", "posts", "--format", "human", "--format", "json:out.json"],
      outputPath: "/dev/full")
    #expect(run.status == 2)
    #expect(run.errors.contains("the report cannot be written: no space left"))
    #expect(isWhole(folder.text(of: "out.json")))
  }

  /// The room runs out in the middle of the report.
  @Test func whatWasThereStays() throws {
    let folder = try folder()
    try folder.write(Data("before".utf8), to: "out.json")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = [
      "-c", "ulimit -f 2; exec \"$0\" check posts --format json:out.json",
      Program.executable.path,
    ]
    process.currentDirectoryURL = folder.url
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationReason == .exit)
    #expect(process.terminationStatus == 2)
    #expect(folder.text(of: "out.json") == "before")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.url.path)
    #expect(names.sorted() == ["handrail.yml", "names.yml", "out.json", "posts"])
  }

  @Test func aReaderThatWentAwayCostsNoFile() throws {
    let folder = try folder()
    let pipe = Pipe()
    let process = Process()
    process.executableURL = Program.executable
    process.arguments = ["check", "posts", "--format", "human", "--format", "json:out.json"]
    process.currentDirectoryURL = folder.url
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try pipe.fileHandleForReading.close()
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationReason == .exit)
    #expect(process.terminationStatus == 2)
    #expect(isWhole(folder.text(of: "out.json")))
  }

  /// Posts without end, and nobody who reads the answers: this comes to an end.
  @Test func aReaderThatWentAwayEndsABatch() throws {
    let folder = try folder()
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = [
      "-c",
      """
      yes '{"id": "1", "text": "Titan"}' \
        | { "$0" check - --stdin-filename x.ndjson --format ndjson; echo $? >status; } \
        | head -n 1
      """, Program.executable.path,
    ]
    process.currentDirectoryURL = folder.url
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(folder.text(of: "status") == "2\n")
  }

  @Test func aLinkStaysALink() throws {
    let folder = try folder()
    try folder.write(Data("before".utf8), to: "real/out.json")
    try FileManager.default.createSymbolicLink(
      atPath: folder.url.path + "/out.json", withDestinationPath: "real/out.json")
    #expect(try folder.program.run(["check", "posts", "--format", "json:out.json"]).status == 1)
    #expect(isWhole(folder.text(of: "real/out.json")))
    #expect(
      try FileManager.default.destinationOfSymbolicLink(atPath: folder.url.path + "/out.json")
        == "real/out.json")
  }

  @Test func twoReportsNeverShareAFile() throws {
    let folder = try folder()
    let run = try folder.program.run([
      "check", "posts", "--format", "json:out", "--format", "sarif:./posts/../out",
    ])
    #expect(run.status == 2 && folder.text(of: "out") == nil)
  }

  @Test func everyFormatIsWrittenAtOnce() throws {
    let folder = try folder()
    let formats = [
      "human", "json", "ndjson", "sarif", "junit", "github", "gitlab", "rdjson", "checkstyle",
      "markdown",
    ]
    let run = try folder.program.run(
      ["check", "posts"] + formats.flatMap { ["--format", "\($0):reports.\($0)"] })
    #expect(run.status == 1 && run.output.isEmpty)
    for format in formats {
      let alone = try folder.program.run(["check", "posts", "--format", format, "--output", "one"])
      #expect(alone.status == 1)
      let text = try #require(folder.text(of: "one"))
      func timeless(_ text: String?) -> String? {
        text?.replacing(/timestamp="[^"]*"/, with: "")
      }
      #expect(timeless(folder.text(of: "reports.\(format)")) == timeless(text), "\(format)")
    }
  }
}
