import HandrailCore
import Testing

@testable import HandrailText

/// A word is found whatever stands in it, and its place is what the author wrote.
@Suite struct ReaderDisguiseTests {
  static let markdown: [(post: String, word: String, written: String)] = [
    ("the Falcon flies", "Falcon", "Falcon"),
    ("Fal**con** flies", "Falcon", "Fal**con"),
    ("*Fal*con flies", "Falcon", "Fal*con"),
    ("F~~alco~~n", "Falcon", "F~~alco~~n"),
    ("F&#97;lcon", "Falcon", "F&#97;lcon"),
    ("F&#x61;lcon", "Falcon", "F&#x61;lcon"),
    ("Fal&shy;con", "Fal\u{AD}con", "Fal&shy;con"),
    ("caf&eacute; &AMP; bar", "café & bar", "caf&eacute; &AMP; bar"),
    ("Fal&bogus;con", "Fal&bogus;con", "Fal&bogus;con"),
    ("Project\\_Titan", "Project_Titan", "Project\\_Titan"),
    ("Project\nTitan", "Project Titan", "Project\nTitan"),
    ("Project\r\nTitan", "Project Titan", "Project\r\nTitan"),
    ("Project\rTitan", "Project Titan", "Project\rTitan"),
    ("Project  \nTitan", "Project\nTitan", "Project  \nTitan"),
    ("Project\\\nTitan", "Project\nTitan", "Project\\\nTitan"),
    ("> Project\n> Titan", "Project Titan", "Project\n> Titan"),
    ("> Project\nTitan", "Project Titan", "Project\nTitan"),
    ("> > > > > Project\n> > > > > Titan", "Project Titan", "Project\n> > > > > Titan"),
    (
      "- a\n  - b\n    - c\n      - d\n        - Project\n          Titan", "Project Titan",
      "Project\n          Titan"
    ),
    ("1. > - Project\n   >   Titan", "Project Titan", "Project\n   >   Titan"),
    ("see [Project Titan](https://a.example)", "Project Titan", "Project Titan"),
    (
      "[Project](https://a.example \"t\") Titan", "Project Titan",
      "Project](https://a.example \"t\") Titan"
    ),
    ("[Project][a] Titan\n\n[a]: /b", "Project Titan", "Project][a] Titan"),
    ("[Project](/b\n'title')\nTitan", "Project Titan", "Project](/b\n'title')\nTitan"),
    ("| a | b |\n|---|---|\n| x | Fal**con** |", "Falcon", "Fal**con"),
    ("| a |\n|---|\n| Fal\\|con |", "Fal|con", "Fal\\|con"),
    ("Fal<b>con</b>", "Falcon", "Fal<b>con"),
    ("Fal<wbr>con", "Falcon", "Fal<wbr>con"),
    ("Fal<!-- x -->con", "Falcon", "Fal<!-- x -->con"),
    ("Fal{# x #}con", "Falcon", "Fal{# x #}con"),
    ("Fal{{/* x */}}con", "Falcon", "Fal{{/* x */}}con"),
    ("Fal{{- /* x */ -}}con", "Falcon", "Fal{{- /* x */ -}}con"),
    ("Fal<%# x %>con", "Falcon", "Fal<%# x %>con"),
    (
      "Fal{% comment %}x{% endcomment %}con", "Falcon", "Fal{% comment %}x{% endcomment %}con"
    ),
    ("Fal<span\nclass=\"x\">con</span>", "Falcon", "Fal<span\nclass=\"x\">con"),
    ("<div>\nFal<i>con</i>\n</div>", "Falcon", "Fal<i>con"),
    ("> <div>\n> Project\n> Titan\n> </div>", "Project Titan", "Project\n> Titan"),
    ("- <p>Pro\n  ject</p>", "Pro ject", "Pro\n  ject"),
    ("a\tFalcon", "Falcon", "Falcon"),
    ("\tFal\tcon", "Fal\tcon", "Fal\tcon"),
    ("\u{FEFF}Falcon", "Falcon", "Falcon"),
    ("👩‍👩‍👧 e\u{301} Fal**con**", "Falcon", "Fal**con"),
    ("# Fal*con* #", "Falcon", "Fal*con"),
    ("Fal*con*\n===", "Falcon", "Fal*con"),
    ("![Fal*con*](x.png)", "Falcon", "Fal*con"),
    ("Fal{{ x }}con", "Fal\u{FFFC}con", "Fal{{ x }}con"),
  ]

