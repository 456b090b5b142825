import HandrailCore
import HandrailText

/// Finds what measures count in the blocks of some scopes, in the order of the text.
struct ThingFinder {
  let post: PostContext
  let scopes: ScopeSet
  /// The company's own words in capitals, which are not shouted.
  let knownCapitals: Set<String>

  private var text: FoldedText { post.text }
  private var view: [UInt8] { post.text.view }

  /// All that there is of a kind.
  func things(_ kind: Countable) -> [Thing] {
    switch kind {
    case .exclamationMarks: inBlocks { marks(in: $0) }
    case .capitals: inBlocks { capitals(in: $0) }
    case .hashtags: inBlocks { tags(after: 0x23, in: $0) { $0.contains(where: \.isLetter) } }
    case .mentions: inBlocks { tags(after: 0x40, in: $0) { _ in true } }
    case .emoji: inBlocks { EmojiFinder(text).emoji(in: $0) }
    case .links: links
    case .styledLetters: styledLetters
    case .words: words
    }
  }

  /// What `find` finds in each block that people read, and that the scopes hold.
  private func inBlocks(_ find: (Range<Int>) -> [Range<Int>]) -> [Thing] {
    text.blocks.enumerated().flatMap { number, block in
      scopes.contains(block.scope)
        ? find(block.range).map { Thing(range: $0, block: number) } : []
    }
  }

  private func marks(in block: Range<Int>) -> [Range<Int>] {
    block.filter { view[$0] == 0x21 }.map { $0..<$0 + 1 }
  }

  /// A link's target is a block of its own; one of front matter is no link of the post.
  private var links: [Thing] {
    text.blocks.enumerated().compactMap { number, block in
      guard block.scope == .link, block.field == nil, !isImage(block.range) else { return nil }
      return Thing(range: block.range, block: number)
    }
  }

  private static let imageEndings = ["png", "jpg", "jpeg", "gif", "webp", "svg", "avif"].map {
    Array(".\($0)".utf8)
  }

  private func isImage(_ address: Range<Int>) -> Bool {
    let end = view[address].firstIndex { $0 == 0x3F || $0 == 0x23 } ?? address.upperBound
    return Self.imageEndings.contains { ending in
      let start = end - ending.count
      return start >= address.lowerBound
        && view[start..<end].elementsEqual(ending) { $0 == $1 || $0 | 0x20 == $1 }
    }
  }

  private var styledLetters: [Thing] {
    var things: [Thing] = []
    for stretch in text.disguised where stretch.disguise == .styledLetters {
      guard let number = text.blocks.firstIndex(where: { $0.range.overlaps(stretch.range) }),
        scopes.contains(text.blocks[number].scope)
      else { continue }
      for (scalar, range) in ViewScalars(view, stretch.range) where scalar.isLetterOrDigit {
        things.append(Thing(range: range, block: number))
      }
    }
    return things
  }

  private var words: [Thing] {
    text.blocks.indices.filter { scopes.contains(text.blocks[$0].scope) }.flatMap(words(ofBlock:))
  }

  private func words(ofBlock number: Int) -> [Thing] {
    var things: [Thing] = []
    for word in post.words(ofBlock: number).words where !word.isGuess {
      if word.joint == .hump || word.joint == .apostrophe, let last = things.last {
        things[things.count - 1].range = last.range.lowerBound..<Int(word.end)
      } else {
        things.append(Thing(range: word.range, block: number))
      }
    }
    return things
  }

  /// The hashtags or mentions of a block: a sign with a name after it, and no letter before it.
  private func tags(
    after sign: UInt8, in block: Range<Int>, where isTag: ([Unicode.Scalar]) -> Bool
  ) -> [Range<Int>] {
    guard view[block].contains(sign) else { return [] }
    var tags: [Range<Int>] = []
    var start: Int?
    var name: [Unicode.Scalar] = []
    var previous: Unicode.Scalar = " "
    func end(at offset: Int) {
      if let first = start, !name.isEmpty, isTag(name) { tags.append(first..<offset) }
      start = nil
      name = []
    }
    for (scalar, range) in ViewScalars(view, block) {
      if start != nil, scalar.isLetterOrDigit || scalar == "_" {
        name.append(scalar)
      } else {
        end(at: range.lowerBound)
        let isFree = !previous.isLetterOrDigit && !"_&/.#@=".unicodeScalars.contains(previous)
        if scalar.value == UInt32(sign), isFree { start = range.lowerBound }
      }
      previous = scalar
    }
    end(at: block.upperBound)
    return tags
  }

  /// The words of a block that are written in capitals from end to end, apostrophes inside them too.
  private func capitals(in block: Range<Int>) -> [Range<Int>] {
    var words: [Range<Int>] = []
    var word = CapitalWord()
    for (scalar, range) in ViewScalars(view, block) where !word.takes(scalar, range) {
      if let found = word.finish(), !isKnown(found) { words.append(found) }
    }
    if let found = word.finish(), !isKnown(found) { words.append(found) }
    return words
  }

  private func isKnown(_ range: Range<Int>) -> Bool {
    let word = String(decoding: view[range], as: UTF8.self)
    return Acronyms.contains(word) || knownCapitals.contains(word)
  }
}
