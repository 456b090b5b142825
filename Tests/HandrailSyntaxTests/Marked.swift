/// A text with `⟦…⟧` around the place of an error.
struct Marked {
  let bytes: [UInt8]
  let range: Range<Int>

  init(_ marked: String) {
    let parts = marked.split(omittingEmptySubsequences: false) { $0 == "⟦" || $0 == "⟧" }
    precondition(parts.count == 3, "one place is marked")
    bytes = Array(parts.joined().utf8)
    let start = parts[0].utf8.count
    range = start..<start + parts[1].utf8.count
  }
}
