import HandrailCore
import TestSupport
import Testing

@testable import HandrailRules

@Suite struct HostileInputTests {
  /// Checks that every problem lies inside the file it is in.
  private func check(_ loaded: Loaded, _ files: MemoryFiles) {
    let lineCounts = files.contents.mapValues { LineIndex($0).count }
    for problem in loaded.problems {
      guard let path = problem.path, let bytes = files.contents[path],
        let lineCount = lineCounts[path]
      else { continue }
      for position in [problem.position, problem.end].compactMap({ $0 }) {
        #expect((0...bytes.count).contains(position.byte))
        #expect((1...lineCount).contains(position.line))
      }
      if let start = problem.position, let end = problem.end { #expect(start.byte <= end.byte) }
    }
  }

  @Test(.timeLimit(.minutes(20))) func damagedFilesNeverCrash() {
    var random = SplitMix64(seed: 42)
    let signs = Array("[]{}:,'\"#&*!|>-?\n\t \\é\u{FEFF}".utf8) + [0x00, 0xFF, 0xC3]
    let texts = [
      "handrail.yml": GuardrailTests.configuration,
      "rules/confidentiality.yml": GuardrailTests.confidentiality,
      "rules/names.txt": "Falcon\nOsprey\n",
    ]
    for _ in 0..<400 {
      var files = MemoryFiles(texts)
      for path in files.contents.keys.sorted() {
        var bytes = files.contents[path] ?? []
        for _ in 0..<Int.random(in: 1...4, using: &random) {
          let index = Int.random(in: 0..<bytes.count, using: &random)
          switch Int.random(in: 0..<3, using: &random) {
          case 0: bytes[index] = signs[Int.random(in: 0..<signs.count, using: &random)]
          case 1: bytes.remove(at: index)
          default: bytes.insert(signs[Int.random(in: 0..<signs.count, using: &random)], at: index)
          }
        }
        files.contents[path] = bytes
      }
      check(Loaded(files), files)
    }
  }

  @Test(
    .timeLimit(.minutes(20)),
    arguments: [
      String(repeating: "[", count: 100_000), String(repeating: "{a: ", count: 50_000),
      String(repeating: "- ", count: 50_000), String(repeating: "a: 1\n", count: 50_000),
      "a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\n"
        + "c: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c]\n"
        + "e: &e [*d,*d,*d,*d,*d,*d,*d,*d,*d]\nf: &f [*e,*e,*e,*e,*e,*e,*e,*e,*e]\n"
        + "rules: [*f,*f,*f,*f,*f,*f,*f,*f,*f]",
      (0..<50_000).map { "key\($0): 1" }.joined(separator: "\n"),
      "rules: [" + String(repeating: "1,", count: 200_000) + "]", "", "\u{FEFF}", "# nothing",
      "---",
      "a\u{0}b", "a: !!binary x", "? a\n: b", "--- a\n--- b", "<<: {a: b}",
    ].map(LargeText.init))
  func bombsAreRefused(large: LargeText) {
    let files = MemoryFiles(["handrail.yml": large.text, "g.yml": large.text])
    let loaded = Loaded(files, guardrails: ["g.yml"])
    check(loaded, files)
    #expect(Set(loaded.problems.map(\.path)) == ["handrail.yml", "g.yml"])
    #expect(loaded.problems.count < 250)
  }

  @Test(.timeLimit(.minutes(20))) func aFileThatIsTooLargeIsRefused() {
    var files = MemoryFiles([:])
    files.contents["g.yml"] = Array(repeating: 0x20, count: (16 << 20) + 1)
    let loaded = Loaded(files, configuration: nil, guardrails: ["g.yml"])
    #expect(loaded.problems.count == 1)
    #expect(loaded.problems[0].message.contains("bytes"))
  }

  @Test func theOrderOfProblemsIsByPathAndPosition() {
    let loaded = Loaded([
      "handrail.yml": "guardrails: [z.yml, a.yml]\nfail-on: x\nfolds: 1",
      "z.yml": "guardrail: z\nrules: 1\nwhy: 1", "a.yml": "x: 1\nguardrail: a",
    ])
    let places = loaded.problems.map { ($0.path ?? "", $0.position?.byte ?? .max) }
    #expect(places.count > 8)
    #expect(zip(places, places.dropFirst()).allSatisfy { $0 <= $1 })
    #expect(Loaded([:]).lines == ["handrail.yml there is no such file"])
  }
}
