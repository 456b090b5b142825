import Testing

/// Terms that are written with signs, and posts that write them in one way or another.
@Suite struct TermSignTests {
  @Test(
    arguments: [
      (
        "Procter & Gamble",
        "Procter & Gamble, Procter&amp;Gamble, PROCTER &\ngamble, #ProcterGamble; Procter Gamble, Procter + Gamble",
        ["Procter & Gamble", "Procter&amp;Gamble", "PROCTER &\ngamble", "ProcterGamble"]
      ),
      ("Yes & Sons", "Yes & Sons. Yes, Sons", ["Yes & Sons"]),
      ("AT&T", "AT&T and AT &amp; T at the T", ["AT&T", "AT &amp; T"]),
      ("R&D", "our R&D, R & D; r. d", ["R&D", "R & D"]),
      ("node.js", "node.js runs. A node. JS runs.", ["node.js"]),
      (
        "100% accurate", "100% accurate, 100 % accurate, 100 accurate",
        ["100% accurate", "100 % accurate"]
      ),
      ("50% off", "50% off or 50 off", ["50% off"]),
      ("A: B", "A: B, a:b, A B, a, b", ["A: B", "a:b"]),
      ("Yes, Minister", "Yes, Minister! Yes Minister?", ["Yes, Minister"]),
      ("Acme - Robotics", "Acme – Robotics, Acme-Robotics", ["Acme – Robotics", "Acme-Robotics"]),
      (
        "Kettle's 'Best'", "Kettle’s “Best” and Kettle's Best", ["Kettle’s “Best", "Kettle's Best"]
      ),
      ("C++", "C++, c++11, in C, vitamin C + D, C+, (C++)", ["C++", "c++", "C++"]),
      ("C#", "C# is not C or C major #c", ["C#"]),
      ("A+", "an A+ for a talk, a + b, a+b, A++, a, A+.", ["A+", "A+"]),
      ("Disney+", "Disney+ by Disney, #Disney", ["Disney+"]),
      ("100%", "100%, 100 %, 100, 1100%, 100 (%)", ["100%", "100 %"]),
      (".NET", "The net: .NET, but example.net and ASP.NET. .net", [".NET", ".net"]),
      ("$ACME", "acme $ACME US$ACME", ["$ACME"]),
      ("Yahoo!", "Yahoo! Yahoo, #yahoo", ["Yahoo", "Yahoo", "yahoo"]),
      ("agree?", "I agree. Agree?", ["agree", "Agree"]),
      ("Acme Inc.", "Acme Inc. and Acme Inc, too", ["Acme Inc", "Acme Inc"]),
      ("@acme", "@acme and Acme", ["acme", "Acme"]),
    ] as [(String, String, [String])])
  func signsAreRead(term: String, text: String, expected: [String]) throws {
    let check = Check(rule: "    flag: {terms: [\"\(term)\"]}")
    #expect(try check.found(in: text) == expected)
  }

  @Test func signsAreReadInClassesAndExceptions() throws {
    let check = Check(
      rule: "    flag: {vocabulary: customers}\n    unless: {terms: [\"Yes & Sons Ltd.\"]}",
      vocabulary: "customers: [\"Yes & Sons\", {term: C++, case: exact}]")
    #expect(
      try check.found(in: "Yes & Sons Ltd. is not Yes & Sons; C++ is not c++.")
        == ["Yes & Sons", "C++"])
  }

  @Test(arguments: ["Saf🌼fron", "S🌼affron", "Saf👩🏽‍🚀❤️fron", "saf🌼f🌼ron", "SAF🌼FRON"])
  func emojiInAWordAreSeenThrough(written: String) throws {
    let one = Check(rule: "    flag: {terms: [Saffron]}")
    #expect(try one.found(in: "Our \(written) is out") == [written])
    let two = Check(rule: "    flag: {terms: [Project Saffron]}")
    #expect(try two.found(in: "Our Project \(written) is out") == ["Project \(written)"])
    #expect(try two.found(in: "Our #Project\(written)") == ["Project\(written)"])
  }

  @Test func emojiBetweenWordsPartThem() throws {
    let check = Check(rule: "    flag: {terms: [Project Saffron, Titan]}")
    #expect(
      try check.found(in: "I ❤️ Titan🎉 Project🌼Saffron Project 🌼 Saffron wow🎉Titan🎉wow Ti🎉 tan")
        == ["Titan", "Project🌼Saffron", "Project 🌼 Saffron", "Titan"])
  }

  @Test func aWordEndsAtAnApostrophe() throws {
    let check = Check(rule: "    flag: {terms: [Saffron, won, l]}")
    #expect(
      try check.found(
        in: "Saffron'un Saffron’dan Saffron:n Saffron'll xSaffron'un won't l'atelier Saffron's")
        == ["Saffron", "Saffron", "Saffron", "Saffron", "Saffron"])
  }

  @Test(
    arguments: [
      "P r o j e c t  S a f f r o n", "P r o j e c t / S a f f r o n",
      "P r o j e c t · S a f f r o n",
      "P-r-o-j-e-c-t   S-a-f-f-r-o-n", "P.r.o.j.e.c.t - S.a.f.f.r.o.n",
      "P r o j e c t\n S a f f r o n", "P r o j e c t S a f f r o n",
    ])
  func wordsSpeltOutMayStandFurtherApart(written: String) throws {
    var check = Check(rule: "    flag: {terms: [Project Saffron]}")
    check.markup = .plain
    #expect(try check.found(in: "It is \(written), you know") == [written])
  }

  @Test(arguments: ["Pr0jectT1tan", "pr0jectt1tan", "Proj3ctTitan"])
  func digitsStandForLettersInTags(written: String) throws {
    let check = Check(rule: "    flag: {terms: [Project Titan]}")
    #expect(try check.found(in: "See #\(written) now") == [written])
    #expect(try check.found(in: "See \(written) now") == [written])
  }
}
