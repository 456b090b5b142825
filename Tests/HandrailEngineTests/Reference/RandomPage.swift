import HandrailCore
import HandrailText
import TestSupport

/// Random posts that hold a lexicon's words, disguised, in all markups and at awkward places.
struct RandomPage {
  var markup: Markup
  var text: String
  /// Whether it is a record of a batch with a title and alternatives beside the text.
  var extras: [TextField] = []

  init(of lexicon: RandomLexicon, _ random: inout SplitMix64) {
    markup = random.pick(Markup.allCases)
    text = ""
    if random.chance(30) {
      text = Self.lonely(lexicon, &random)
      return
    }
    if random.chance(20) { text += Self.frontMatter(lexicon, &random) }
    for _ in 0..<random.pick([0, 1, 1, 1, 2, 3, 5, 9]) {
      let words = Self.words(lexicon, &random)
      text += markup == .html ? Self.html(words, &random) : Self.block(words, &random)
    }
    if random.chance(10) { text = text.replacing("\n", with: "\r\n") }
    if random.chance(10) {
      extras = [
        TextField(name: "title", text: Self.words(lexicon, &random)),
        TextField(name: "alt[0]", text: Self.words(lexicon, &random)),
        TextField(name: "alt[1]", text: RandomDisguise.write(random.pick(lexicon.terms), &random)),
      ]
    }
  }

  init(markup: Markup, text: String, extras: [TextField] = []) {
    (self.markup, self.text, self.extras) = (markup, text, extras)
  }

  /// The page as read.
  var document: Document {
    guard extras.isEmpty else {
      let source = SourceText(
        path: "posts.ndjson", fields: extras + [TextField(name: "text", text: text)])
      return DocumentReader.read(textsOf: source, markup: markup)
    }
    return DocumentReader.read(SourceText(path: "post", utf8: Array(text.utf8)), markup: markup)
  }

  /// Words in a row, padded so that some start or end where 8, 16, 32 or 64 bytes do.
  private static func words(_ lexicon: RandomLexicon, _ random: inout SplitMix64) -> String {
    var text = ""
    for _ in 0..<random.pick([0, 1, 1, 2, 3, 5, 8, 12]) {
      if random.chance(25) { text += padding(to: random.pick([8, 16, 32, 64]), text, &random) }
      switch Int.random(in: 0...9, using: &random) {
      case 0...4: text += RandomDisguise.write(random.pick(lexicon.terms), &random)
      case 5: text += RandomDisguise.write(random.pick(lexicon.words), &random)
      case 6: text += fragment(of: random.pick(lexicon.terms), &random)
      case 7: text += RandomLexicon.noise(&random)
      case 8: text += random.pick(["a", "I", "A B C D", "1", "!", "👩‍👩‍👧", "🇩🇪", "Dr.", "e.g.", "…"])
      default: text += anything(&random)
      }
      text += random.pick([" ", " ", " ", " ", "", ". ", ", ", "! ", "\n", "; ", " — ", ") ", "? "])
    }
    return text
  }

  /// One term, somewhere about the edge of 64 or, now and then, 4096 bytes, among what is none.
  private static func lonely(_ lexicon: RandomLexicon, _ random: inout SplitMix64) -> String {
    if random.chance(2) { return String(repeating: random.pick(lexicon.words) + " ", count: 140) }
    let term = random.pick(lexicon.terms)
    let tag = random.pick(["#", "@", " #"]) + term.lowercased().filter { $0 != " " && $0 != "-" }
    let parts = String(repeating: "Bd7_", count: Int.random(in: 3...15, using: &random)) + term
    let word = random.pick([RandomDisguise.write(term, &random), "—\(term)—", tag, parts])
    let edge = random.chance(8) ? 4096 : 64 * Int.random(in: 1...3, using: &random)
    let length = max(edge - Int.random(in: 0...min(word.utf8.count + 3, 60), using: &random), 0)
    let filler = random.pick(["bd ", "b. ", "bdfgh ", "BD-", "_b "])
    let before = String(repeating: filler, count: length / filler.utf8.count)
    let rest = String(repeating: random.pick([".", " ", "b"]), count: length - before.utf8.count)
    return before + rest + word + random.pick(["", "", " ", ".", " bd", "—b"])
  }

