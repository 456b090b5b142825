import HandrailCore
import Testing

@testable import HandrailText

@Suite struct FoldDisguiseTests {
  /// A disguised “falcon”, its name, and the disguise that must be reported; nil for none.
  static let styles: [(name: String, written: String)] = {
    func alphabet(_ capital: UInt32?, _ small: UInt32) -> (String) -> String {
      { word in
        String(
          String.UnicodeScalarView(
            word.unicodeScalars.compactMap { letter in
              let isCapital = letter.value < 0x61
              let base = isCapital ? (capital ?? small) : small
              return Unicode.Scalar(base + letter.value - (isCapital ? 0x41 : 0x61))
            }))
      }
    }
    let fonts: [(String, UInt32?, UInt32)] = [
      ("bold", 0x1D400, 0x1D41A), ("italic without h", 0x1D434, 0x1D44E),
      ("bold italic", 0x1D468, 0x1D482), ("bold script", 0x1D4D0, 0x1D4EA),
      ("bold Fraktur", 0x1D56C, 0x1D586), ("sans-serif", 0x1D5A0, 0x1D5BA),
      ("sans-serif bold", 0x1D5D4, 0x1D5EE), ("sans-serif italic", 0x1D608, 0x1D622),
      ("sans-serif bold italic", 0x1D63C, 0x1D656), ("monospace", 0x1D670, 0x1D68A),
      ("circled", 0x24B6, 0x24D0), ("full-width", 0xFF21, 0xFF41),
      ("parenthesised", nil, 0x249C),
    ]
    let capitals: [(String, UInt32)] = [
      ("squared", 0x1F130), ("negative circled", 0x1F150), ("negative squared", 0x1F170),
      ("regional indicators", 0x1F1E6),
    ]
    return fonts.map { ($0, alphabet($1, $2)("Falcon")) }
      + capitals.map { ($0, alphabet($1, $1)("FALCON")) } + [
        ("small capitals", "ꜰᴀʟᴄᴏɴ"), ("superscript", "ᶠᵃˡᶜᵒⁿ"),
        ("struck through", "F\u{336}a\u{336}l\u{336}c\u{336}o\u{336}n\u{336}"),
        ("slashed", "F\u{338}a\u{338}l\u{338}c\u{338}o\u{338}n\u{338}"),
        ("in keycaps", "F\u{20E3}a\u{20E3}l\u{20E3}c\u{20E3}o\u{20E3}n\u{20E3}"),
      ]
  }()

  @Test(arguments: styles.map(\.name)) func styledLettersReadAsPlainOnes(_ name: String) {
    let written = Self.styles.first { $0.name == name }?.written ?? ""
    let document = FoldSample().text("The (" + written + ")!").block().document
    let folded = FoldedText(document)
    #expect(folded.viewText.lowercased() == "the (falcon)!")
    #expect(folded.shape() == "the;falcon")
    // An overlay on the last letter belongs to no byte of the view.
    let last = written.unicodeScalars.last.map { CharacterRecord($0.value).isOverlay } ?? false
    let source = folded.words.last.map { folded.source(of: $0, in: document) } ?? ""
    #expect(Array(source.unicodeScalars) == Array(written.unicodeScalars.dropLast(last ? 1 : 0)))
    #expect(folded.disguises.map { $0.lowercased() } == ["styledletters: falcon"])
  }

