import HandrailCore
import TestSupport
import Testing

@testable import HandrailRules

/// Broken guardrail files, each with the full list of what is wrong with it.
@Suite struct BrokenFileTests {
  @Test func aGuardrailOfNothingButAName() {
    #expect(
      guardrailProblems("guardrail: x") == [
        "1:1 a guardrail needs ‘rules’",
        "1:1 a guardrail needs ‘title’ (say in a few words what it is about)",
        "1:1 a guardrail needs ‘owner’ (say who answers questions, like legal@acme.example)",
        "1:1 a guardrail needs ‘reviewed’ (say when a person last read it)",
        "1:1 a guardrail needs ‘why’ (give the reason, for the reader of a finding)",
      ])
  }

  @Test func misspeltKeys() {
    let text = """
      guardrial: confidentiality
      title: T
      owner: o
      reviewd: 2026-01-01
      why: w
      rules:
        - rule: one
          severty: error
          flags: {terms: [a]}
          mesage: m
          exmaples: {}
        - rule: two
          severity: eror
          flag: {terms: [a]}
          message: m
          examples: {flaged: ["a"], passed: ["b"]}
      """
    #expect(
      guardrailProblems(text) == [
        "1:1 ‘guardrial’ is not a key of a guardrail (did you mean ‘guardrail’?)",
        "4:1 ‘reviewd’ is not a key of a guardrail (did you mean ‘reviewed’?)",
        "7:5 a rule needs ‘flag’, ‘require’ or ‘protect’",
        "8:5 ‘severty’ is not a key of a rule (did you mean ‘severity’?)",
        "9:5 ‘flags’ is not a key of a rule (did you mean ‘flag’?)",
        "10:5 ‘mesage’ is not a key of a rule (did you mean ‘message’?)",
        "11:5 ‘exmaples’ is not a key of a rule (did you mean ‘examples’?)",
        "13:15 ‘eror’ is not a severity (did you mean ‘error’?)",
        "16:16 ‘flaged’ is not a key of ‘examples’ (did you mean ‘flagged’?)",
      ])
  }

  @Test func wrongTypes() {
    let text = """
      guardrail: [a]
      title: {a: b}
      owner: ~
      reviewed: soon
      why:
      reference: []
      applies: [blog]
      redact: false
      from: 2026-13-01
      vocabulary: [a]
      sample-vocabulary: {company: Acme}
      rules:
        - one
        - rule: Code Names
          severity: [error]
          flag: {terms: [a]}
          in: prose
          message: [m]
          instead: ~
          applies: {audiences: [pubic, 1], channels: [], languages: [english!], accounts: employee}
          from: 2026-02-02
          until: 2026-02-01
          during: quite
          case: exactly
          inflect: yes
          examples: {flagged: "a", passed: [[a], {text: b, markup: markdwon, published: now, txt: c}]}
      """
    #expect(
      guardrailProblems(text) == [
        "1:12 expected text, found a list (put quotes around text that starts with [ or "
          + "{ or holds a colon)",
        "2:8 expected text, found a map (put quotes around text that starts with [ or { "
          + "or holds a colon)",
        "3:8 expected text, found nothing (write it in quotes to mean the word itself)",
        "4:11 expected a date, found ‘soon’ (write it like 2026-12-01 or 2026-12-01T14:00Z)",
        "5:5 expected text, found nothing",
        "6:12 expected text, found a list (put quotes around text that starts with [ or "
          + "{ or holds a colon)",
        "7:10 expected ‘applies’, a map of keys and values, found a list",
        "9:7 expected a date, found ‘2026-13-01’ (write it like 2026-12-01 or "
          + "2026-12-01T14:00Z)",
        "10:13 expected a map of classes of words, found a list",
        "11:30 expected a list of terms, found ‘Acme’ (put it in brackets: [Acme])",
        "13:5 expected a rule, a map of keys and values, found ‘one’",
        "14:11 ‘Code Names’ is not a name in kebab case (write small letters, digits and "
          + "single hyphens, like code-names)",
        "15:15 expected text, found a list (put quotes around text that starts with [ or "
          + "{ or holds a colon)",
        "17:9 expected a list of scopes, found ‘prose’ (put it in brackets: [prose])",
        "18:14 expected text, found a list (put quotes around text that starts with [ or "
          + "{ or holds a colon)",
        "19:14 expected text, found nothing (write it in quotes to mean the word itself)",
        "20:27 ‘pubic’ is not an audience (did you mean ‘public’?)",
        "20:34 ‘1’ is not an audience (write public, internal, followers or private)",
        "20:48 expected a list of channels, found an empty list (fill it or leave the "
          + "key out)",
        "20:64 ‘english!’ is not a language tag (write one like en or pt-br)",
        "20:85 expected a list of accounts, found ‘employee’ (put it in brackets: [employee])",
        "22:12 ‘until’ must come after ‘from’ (‘until’ is the first moment after, so a "
          + "single day lasts until the next)",
        "23:13 ‘quite’ is not a period of handrail.yml (did you mean ‘quiet’?)",
        "24:11 ‘exactly’ is not a way to treat capitals (did you mean ‘exact’?)",
        "25:14 expected true or false, found ‘yes’",
        "26:25 expected a list of sentences, found ‘a’ (put it in brackets: [a])",
        "26:39 expected text, found a list (put quotes around text that starts with [ or "
          + "{ or holds a colon)",
        "26:62 ‘markdwon’ is not a kind of markup (did you mean ‘markdown’?)",
        "26:83 expected a date, found ‘now’ (write it like 2026-12-01 or 2026-12-01T14:00Z)",
        "26:88 ‘txt’ is not a key of an example (did you mean ‘text’?)",
      ])
  }

  @Test func rulesThatContradictThemselves() {
    let text = """
      guardrail: x
      title: T
      owner: o
      reviewed: 2026-01-01
      why: w
      rules:
        - {rule: both, severity: error, flag: {terms: [a]}, require: {terms: [b]}, message: m,
           examples: {flagged: [a], passed: [b]}}
        - {rule: neither, severity: error, message: m, examples: {flagged: [a], passed: [b]}}
        - {rule: when, severity: error, flag: {terms: [a]}, when: {terms: [b]}, message: m,
           examples: {flagged: [a], passed: [b]}}
        - {rule: where, severity: error, require: {terms: [a]}, where: anywhere, message: m,
           examples: {flagged: [a], passed: [b]}}
        - {rule: place, severity: error, require: {terms: [a], where: at the top}, message: m,
           examples: {flagged: [a], passed: [b]}}
        - {rule: place, severity: error, require: {terms: [a]}, message: "{match} is missing",
           examples: {flagged: [], passed: [b]}}
        - {rule: words, severity: error, flag: {terms: [a]}, message: "{mach} {compny} {x y} {match",
           instead: "{other-words}", in: [headings, everthing],
           examples: {flagged: ["[[a"], passed: ["[[b]]", "c]]", "[[d [[e]] ]]", "[[]]"]}}
      """
    #expect(
      guardrailProblems(text) == [
        "7:55 a rule has ‘flag’ or ‘require’, not both (make two rules of it)",
        "9:6 a rule needs ‘flag’, ‘require’ or ‘protect’",
        "10:55 ‘when’ goes with ‘require’, not with ‘flag’ (put both conditions into "
          + "flag: {all: […]})",
        "12:59 ‘where’ belongs inside ‘require’ (write require: {…, where: first 200 "
          + "characters})",
        "14:65 ‘at the top’ is not a place in a post (write anywhere, first 200 "
          + "characters, first 30 words, first sentence, first paragraph or before the fold)",
        "16:12 the rule on line 14 has this name too (rename one of them)",
        "16:68 ‘{match}’ stands for nothing in a rule without ‘flag’ or ‘when’ (say it "
          + "in other words)",
        "17:26 expected a list of sentences, found an empty list (fill it or leave the "
          + "key out)",
        "18:65 ‘{mach}’ is not a placeholder (did you mean ‘{match}’?)",
        "18:65 ‘{compny}’ is not a placeholder (did you mean ‘{company}’?)",
        "18:65 ‘{x y}’ is not a placeholder (write {match}, or a class of words like "
          + "{company})",
        "18:65 ‘{’ opens a placeholder that is never closed (write {match}, or a class "
          + "of words like {company})",
        "19:15 ‘{other-words}’ is not a placeholder (write {match}, or a class of words "
          + "like {company})",
        "19:37 ‘headings’ is not a place where a rule can look (did you mean ‘heading’?)",
        "19:47 ‘everthing’ is not a place where a rule can look (did you mean ‘everything’?)",
        "20:27 ‘[[’ opens a mark that is never closed (mark the exact words that are "
          + "found with [[ and ]])",
        "20:44 a passed example has nothing to mark (take the double brackets out)",
        "20:53 ‘]]’ closes a mark that was never opened (mark the exact words that are "
          + "found with [[ and ]])",
        "20:60 a mark cannot stand inside another mark (mark the exact words that are "
          + "found with [[ and ]])",
        "20:76 ‘[[]]’ marks nothing (mark the exact words that are found with [[ and ]])",
      ])
  }

  @Test func wordLists() {
    let rule = """
          flag: {any: [{terms-from: missing.txt}, {terms-from: bad.txt}, {terms-from: /etc/words}]}
          unless: {not: {terms-from: ../shared/good.txt}}
      """
    let loaded = Loaded(
      [
        "rules/g.yml": guardrail(rule: rule), "rules/bad.txt": "ok\n***\n",
        "shared/good.txt": "fine\n",
      ], configuration: nil, guardrails: ["rules/g.yml"])
    #expect(
      loaded.lines == [
        "rules/bad.txt:2:1 a term needs a letter or a digit (use a pattern to look for signs)",
        "rules/g.yml:10:31 ‘rules/missing.txt’ cannot be read: there is no such file",
        "rules/g.yml:10:81 expected a path relative to the folder of this file",
      ])
    #expect(
      loaded.ruleSet.guardrails.first?.wordLists == [
        "missing.txt": [], "bad.txt": [Term("ok")], "/etc/words": [],
        "../shared/good.txt": [Term("fine")],
      ])
  }

  @Test func syntaxAndMeaningInOneGo() {
    let text = """
      guardrail: x
      title: T
      title: U
      owner: o
      reviewed: 2026-01-01
      rules: []
      """
    #expect(
      guardrailProblems(text) == [
        "1:1 a guardrail needs ‘why’ (give the reason, for the reader of a finding)",
        "3:1 the key `title` is already set on line 2 (keep one of the two)",
        "6:8 expected a list of rules, found an empty list (fill it or leave the key out)",
      ])
  }

  @Test func syntaxThatEndsTheReading() {
    #expect(
      guardrailProblems("guardrail: x\nrules:\n  - rule: a\n   bad: b\n") == [
        "4:4 this line does not fit what is above it: a list item was expected (check "
          + "its indentation: it has to start in the same column as the others of its kind)"
      ])
    #expect(
      guardrailProblems("# nothing\n") == [
        "1:1 this file is empty"
      ])
    #expect(
      guardrailProblems("just words") == [
        "1:1 expected a guardrail, a map of keys and values, found ‘just words’"
      ])
    #expect(
      guardrailProblems("- a\n- b") == [
        "1:1 expected a guardrail, a map of keys and values, found a list"
      ])
  }

  @Test func invalidBytes() {
    var files = MemoryFiles([:])
    files.contents["g.yml"] = Array("guardrail: x\ntitle: caf".utf8) + [0xE9, 0x0A]
    #expect(
      Loaded(files, configuration: nil, guardrails: ["g.yml"]).lines == [
        "g.yml:2:11 these bytes are not text in UTF-8 (save the file with the encoding UTF-8)"
      ])
    files.contents["g.yml"] = [0xFF, 0xFE, 0x61, 0x00]
    #expect(
      Loaded(files, configuration: nil, guardrails: ["g.yml"]).lines == [
        "g.yml:1:1 these bytes are not text in UTF-8 (save the file with the encoding UTF-8)"
      ])
  }

  @Test func sampleWordsAndPlaceholdersOfClassesThatNobodyKnows() {
    let text = guardrail(
      head: "sample-vocabulary: {compny: [A], own: [B]}\nvocabulary: {owned: [C]}")
    #expect(
      guardrailProblems(text) == [
        "6:1 ‘compny’ is not a class of words that is known (did you mean ‘company’?)",
        "6:1 ‘own’ is not a class of words that is known (did you mean ‘owned’?)",
      ])
  }

  @Test func aPackThatNamesAFile() {
    let loaded = Loaded(
      ["handrail.yml": "extends: [p]"],
      packs: ["p": guardrail(rule: "    flag: {terms-from: words.txt}")])
    #expect(
      loaded.lines == [
        "handrail:p.yml:10:24 expected a path relative to the folder of this file"
      ])
  }
}
