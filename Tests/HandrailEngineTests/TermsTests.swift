import Testing

@testable import HandrailEngine

@Suite struct TermsTests {
  @Test(
    arguments: [
      ("Project Titan", "We demoed Project Titan today.", ["Project Titan"]),
      ("Project Titan", "we demoed PROJECT\ntitan today", ["PROJECT\ntitan"]),
      ("Project Titan", "a project-titan demo", ["project-titan"]),
      ("Project Titan", "Project Titan's demo, Titan's Project", ["Project Titan"]),
      ("Project Titan", "#ProjectTitan and #projecttitan", ["ProjectTitan", "projecttitan"]),
      ("Project Titan", "project_titan.md", ["project_titan"]),
      ("Project Titan", "Project, Titan. Project. Titan", []),
      ("Project Titan", "**Project** *Titan*", ["Project** *Titan"]),
      ("Titan", "Titanic titans titan", ["titan"]),
      ("won", "I won’t, she won", ["won"]),
      ("atelier", "l'atelier", ["atelier"]),
      (
        "RoboVac", "RoboVac, robovac, Robo-Vac, Robo Vac, #MyRoboVacStory",
        ["RoboVac", "robovac", "Robo-Vac", "Robo Vac", "RoboVac"]
      ),
      ("OneNote", "One note on this: OneNote.", ["OneNote"]),
      ("K7 board", "the K7 board, #K7Board, K77 board", ["K7 board", "K7Board"]),
      ("Donald", "McDonald and Donald", ["Donald"]),
      ("Straße", "STRASSE und straße", ["STRASSE", "straße"]),
      ("プロジェクト", "新しいプロジェクトです", ["プロジェクト"]),
      ("Falcon", "F4lc0n, F a l c o n, F-a-l-c-o-n", ["F4lc0n", "F a l c o n", "F-a-l-c-o-n"]),
      (
        "Falcon", "𝗙𝗮𝗹𝗰𝗼𝗻 Fаlcon Fal\u{200B}con &#70;alcon",
        ["𝗙𝗮𝗹𝗰𝗼𝗻", "Fаlcon", "Fal\u{200B}con", "&#70;alcon"]
      ),
    ] as [(String, String, [String])])
  func wholeWordsAreFound(term: String, text: String, expected: [String]) throws {
    let check = Check(rule: "    flag: {terms: [\"\(term)\"]}")
    #expect(try check.found(in: text) == expected)
  }

  @Test func capitalsCountWhereAsked() throws {
    let check = Check(rule: "    flag: {terms: [Titan], case: exact}")
    #expect(try check.found(in: "titan TITAN Titan") == ["Titan"])
  }

  @Test func endingsCountWhereAsked() throws {
    let check = Check(rule: "    flag: {terms: [steal, copy, stop], inflect: true}")
    #expect(
      try check.found(in: "He steals, copied and stopped; the copyist steal.")
        == ["steals", "copied", "stopped", "steal"])
  }

  @Test func termsOutOfTheirTimeAreLeftAlone() throws {
    var check = Check(rule: "    flag: {terms: [{term: Titan, until: 2026-12-01T14:00Z}]}")
    #expect(try check.found(in: "Titan") == ["Titan"])
    check.metadata.published = .init("2026-12-01T14:00:00Z")
    #expect(try check.found(in: "Titan") == [])
  }

  @Test func wordsOfAFileAreFound() throws {
    let check = Check(rule: "    flag: {terms-from: words.txt}")
    #expect(try check.found(in: "a kestrel and a falcon") == ["kestrel", "falcon"])
  }
}