  @Test func smallCapitalsOfAllLettersReadAsThoseLetters() {
    #expect(
      FoldSample.fold("ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘꞯʀꜱᴛᴜᴠᴡʏᴢ").viewText
        == "abcdefghijklmnopqrstuvwyz")
  }

  @Test(
    arguments: [
      "\u{34F}", "\u{115F}", "\u{1160}", "\u{180B}", "\u{180E}", "\u{200B}", "\u{200C}", "\u{200D}",
      "\u{200E}", "\u{200F}", "\u{202A}", "\u{202E}", "\u{2060}", "\u{2063}", "\u{206F}",
      "\u{3164}", "\u{FE00}", "\u{FE0F}", "\u{FEFF}", "\u{FFA0}", "\u{E0001}", "\u{E0041}",
      "\u{E0100}", "\u{E0FFF}", "\u{2800}", "\u{61C}", "\u{1D173}", "\u{200B}\u{200D}\u{FEFF}",
    ]) func invisibleCharactersInsideAWordAreDropped(_ hidden: String)
  {
    let document = FoldSample().text("\(hidden)Our Fal\(hidden)con\(hidden), then").block()
      .document
    let folded = FoldedText(document)
    #expect(folded.viewText == "Our Falcon, then")
    #expect(folded.shape() == "our_falcon;then")
    #expect(folded.source(of: folded.words[1], in: document) == "Fal\(hidden)con")
    #expect(folded.disguises == ["invisibleCharacters: lc"])
  }

  @Test func softHyphensAreDroppedAndNoDisguise() {
    let folded = FoldSample.fold("Fal\u{AD}con")
    #expect(folded.shape() == "falcon")
    #expect(folded.disguised.isEmpty)
  }

  @Test(
    arguments: [
      "می\u{200C}خواهم", "क्\u{200D}ष", "👩\u{200D}💻 at work", "❤\u{FE0F}", "葛\u{E0100}城",
      "\u{200B}word\u{200B} \u{200B}",
    ]) func invisibleCharactersWithAPurposeAreNoDisguise(_ text: String)
  {
    #expect(FoldSample.fold(text).disguised.isEmpty)
  }

  @Test(
    arguments: [
      ("Fаlсоn", "Falcon"), ("Βluebird", "Bluebird"), ("Вluebird", "Bluebird"),
      ("bluеbіrd", "bluebird"), ("Τіtаn", "Titan"), ("tіtаn", "titan"), ("mοnth", "month"),
      ("falcօn", "falcon"), ("ᎪCME", "ACME"), ("RoboVaϲ", "RoboVac"), ("Ꭺcme", "Acme"),
      ("tıtan", "titan"), ("fɑlcon", "falcon"), ("bӏuebird", "bluebird"), ("fаlcon9", "falcon9"),
      ("а\u{301}b", "áb"), ("falcסn", "falcon"), ("f\u{336}аlcon", "falcon"),
    ]) func lookalikesInALatinWordReadAsLatin(_ written: String, _ plain: String)
  {
    let document = FoldSample().text("a " + written + " b").block().document
    let folded = FoldedText(document)
    #expect(folded.viewText == "a " + plain + " b")
    #expect(
      folded.words.map(\.hash) == FoldSample.fold("a " + plain + " b").words.map(\.hash))
    #expect(folded.disguised.contains { $0.disguise == .lookalikeLetters })
    #expect(folded.map.source(of: 2..<2 + plain.utf8.count) == 2..<2 + written.utf8.count)
  }

  @Test(
    arguments: [
      "Windowsский", "Привет", "сор", "μm", "5μm", "ΔT", "πr", "Falcon은", "וFalcon", "kadın, şu",
      "kadın, s\u{327}u", "naïve", "łódź", "straße", "m≠rn", "rn", "0O1lI",
    ]) func genuineWordsAreLeftAlone(_ text: String)
  {
    let folded = FoldSample.fold(text)
    #expect(folded.view == Folding.view(of: text))
    #expect(folded.viewText == text || text.contains("\u{327}"))
    #expect(folded.disguised.isEmpty)
  }

  @Test func wordsOfLookalikesThroughoutAreRead() {
    let folded = FoldSample.fold("The рrоjесt and the сор, ТОР")
    #expect(folded.viewText == "The project and the сор, ТОР")
    let reading = folded.wordsByBlock[0].readings.first
    #expect(reading?.disguise == .lookalikeLetters)
    let guesses = reading?.words.filter(\.isGuess).map(\.hash) ?? []
    #expect(guesses == FoldSample.fold("cop top").words.map(\.hash))
    #expect(reading?.words.count == folded.words.count)
  }

  @Test func wordsOfAScriptThatTheTextUsesAreNotRead() {
    let folded = FoldSample().text("Мы идём").block().text("сор").block().folded
    #expect(folded.wordsByBlock.allSatisfy { $0.readings.isEmpty })
  }

  @Test func flagsStayFlagsAndSpelledLettersRead() {
    #expect(FoldSample.fold("🇺🇸🇬🇧 🇫🇷").viewText == "🇺🇸🇬🇧 🇫🇷")
    #expect(FoldSample.fold("🇹🇮🇹🇦🇳").shape() == "titan")
    #expect(FoldSample.fold("🇹\u{200B}🇮\u{200B}🇹\u{200B}🇦\u{200B}🇳").shape() == "titan")
    #expect(FoldSample.fold("🇹 🇮 🇹 🇦 🇳").wordsByBlock[0].spaced == [0..<5])
  }

  @Test func markupInsideAWordIsADisguiseOnlyInside() {
    let document = FoldSample().skip("**").text("Fal").skip("**").text("con").skip("*")
      .text(" flew").block().document
    let folded = FoldedText(document)
    #expect(folded.shape() == "falcon_flew")
    #expect(folded.source(of: folded.words[0], in: document) == "Fal**con")
    #expect(folded.disguises == ["markupInsideWord: lc"])
    let hint = FoldSample().text("Fal").skip("<wbr>").text("con").block().folded
    #expect(hint.disguised.isEmpty)
  }

  @Test func characterReferencesOfOrdinaryLettersAreADisguise() {
    let document = FoldSample().piece("F", from: "&#70;").piece("a", from: "&#x61;").text("lcon ")
      .piece("&", from: "&amp;").text(" caf").piece("é", from: "&eacute;").block().document
    let folded = FoldedText(document)
    #expect(folded.viewText == "Falcon & café")
    #expect(folded.source(of: folded.words[0], in: document) == "&#70;&#x61;lcon")
    #expect(folded.disguises == ["characterReferences: Fa"])
    let hidden = FoldSample().text("Fal").piece("\u{200B}", from: "&#8203;").text("con").block()
    #expect(hidden.folded.disguises == ["invisibleCharacters: lc"])
    #expect(hidden.folded.map.source(of: 0..<6) == 0..<13)
  }

  @Test func everydayCompatibilityCharactersAreNoDisguise() {
    let folded = FoldSample.fold("ﬁne ½ m² Acme™ № … 1ª")
    #expect(folded.viewText == "fine 1⁄2 m2 AcmeTM No ... 1a")
    #expect(folded.disguised.isEmpty)
  }
}
