import HandrailCore
import HandrailText

/// The boxes of a page of Facebook's, one at a time: no more of it is held.
struct FacebookBoxes {
  /// A record of a page.
  struct Box {
    /// Facebook's own words above it, or who wrote a message.
    let title: String
    /// The words, as HTML.
    let body: String
    /// The date below, as written.
    let date: String
    let origin: Origin
  }

  /// What kept the page from being read to its end.
  private(set) var problem: Problem?
  /// How many boxes were read.
  private(set) var record = 0
  private var portions: JSONPortions
  private let path: String
  private let limit: Int

  // Classes of the layouts of 2018 and of 2021.
  private static let titles = [Array("_2lel".utf8), Array("_a6-h".utf8)]
  private static let bodies = [Array("_2let".utf8), Array("_a6-p".utf8)]
  private static let main = Array("role=\"main\"".utf8)
  private static let footer = Array("class=\"_3-94".utf8)

  init(_ member: Member, limit: Int) {
    portions = JSONPortions(member)
    path = member.path
    self.limit = limit
  }

  /// The next box; nil at the end, and where ``problem`` says why there is none.
  mutating func next() throws(Problem) -> Box? {
    // The style sheet and the heading are passed over.
    if record == 0 {
      guard let main = try find(Self.main, from: 0) else { return cutOff() }
      portions.index += main
    }
    guard let footer = try find(Self.footer, from: 0) else {
      let rest = portions.index..<portions.bytes.count
      let isOpen = (Self.titles + Self.bodies).contains {
        portions.bytes.firstOffset(of: $0, in: rest) != nil
      }
      return isOpen ? cutOff() : nil
    }
    // The date ends with the element that it stands in.
    let end = try find(Array("</div>".utf8), from: footer) ?? portions.bytes.count - portions.index
    let start = portions.index
    let (box, date) = (start..<start + footer, start + footer..<start + end)
    record += 1
    let span = Span(portions.base + start, portions.base + date.upperBound)
    defer { portions.index = date.upperBound }
    return Box(
      title: text(element(Self.titles, in: box, isShort: true)),
      body: html(element(Self.bodies, in: box, isShort: false)), date: text(tag(at: date)),
      origin: Origin(member: path, record: record, span: span))
  }

  private mutating func cutOff() -> Box? {
    let message = "the page ends in the middle of its records, and what is missing was not read"
    problem =
      problem
      ?? Problem(
        .input, message, advice: "it was cut off; export or copy it again", path: path,
        position: portions.position(at: portions.index))
    return nil
  }

  /// How far from ``JSONPortions/index`` some bytes stand; nil when they do not.
  private mutating func find(_ bytes: [UInt8], from start: Int) throws(Problem) -> Int? {
    var from = start
    while true {
      let range = portions.index + from..<portions.bytes.count
      if let found = portions.bytes.firstOffset(of: bytes, in: range) {
        return found - portions.index
      }
      let count = portions.bytes.count - portions.index
      from = max(start, count - bytes.count)
      guard count <= limit else {
        problem = Problem(
          .limit, "a record is larger than \(limit >> 20) MiB, and what follows was not read",
          path: path, position: portions.position(at: portions.index))
        return nil
      }
      guard try portions.more() else { return nil }
    }
  }

  /// What an element holds that has one of some classes: up to its end tag, or all that follows.
  private func element(_ classes: [[UInt8]], in box: Range<Int>, isShort: Bool) -> Range<Int> {
    let places = classes.compactMap { portions.bytes.firstOffset(of: $0, in: box) }
    guard let place = places.min(), let open = offset(of: ">", in: place..<box.upperBound) else {
      return box.upperBound..<box.upperBound
    }
    let inner = open + 1..<box.upperBound
    guard isShort else { return inner }
    return inner.lowerBound..<(offset(of: "</", in: inner) ?? inner.upperBound)
  }

  /// What follows the start tag in which a range begins.
  private func tag(at range: Range<Int>) -> Range<Int> {
    (offset(of: ">", in: range).map { $0 + 1 } ?? range.upperBound)..<range.upperBound
  }

  private func offset(of words: String, in range: Range<Int>) -> Int? {
    portions.bytes.firstOffset(of: Array(words.utf8), in: range)
  }

  /// HTML without the start tag of the footer that it may end with.
  private func html(_ range: Range<Int>) -> String {
    var end = range.upperBound
    if let open = portions.bytes[range].lastIndex(of: 0x3C),
      offset(of: ">", in: open..<range.upperBound) == nil
    {
      end = open
    }
    return String(decoding: portions.bytes[range.lowerBound..<end], as: UTF8.self)
  }

  private func text(_ range: Range<Int>) -> String {
    HTMLText.inline(String(decoding: portions.bytes[range], as: UTF8.self))
  }
}
