import Foundation
import Testing

/// `handrail quiz`, played by the real program.
@Suite struct QuizGameTests {
  private static let kitewind = Program.package.appendingPathComponent("fixtures/guide/kitewind")

  private func play(_ arguments: [String], _ answers: String) throws -> Program.Run {
    try Program(folder: Self.kitewind)
      .run(["quiz", "--as-of", "2026-11-20"] + arguments, input: answers)
  }

  @Test func everyAnswerIsExplained() throws {
    let run = try play(["--seed", "1"], "y\nn\nYES\n no \ny\n")
    #expect(run.status == 0 && run.errors.isEmpty)
    #expect(run.output.components(separatedBy: "Would this pass? [y/n] ").count == 6)
    for word in ["Because", "Why", "Ask", "Rule"] {
      #expect(run.output.components(separatedBy: "\n  \(word) ").count == 6, "\(word)")
    }
    for number in 1...5 { #expect(run.output.contains("\n\(number) of 5")) }
    #expect(run.output.contains("Nobody is watching, and nothing is kept."))
  }

  /// The answers are right: those of one run that were wrong are turned round in the next.
  @Test(arguments: 0..<8) func aPerfectScoreCanBeHad(seed: Int) throws {
    let first = try play(["--seed", String(seed)], "y\ny\ny\ny\ny\n").output
    let said = first.components(separatedBy: "Would this pass? [y/n] ").dropFirst()
    let answers = said.map { $0.contains("Right, it passes.") ? "y" : "n" }
    #expect(answers.count == 5 && answers.contains("y") && answers.contains("n"))
    let second = try play(["--seed", String(seed)], answers.joined(separator: "\n") + "\n").output
    #expect(second.contains("5 of 5."), "\(second)")
  }

  @Test func aSeedAsksTheSameAgain() throws {
    let answers = "y\ny\ny\ny\ny\n"
    #expect(try play(["--seed", "4"], answers).output == play(["--seed", "4"], answers).output)
    let outputs = try (0..<12).map { try play(["--seed", String($0)], answers).output }
    #expect(Set(outputs).count > 3)
    #expect(try play([], answers).status == 0)
  }

  @Test func whoeverStopsIsNotScolded() throws {
    let run = try play(["--seed", "2"], "y\n")
    #expect(run.status == 0)
    #expect(run.output.contains(" of 1."))
    let none = try play(["--seed", "2"], "")
    #expect(none.status == 0 && none.output.contains("No answer came"))
  }

  @Test func whatIsNoAnswerIsAskedAgain() throws {
    let run = try play(["--seed", "2"], "perhaps\n\ny\nn\nn\nn\nn\n")
    #expect(run.status == 0)
    #expect(run.output.components(separatedBy: "Please answer y for yes or n for no.").count == 3)
    #expect(run.output.contains(" of 5."))
  }

  @Test func oneGuardrailCanBeAskedAbout() throws {
    for names in [["voice"], ["voice/winter-greetings"], ["rules/voice.yml"]] {
      let run = try play(names + ["--seed", "2"], "y\nn\ny\nn\ny\n")
      #expect(run.status == 0)
      #expect(run.output.contains("voice/") && !run.output.contains("claims/"), "\(run.output)")
    }
    let wrong = try play(["voise"], "")
    #expect(wrong.status == 2 && wrong.output.contains("voice"))
    #expect(try play(["--seed", "many"], "").status == 2)
    // What is kept quiet makes no question.
    let quiet = try play(["names"], "y\n")
    #expect(quiet.status == 2 && quiet.errors.contains("no example that could be asked about"))
  }
}