  @Test(arguments: markdown)
  func markdownIsUndone(_ post: String, _ word: String, _ expected: String) {
    let document = read(post)
    #expect(written(word, in: document) == expected)
    #expect(faults(of: document).isEmpty)
    #expect(document.problems.isEmpty)
  }

  @Test(arguments: markdown)
  func anythingMayComeBefore(_ post: String, _ word: String, _ expected: String) {
    let before = "😀 e\u{301}\u{200D} text\r\n\r\n"
    let post = post.hasPrefix("\u{FEFF}") ? String(post.unicodeScalars.dropFirst()) : post
    let document = read(before + post)
    #expect(written(word, in: document) == expected)
    #expect(faults(of: document).isEmpty)
  }

  static let html: [(post: String, word: String, written: String)] = [
    ("<p>Fal<b>con</b></p>", "Falcon", "Fal<b>con"),
    ("<p>Project\r\n   Titan", "Project Titan", "Project\r\n   Titan"),
    ("<p>Project <i> Titan</i>", "Project Titan", "Project <i> Titan"),
    ("<p>F&#97lcon &copy 2024", "Falcon © 2024", "F&#97lcon &copy 2024"),
    ("<p>Fal&#150;con", "Fal–con", "Fal&#150;con"),
    ("<pre>Project\n  Titan</pre>", "Project\n  Titan", "Project\n  Titan"),
    ("<title>Fal&shy;con</title>", "Fal\u{AD}con", "Fal&shy;con"),
    ("<img alt='Fal&#99;on'>", "Falcon", "Fal&#99;on"),
    ("<a href=\"/a?b=1&copy=2&amp;c\">x</a>", "/a?b=1&copy=2&c", "/a?b=1&copy=2&amp;c"),
    ("<p>Fal<script>var a = '<p>'</script>con", "con", "con"),
    ("Project<br>Titan", "Project\nTitan", "Project<br>Titan"),
  ]

  @Test(arguments: html)
  func htmlIsUndone(_ post: String, _ word: String, _ expected: String) {
    let document = read(post, path: "post.html")
    #expect(written(word, in: document) == expected)
    #expect(faults(of: document).isEmpty)
    #expect(document.problems.isEmpty)
  }

  static let frontMatter: [(post: String, word: String, written: String)] = [
    ("---\ntitle: Project Titan\n---\n", "Project Titan", "Project Titan"),
    ("---\ntitle: 'It''s Titan'\n---\n", "It's Titan", "It''s Titan"),
    ("---\ntitle: \"Pro\\x6aect\"\n---\n", "Project", "Pro\\x6aect"),
    ("---\ntitle: >\n  Project\n  Titan\n---\n", "Project Titan", "Project\n  Titan"),
    ("---\r\ntitle: Project\r\n  Titan\r\n---\r\n", "Project Titan", "Project\r\n  Titan"),
    ("\u{FEFF}---\ntitle: Titan\n---\n", "Titan", "Titan"),
    ("+++\ntitle = \"Pro\\u006aect\"\n+++\n", "Project", "Pro\\u006aect"),
    ("{\n\"title\": \"Pro\\u006aect\"\n}\n", "Project", "Pro\\u006aect"),
    ("Title: Project Titan\nDate: 2024-01-31\n\nbody", "Project Titan", "Project Titan"),
  ]

  @Test(arguments: frontMatter)
  func titlesAreMapped(_ post: String, _ word: String, _ expected: String) {
    let document = read(post)
    #expect(written(word, in: document) == expected)
    #expect(document.blocks.first?.scope == .title)
    #expect(document.metadata.title == word)
    #expect(faults(of: document).isEmpty)
    #expect(document.problems.isEmpty)
  }
}