  /// What brings a text near a multiple of some length.
  private static func padding(
    to length: Int, _ text: String, _ random: inout SplitMix64
  ) -> String {
    let missing = length - text.utf8.count % length + Int.random(in: -2...2, using: &random)
    let fillers = ["b", " ", ".", "B", "bd ", "é", "b_", "bD", "—", "漢"]
    let filler = random.pick(fillers)
    return missing > 0
      ? String(repeating: filler, count: missing / filler.utf8.count)
        + String(repeating: ".", count: missing % filler.utf8.count) : ""
  }

  private static func fragment(of term: String, _ random: inout SplitMix64) -> String {
    let scalars = Array(term.unicodeScalars)
    let start = Int.random(in: 0..<scalars.count, using: &random)
    let end = Int.random(in: start...scalars.count, using: &random)
    return String(String.UnicodeScalarView(scalars[start..<end]))
  }

  /// Any characters at all.
  private static func anything(_ random: inout SplitMix64) -> String {
    let limit = random.pick([0x7F, 0x250, 0x600, 0x3000, 0x1_FFFF, 0x10_FFFF] as [UInt32])
    let scalars = (0..<Int.random(in: 0...6, using: &random)).compactMap { _ in
      Unicode.Scalar(UInt32.random(in: 1...limit, using: &random))
    }
    return String(String.UnicodeScalarView(scalars))
  }

  // MARK: Blocks

  private static func block(_ words: String, _ random: inout SplitMix64) -> String {
    switch Int.random(in: 0...12, using: &random) {
    case 0: "## \(words)\n"
    case 1: "- \(words)\n"
    case 2: "> \(words)\n\n"
    case 3: "| \(words) | \(words) |\n|---|---|\n| \(words) | |\n"
    case 4: "```\n\(words)\n```\n"
    case 5: "<div>\(words)</div>\n\n"
    case 6: words
    case 7: "1. x\n   - \(words)\n"
    case 8: "<!-- \(words) -->\n"
    case 9: "[l]: https://x.example/\(words) \"\(words)\"\n"
    default: "\(words)\n\n"
    }
  }

  private static func html(_ words: String, _ random: inout SplitMix64) -> String {
    switch Int.random(in: 0...12, using: &random) {
    case 0: "<h1>\(words)</h1>"
    case 1: "<td>\(words)</td><td>\(words)</td>"
    case 2: "<blockquote>\(words)</blockquote>"
    case 3: "<title>\(words)</title>"
    case 4: "<script>\(words)</script>"
    case 5: "<p hidden>\(words)</p>"
    case 6: "<img alt=\"\(words)\" src=\"x\">"
    case 7: "<li>\(words)<li>\(words)"
    case 8: "<a href=\"\(words)\">\(words)</a>"
    case 9: words
    case 10: "<input placeholder='\(words)' data-x=\"\(words)\">"
    default: "<p>\(words)</p>"
    }
  }

  private static func frontMatter(_ lexicon: RandomLexicon, _ random: inout SplitMix64) -> String {
    func value() -> String {
      let words = words(lexicon, &random).filter { !$0.isNewline }
      return random.chance(50)
        ? "'\(words.replacing("'", with: "''"))'" : words.filter { !":#'\"".contains($0) }
    }
    var lines = ["---", "title: \(value())", "description: \(value())"]
    if random.chance(50) {
      lines += ["tags: [\(random.pick(lexicon.words)), \(random.pick(lexicon.words))]"]
    }
    if random.chance(30) { lines += ["summary: >-", "  \(random.pick(lexicon.terms))", "  x"] }
    if random.chance(20) { lines += ["channel: \(random.pick(["blog", "bluesky", "forum"]))"] }
    if random.chance(20) { lines += ["date: 2026-11-0\(Int.random(in: 1...6, using: &random))"] }
    if random.chance(20) { lines += ["other: \(value())"] }
    return (lines + ["---", ""]).joined(separator: "\n")
  }
}
