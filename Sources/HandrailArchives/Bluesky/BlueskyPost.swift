import HandrailCore

/// A post of Bluesky, from the record that its author wrote.
///
/// Source: AT Protocol, lexicon `app.bsky.feed.post`.
struct BlueskyPost {
  static let collection = "app.bsky.feed.post"
  var draft: Draft

  /// Reads a record; nil when it has no text.
  init?(_ record: DataValue, key: String, by owner: String) {
    guard case .text(let text)? = record["text"] else { return nil }
    let embed = record["embed"]
    draft = Draft(
      "at://\(owner)/\(Self.collection)/\(key)", on: "bluesky", text: Self.seen(text, record))
    draft.metadata.author = owner
    draft.metadata.url = "https://bsky.app/profile/\(owner)/post/\(key)"
    draft.metadata.published = record["createdAt"]?.words.flatMap { Timestamp($0) }
    draft.metadata.language = record["langs"]?.items.first?.words
    if record["reply"]?["parent"] != nil { draft.kind = .reply }
    // Pictures beside a quoted post stand one level deeper.
    for media in [embed, embed?["media"]] {
      draft.alts += media?["images"]?.items.compactMap { $0["alt"]?.words } ?? []
      draft.alts += [media?["alt"]?.words].compactMap(\.self)
    }
  }

  /// The text with its links written out: a link that is shown shortened is put in its place, others
  /// stand behind the words that lead there.
  private static func seen(_ text: String, _ record: DataValue) -> String {
    var bytes = Array(text.utf8)
    var links: [(range: Range<Int>, uri: String)] = []
    for facet in record["facets"]?.items ?? [] {
      guard let start = facet["index"]?["byteStart"]?.number,
        let end = facet["index"]?["byteEnd"]?.number,
        start >= 0, start < end, end <= bytes.count,
        let uri = facet["features"]?.items.lazy.compactMap({ $0["uri"]?.words }).first
      else { continue }
      links.append((start..<end, uri))
    }
    var last = bytes.count
    for link in links.sorted(by: { $0.range.lowerBound > $1.range.lowerBound }) {
      guard link.range.upperBound <= last else { continue }
      last = link.range.lowerBound
      let shown = String(decoding: bytes[link.range], as: UTF8.self)
      let isShortened = link.uri.contains(
        shown.hasSuffix("…") || shown.hasSuffix("...") ? cut(shown) : shown)
      let words = isShortened ? link.uri : "\(shown) (\(link.uri))"
      bytes.replaceSubrange(link.range, with: words.utf8)
    }
    var seen = String(decoding: bytes, as: UTF8.self)
    for media in [record["embed"], record["embed"]?["media"]] {
      if let uri = media?["external"]?["uri"]?.words, !seen.contains(uri) {
        seen += seen.isEmpty ? uri : "\n" + uri
      }
    }
    return seen
  }

  private static func cut(_ shown: String) -> String {
    String(shown.hasSuffix("…") ? shown.dropLast() : shown.dropLast(3))
  }
}
