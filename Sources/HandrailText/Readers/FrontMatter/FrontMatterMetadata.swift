import HandrailCore
import HandrailSyntax

/// What front matter says of a post, in the spellings of Jekyll, Hugo, Eleventy, Docusaurus, Astro,
/// Pelican, Ghost, WordPress and Substack.
struct FrontMatterMetadata {
  private let source: SourceText
  private(set) var known = PostMetadata()
  private(set) var problems: [Problem] = []
  /// The rank of the key that the date came from: a date of publication beats a plain `date`.
  private var dateRank = Int.max

  init(_ source: SourceText) { self.source = source }

  /// Takes what a top-level key says.
  mutating func read(_ entry: Node.Entry) {
    let key = FrontMatterField.normalized(entry.key)
    if let rank = Self.dateKeys.firstIndex(of: key) { readDate(entry.value, rank: rank) }
    let text = Self.text(entry.value)
    switch key {
    case "channel": known.channel = text.map { $0.lowercased() }
    case "audience": known.audience = word(entry, Self.audiences) ?? known.audience
    case "account": known.account = word(entry, Self.accounts) ?? known.account
    case "author", "authors", "byline":
      let names = Self.names(entry.value)
      if !names.isEmpty { known.author = names.joined(separator: ", ") }
    case "status", "poststatus": readStatus(text)
    case "draft", "isdraft": if Self.isTrue(text) { known.status = .draft }
    case "published", "ispublished", "publish":
      if Self.isFalse(text) { known.status = .draft }
      if Self.isTrue(text), known.status == nil { known.status = .published }
    case "lang", "language", "locale": known.language = text
    case "permalink", "url", "canonical", "canonicalurl", "link":
      if known.url == nil || key.hasPrefix("canonical") { known.url = text }
    default: break
    }
  }

  private static let dateKeys = [
    "publishedat", "publisheddate", "datepublished", "publishdate", "publicationdate",
    "publishedon",
    "pubdate", "published", "publish", "date", "postdate",
  ]

  private static let audiences: [(String, Audience)] = [
    ("public", .public), ("everyone", .public), ("everybody", .public), ("internal", .internal),
    ("employees", .internal), ("staff", .internal), ("followers", .followers),
    ("subscribers", .followers), ("members", .followers), ("only_paid", .followers),
    ("private", .private),
  ]

  private static let accounts: [(String, AccountKind)] = [
    ("company", .company), ("corporate", .company), ("employee", .employee),
    ("personal", .personal),
  ]

  private mutating func readDate(_ node: Node, rank: Int) {
    guard rank < dateRank, let text = Self.text(node), let date = LenientDate.read(text) else {
      return
    }
    known.published = date
    dateRank = rank
  }

  /// Source: the post statuses of WordPress, Pelican, Ghost and Substack.
  private mutating func readStatus(_ text: String?) {
    switch text?.lowercased() {
    case "publish", "published", "public", "live", "hidden": known.status = .published
    case "private":
      known.status = .published
      known.audience = known.audience ?? .private
    case "draft", "drafts", "pending", "auto-draft", "skip", "review", "in-review":
      known.status = .draft
    case "future", "scheduled": known.status = .scheduled
    case "trash", "deleted": known.status = .deleted
    default: break
    }
  }

  /// The meaning of one of `words`; a word that is nearly one of them is a problem.
  ///
  /// Sites use these keys for their own ends too: any other value is theirs.
  private mutating func word<Meaning: CaseIterable & RawRepresentable<String>>(
    _ entry: Node.Entry, _ words: [(String, Meaning)]
  ) -> Meaning? {
    guard let text = Self.text(entry.value)?.lowercased(), !text.isEmpty else { return nil }
    if let known = words.first(where: { $0.0 == text }) { return known.1 }
    if let nearest = words.first(where: { Self.isNear($0.0, text) }) {
      let names = Meaning.allCases.map(\.rawValue).joined(separator: ", ")
      problems.append(
        Problem(
          .input,
          "“\(text)” is not a known \(entry.key.lowercased()); did you mean “\(nearest.0)”?",
          advice: "write one of \(names)",
          position: source.position(at: entry.value.range.lowerBound),
          end: source.position(at: entry.value.range.upperBound)))
    }
    return nil
  }

  private static func text(_ node: Node) -> String? {
    guard case .scalar(let scalar) = node.content else { return nil }
    guard scalar.isPlain, scalar.text.utf8.count <= 4 else { return scalar.text }
    return ["", "~", "null"].contains(scalar.text.lowercased()) ? nil : scalar.text
  }

  private static func isTrue(_ text: String?) -> Bool {
    ["true", "yes", "on", "1"].contains(text?.lowercased() ?? "")
  }

  private static func isFalse(_ text: String?) -> Bool {
    ["false", "no", "off", "0"].contains(text?.lowercased() ?? "")
  }

  /// The names of one author or several: texts, or maps with a name or an id.
  private static func names(_ node: Node) -> [String] {
    switch node.content {
    case .scalar: return text(node).map { [$0] } ?? []
    case .list(let items): return items.compactMap(name)
    case .map: return name(node).map { [$0] } ?? []
    }
  }

  private static func name(_ node: Node) -> String? {
    if let text = text(node) { return text }
    let keys = ["name", "title", "display_name", "id", "key", "login", "email"]
    return keys.lazy.compactMap { node[$0].flatMap(text) }.first
  }

  /// Whether one word becomes the other by one or two slips of the finger.
  private static func isNear(_ known: String, _ word: String) -> Bool {
    let (a, b) = (Array(known.utf8), Array(word.utf8))
    guard abs(a.count - b.count) <= 2, b.count <= 16 else { return false }
    var row = Array(0...b.count)
    for i in a.indices {
      var diagonal = row[0]
      row[0] = i + 1
      for j in b.indices {
        let change = diagonal + (a[i] == b[j] ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(change, row[j] + 1, row[j + 1] + 1)
      }
    }
    return row[b.count] <= (a.count > 5 ? 2 : 1)
  }
}
