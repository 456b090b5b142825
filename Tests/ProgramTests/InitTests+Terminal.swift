import Foundation
import TestSupport
import Testing

/// Questions and answers.
extension InitTests {
  /// Runs it in a terminal of Python's, and types.
  private func converse(_ folder: Folder, _ arguments: [String], _ lines: [String]) throws -> (
    status: Int32, output: String
  ) {
    let script = """
      import json, os, pty, sys
      job = json.loads(sys.stdin.read())
      pid, terminal = pty.fork()
      if pid == 0:
          os.chdir(job["folder"])
          os.execv(job["program"], [job["program"]] + job["arguments"])
      os.write(terminal, "".join(line + "\\n" for line in job["lines"]).encode())
      if job["ends"]:
          os.write(terminal, b"\\x04")
      said = b""
      while True:
          try: part = os.read(terminal, 4096)
          except OSError: break
          if not part: break
          said += part
      sys.stdout.write(said.decode())
      sys.exit(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))
      """
    let job: [String: Any] = [
      "folder": folder.url.path, "program": Program.executable.path, "arguments": arguments,
      "lines": lines, "ends": lines.count < 6,
    ]
    let input = try JSONSerialization.data(withJSONObject: job)
    return try Tool.python(script, input: String(decoding: input, as: UTF8.self))
  }

  @Test func itAsksInATerminal() throws {
    let folder = try Folder(Self.blog)
    let (status, output) = try converse(
      folder, ["init"],
      ["Kitewind, @kitewind", "Kettle One", "", "blog, LinkedIn", "", "words@kitewind.example"])
    #expect(status == 0, "\(output)")
    for question in [
      "What is the company called?", "What are its products called?", "Who else makes such things?",
      "Where do people post?", "In which folders do posts lie? [content/posts]",
      "Who answers questions about your guardrails?",
    ] { #expect(output.contains(question), "\(question)") }
    let text = try #require(folder.text(of: "handrail.yml"))
    #expect(text.contains("company: [Kitewind, \"@kitewind\"]") && text.contains("competitors: []"))
    #expect(text.contains("content/posts/**/*.md"))
    #expect(
      folder.text(of: "rules/kitewind.yml")?.contains("owner: \"words@kitewind.example\"") == true)
  }

  @Test func answersThatEndEarlyMakeNothing() throws {
    let folder = try Folder(Self.blog)
    let before = try paths(in: folder)
    let (status, output) = try converse(folder, ["init"], ["Kitewind"])
    #expect(status == 2 && output.contains("the answers ended before the questions did"))
    #expect(try paths(in: folder) == before)
  }

  @Test func optionsAreNotAskedAboutAgain() throws {
    let folder = try Folder(Self.blog)
    let (status, output) = try converse(folder, Self.flags, [])
    #expect(status == 0 && !output.contains("What is the company called?"))
  }
}
