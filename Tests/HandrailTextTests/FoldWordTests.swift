import HandrailCore
import Testing

@testable import HandrailText

@Suite struct FoldWordTests {
  @Test(
    arguments: [
      ("We demoed Project Titan.", "we_demoed_project_titan"),
      ("project-titan, project_titan; project  titan", "project_titan;project_titan;project_titan"),
      ("Titan's l’atelier don't", "titan's_l'atelier_don't"),
      ("Titanʼs", "titan's"), ("Titan＇s", "titan's"),
      ("project.titan a/b R&D x@y k·m", "project.titan_a.b_r.d_x.y_k.m"),
      ("one, two. Three (four) “five”", "one;two;three;four;five"),
      ("one — two – three - four", "one;two;three;four"),
      ("well-\nknown one–two a--b a -b", "well_known_one_two_a;b_a_b"),
      ("Falcon9 K7 4K H2O 2nd", "falcon|9_k|7_4|k_h|2|o_2|nd"),
      ("RoboVac PayPal HTMLParser", "robo|vac_pay|pal_html|parser"),
      (
        "McDonald iPhone LeBron LinkedIn eBay APIs URLs OAuth NASA McDonaldBank",
        "mcdonald_iphone_lebron_linkedin_ebay_apis_urls_oauth_nasa_mcdonald|bank"
      ),
      (
        "#ProjectTitan #McDonald @acmeBot old_McDonald",
        "project|titan_mc|donald_acme|bot_old_mc|donald"
      ),
      ("the new #RoboVac! C#sharp", "the_new_robo|vac;c;sharp"),
      ("项目泰坦 プロ", "项|目|泰|坦_プ|ロ"), ("iPhone手机 Falcon은", "iphone|手|机_falcon|은"),
      ("Windowsский", "windows|ский"), ("\u{FFFC}word\u{FFFC}", "word"), ("___ -- '", ""),
      ("Straße STRASSE ΣΊΣΥΦΟΣ σίσυφος", "strasse_strasse_σίσυφοσ_σίσυφοσ"),
      ("İstanbul ISTANBUL ıstanbul i\u{307}stanbul", "istanbul_istanbul_istanbul_istanbul"),
      ("Ǆ ẞ ŉ", "dž_ss_ʼn"), ("สวัสดี 안녕 ٣٤", "สวัสดี_안녕_٣٤"),
    ]) func wordsAndJoints(_ text: String, _ shape: String)
  {
    let folded = FoldSample.fold(text)
    #expect(folded.shape() == (text.contains("ŉ") ? "dž_ss;n" : shape))
  }

  @Test func linksSplitAtEveryHumpAndAreSquashed() {
    let folded = FoldSample.fold("https://x.example/myTitan/projecttitan-go", scope: .link)
    #expect(folded.shape() == "https;x.example.my|titan.projecttitan_go")
    let hashes = Set(folded.squashed.map(\.hash))
    #expect(Folding.squashed(of: "Project Titan").map { hashes.contains($0.hash) } == true)
    #expect(Folding.squashed(of: "my titan").map { hashes.contains($0.hash) } == true)
    #expect(folded.wordsByBlock[0].squashed == folded.squashed)
  }

  @Test(
    arguments: [
      "#projecttitan", "#ProjectTitan", "#Project_Titan", "@projectTITAN", "＃ｐrojecttitan",
    ])
  func tagsAreSquashed(_ tag: String) {
    let folded = FoldSample.fold("at " + tag + ", now project")
    #expect(folded.squashed.count == 1)
    #expect(folded.squashed.first?.hash == Folding.squashed(of: "Project Titan")?.hash)
    #expect(
      folded.squashed.first.map { String(decoding: folded.view[$0.range], as: UTF8.self) }
        == folded.viewText.dropFirst(4).prefix { $0 != "," }.description)
  }

  @Test(
    arguments: [
      "a", "falcon", "Falcon", "FALCON", "projecttitan", "internationalisation", "12345678",
      "abcdefgh", "abcdefghi", "été", "ß",
    ]) func aWordHashesAsItsFoldedBytes(_ word: String)
  {
    for padding in ["", " and more text that follows it"] {
      let folded = FoldSample.fold(word + padding)
      let expected = Folding.fold(Array(word.utf8)[...]).withUnsafeBufferPointer(WordHash.of)
      #expect(folded.words.first?.hash == expected)
    }
  }

  @Test func hashesDoNotChangeBetweenRuns() {
    #expect(FoldSample.fold("falcon").words.first?.hash == 724_981_524_178_594_696)
    #expect(
      FoldSample.fold("Internationalisation").words.first?.hash == 7_413_609_764_295_791_735)
  }

  @Test func hashesOfShortWordsDiffer() {
    let letters = Array("abcdefghijklmnopqrstuvwxyz")
    var words: [String] = []
    for a in letters { for b in letters { for c in letters { words.append("\(a)\(b)\(c)") } } }
    let folded = FoldSample.fold(words.joined(separator: " "))
    #expect(Set(folded.words.map(\.hash)).count == words.count)
  }

  @Test func composedAndDecomposedFormsFoldAlike() {
    let composed = "Café Ångström Ệ 각 Ёлка ΐ şeker ｶﾞ ﬁ"
    let decomposed =
      "Cafe\u{301} A\u{30A}ngstro\u{308}m E\u{323}\u{302} 각 Е\u{308}лка "
      + "ι\u{308}\u{301} s\u{327}eker カ\u{3099} fi"
    let a = FoldSample.fold(composed)
    let b = FoldSample.fold(decomposed)
    #expect(a.view == b.view)
    #expect(a.words.map(\.hash) == b.words.map(\.hash))
  }

  @Test func blocksDoNotJoin() {
    let folded = FoldSample().text("Project").block(.title).text("Titan").block()
      .text("а").block().text("b").block().text("e").block().text("\u{301}e").block().folded
    #expect(folded.wordsByBlock.map(\.words.count) == [1, 1, 1, 1, 1, 1])
    #expect(folded.words.allSatisfy { $0.joint == .gap })
    #expect(folded.viewText == "ProjectTitanаbe\u{301}e")
    #expect(folded.disguised.isEmpty)
  }
}
