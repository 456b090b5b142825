import HandrailSyntax
import TestSupport

/// Writes random texts as scalars, in all the ways that a style allows.
struct ScalarWriter {
  enum Form: CaseIterable, Sendable {
    case plain, single, double, literal, folded, json, tomlBasic, tomlLiteral
    case tomlBasicLines, tomlLiteralLines

    func read(_ bytes: [UInt8]) -> SyntaxTree {
      switch self {
      case .json: JSONReader.read(bytes)
      case .tomlBasic, .tomlLiteral, .tomlBasicLines, .tomlLiteralLines: TOMLReader.read(bytes)
      default: YAMLReader.read(bytes)
      }
    }
  }

  private let form: Form
  private var random: SplitMix64
  private var newline = "\n"

  init(_ form: Form, seed: UInt64) {
    self.form = form
    random = SplitMix64(seed: seed)
  }

  /// A text, and a document that says `a` is that text.
  mutating func next() -> (text: String, source: String) {
    newline = random.chance(30) ? "\r\n" : "\n"
    let before = random.pick(["", "# ü\n", "b\(isTOML ? " =" : ":") 'é 😀'\n"])
    var text = randomText()
    switch form {
    case .plain: return (text, before + "a: " + flow(text) { String($0) })
    case .single:
      return (text, before + "a: '" + flow(text) { $0 == "'" ? "''" : String($0) } + "'")
    case .double:
      let written = doubleQuoted(&text)
      return (text, before + "a: \"" + written + "\"")
    case .literal, .folded:
      let written = block(&text)
      return (text, before + "a: " + written)
    case .json: return (text, "{\"é\": [], \"a\" : \"" + json(text) + "\"}")
    case .tomlBasic:
      let written = tomlEscaped(&text, lines: false)
      return (text, before + "a = \"" + written + "\" # c")
    case .tomlLiteral: return (text, before + "a = '" + text + "'")
    case .tomlBasicLines:
      let written = tomlEscaped(&text, lines: true)
      return (text, before + "a = \"\"\"\(newline)" + written + "\"\"\"")
    case .tomlLiteralLines:
      let written = text.replacing("\n", with: newline)
      return (text, before + "a = '''\(newline)" + written + "'''")
    }
  }

  private var isTOML: Bool {
    switch form {
    case .tomlBasic, .tomlLiteral, .tomlBasicLines, .tomlLiteralLines: true
    default: false
    }
  }

  /// Words with single characters between them, so that every form can hold them.
  private mutating func randomText() -> String {
    var words = ["one", "é", "日本語", "😀", "Zoë", "e\u{301}", "f", "👩‍👩‍👧"]
    var gaps = [" ", " ", "\n"]
    switch form {
    case .plain: break
    case .single: words += ["'", "it's", "''", "\"", "\\", "#x"]
    case .double, .json, .tomlBasic, .tomlBasicLines:
      words += ["\"", "\\", "\t", "\u{1}", "'", "/", "\u{A0}"]
      gaps += ["\n\n", "  "]
    case .literal: gaps += ["\n\n", "\n  ", "  "]
    case .folded: gaps += ["\n\n"]
    case .tomlLiteral: gaps = [" ", "\t", "  "]
    case .tomlLiteralLines: (words, gaps) = (words + ["'", "\\", "\""], gaps + ["\n\n"])
    }
    var text = form == .plain ? "x" : random.pick(words)
    for _ in 0..<Int.random(in: 0..<8, using: &random) {
      text += random.pick(gaps) + random.pick(words)
    }
    if form == .tomlBasicLines || form == .tomlLiteralLines { text += "." }
    return text
  }

  /// Folds spaces at random; a line feed is an empty line.
  private mutating func flow(_ text: String, write: (Unicode.Scalar) -> String) -> String {
    var written = ""
    for scalar in text.unicodeScalars {
      let indent = random.pick(["  ", " ", "   \t"])
      switch scalar {
      case "\n": written += newline + newline + indent
      case " " where random.chance(40): written += random.pick(["", " "]) + newline + indent
      default: written += write(scalar)
      }
    }
    return written
  }

  private mutating func doubleQuoted(_ text: inout String) -> String {
    var written = ""
    var meant = ""
    for scalar in text.unicodeScalars {
      let hex = String(scalar.value, radix: 16)
      switch scalar {
      case "\n": written += "\\n"
      case "\"", "\\": written += "\\\(scalar)"
      case "\u{1}": written += "\\x01"
      case "\u{A0}": written += "\\_"
      case "\t": written += "\\t"
      case _ where random.chance(10):
        written += "\\U" + String(repeating: "0", count: 8 - hex.count) + hex
      case " ": written += random.pick([" ", "\\x20", "\\ "])
      default: written += String(scalar)
      }
      meant.unicodeScalars.append(scalar)
      if random.chance(10) {
        written += "\\" + newline + random.pick(["  ", "\t"]) + "\\x41"
        meant += "A"
      }
    }
    text = meant
    return written
  }

  /// Writes `|` or `>`; the text gets the line feeds at its end that the chomping keeps.
  private mutating func block(_ text: inout String) -> String {
    let chomping = random.pick(["", "-", "+"])
    let indent = random.pick([" ", "  ", "    "])
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    var written = (form == .folded ? ">" : "|") + chomping + random.pick(["", " # c"]) + newline
    for (index, line) in lines.enumerated() {
      var line = String(line)
      if form == .folded, random.chance(50), let space = line.firstIndex(of: " ") {
        line.replaceSubrange(space...space, with: newline + indent)
      }
      written += (line.isEmpty ? "" : indent) + line + newline
      if form == .folded, index < lines.count - 1, !line.isEmpty { written += newline }
    }
    let blank = Int.random(in: 0..<3, using: &random)
    written += String(repeating: newline, count: blank)
    if chomping != "-" { text += "\n" }
    if chomping == "+" { text += String(repeating: "\n", count: blank) }
    return written + (random.chance(50) ? "c: d" : "")
  }

  private mutating func json(_ text: String) -> String {
    var written = ""
    for scalar in text.unicodeScalars {
      let hex = { (unit: UInt16) in
        let digits = String(unit, radix: 16)
        return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      }
      switch scalar {
      case "\n": written += "\\n"
      case "\"", "\\": written += "\\\(scalar)"
      case "\u{1}", "\t": written += hex(UInt16(scalar.value))
      case _ where random.chance(20):
        written += String(scalar).utf16.map(hex).joined()
      default: written += String(scalar)
      }
    }
    return written
  }

  private mutating func tomlEscaped(_ text: inout String, lines: Bool) -> String {
    var written = ""
    var meant = ""
    for scalar in text.unicodeScalars {
      let hex = String(scalar.value, radix: 16)
      switch scalar {
      case "\n": written += lines && random.chance(70) ? newline : "\\n"
      case "\"", "\\": written += "\\\(scalar)"
      case _ where scalar == "\u{1}" || random.chance(20):
        written += "\\U" + String(repeating: "0", count: 8 - hex.count) + hex
      default: written += String(scalar)
      }
      meant.unicodeScalars.append(scalar)
      if lines, random.chance(10) {
        written += "\\ " + newline + newline + "  \\u0041"
        meant += "A"
      }
    }
    text = meant
    return written
  }
}
