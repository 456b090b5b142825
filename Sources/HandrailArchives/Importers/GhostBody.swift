import HandrailCore
import HandrailText

/// The text of a post of Ghost as HTML, from whichever of its forms there is.
struct GhostBody {
  private(set) var html = ""
  private(set) var alts: [String] = []

  /// The keys of cards under which words stand, some of them HTML.
  private static let words: Set<String> = [
    "html", "markdown", "caption", "calloutText", "buttonText", "header", "subheader", "heading",
    "content", "productTitle", "productDescription", "title", "description", "code",
    "successMessage",
    "disclaimer", "text",
  ]
  private static let deepest = 50

  /// Reads a post; nil when its text is in a form that cannot be read.
  init?(_ post: JSONView) {
    if let excerpt = post["custom_excerpt"]?.words {
      html += "<p>\(HTMLText.escaped(excerpt))</p>"
    }
    if let text = post["html"]?.words {
      html += text
    } else if let text = post["lexical"]?.words {
      guard let root = JSONDocument(Array(text.utf8))?.root["root"] else { return nil }
      html += lexical(root, 0)
    } else if let text = post["mobiledoc"]?.words {
      guard let root = JSONDocument(Array(text.utf8))?.root, root["sections"] != nil else {
        return nil
      }
      mobiledoc(root)
    } else if let text = post["plaintext"]?.words {
      html += "<p>\(HTMLText.escaped(text))</p>"
    }
  }

  private mutating func lexical(_ node: JSONView, _ depth: Int) -> String {
    guard depth < Self.deepest else { return "" }
    switch node["type"]?.string {
    case "text", "extended-text": return HTMLText.escaped(node["text"]?.string ?? "")
    case "linebreak": return "<br>"
    case "tab": return " "
    default: break
    }
    guard let children = node["children"]?.items else { return card(node) }
    let inner = children.map { lexical($0, depth + 1) }.joined()
    switch node["type"]?.string {
    case "root": return inner
    case "link", "autolink": return Self.link(inner, to: node["url"]?.string ?? "")
    case "heading", "extended-heading": return "<h2>\(inner)</h2>"
    case "quote", "extended-quote", "aside": return "<blockquote>\(inner)</blockquote>"
    case "listitem": return "<li>\(inner)</li>"
    default: return "<p>\(inner)</p>"
    }
  }

  private static func link(_ inner: String, to url: String) -> String {
    "<a href=\"\(HTMLText.escaped(url).replacing("\"", with: "&quot;"))\">\(inner)</a>"
  }

  /// The words of a card: a picture with its caption, a note, a button.
  private mutating func card(_ payload: JSONView) -> String {
    if let alt = payload["alt"]?.words { alts.append(alt) }
    var html = ""
    for (key, value) in payload.entries where Self.words.contains(key) {
      if let words = value.words { html += "<p>\(words)</p>" }
    }
    for image in payload["images"]?.items ?? [] { html += card(image) }
    if let url = (payload["url"] ?? payload["buttonUrl"])?.words {
      html += "<p>\(Self.link("", to: url))</p>"
    }
    return html
  }

  // MARK: Mobiledoc

  /// Reads the form that Ghost wrote before 2023: sections of markers, with cards beside them.
  private mutating func mobiledoc(_ root: JSONView) {
    let (cards, atoms) = (root["cards"]?.items ?? [], root["atoms"]?.items ?? [])
    let markups = (root["markups"]?.items ?? []).map(Self.markup)
    for section in root["sections"]?.items ?? [] {
      let parts = section.items
      guard let kind = parts.first?.integer, parts.count > 1 else { continue }
      switch kind {
      case 1 where parts.count > 2:
        html += "<p>\(Self.markers(parts[2], markups, atoms))</p>"
      case 3 where parts.count > 2:
        for item in parts[2].items { html += "<li>\(Self.markers(item, markups, atoms))</li>" }
      case 10:
        let card = parts[1].integer.flatMap {
          cards.indices.contains(Int($0)) ? cards[Int($0)] : nil
        }
        if let payload = card?.items.dropFirst().first { html += self.card(payload) }
      default: continue
      }
    }
  }

  /// The opening and the closing tag of a markup: links only, others change no word.
  private static func markup(_ markup: JSONView) -> (open: String, close: String) {
    let parts = markup.items
    guard parts.first?.string == "a", parts.count > 1 else { return ("", "") }
    let attributes = parts[1].items.map { $0.string ?? "" }
    guard let key = attributes.firstIndex(of: "href"), key + 1 < attributes.count else {
      return ("", "")
    }
    return (String(link("", to: attributes[key + 1]).dropLast(4)), "</a>")
  }

  private static func markers(
    _ list: JSONView, _ markups: [(open: String, close: String)], _ atoms: [JSONView]
  ) -> String {
    var html = ""
    var open: [String] = []
    for marker in list.items {
      let parts = marker.items
      guard parts.count == 4 else { continue }
      for number in parts[1].items {
        guard let number = number.integer, markups.indices.contains(Int(number)) else { continue }
        html += markups[Int(number)].open
        open.append(markups[Int(number)].close)
      }
      if let text = parts[3].string {
        html += HTMLText.escaped(text)
      } else if let atom = parts[3].integer, atoms.indices.contains(Int(atom)) {
        html += HTMLText.escaped(atoms[Int(atom)].items.dropFirst().first?.string ?? " ")
      }
      for _ in 0..<min(max(parts[2].integer ?? 0, 0), Int64(open.count)) {
        html += open.removeLast()
      }
    }
    return html + open.reversed().joined()
  }
}
