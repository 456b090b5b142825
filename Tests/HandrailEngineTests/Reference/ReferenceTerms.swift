import HandrailCore
import HandrailRules
import HandrailText

@testable import HandrailEngine

/// Finds terms the plain, slow way: every spelling of every term, tried at every word of every block,
/// letter by letter.
///
/// What the words themselves say counts before a guess: hits come in that order.
struct ReferenceTerms {
  private typealias SpeltWord = ReferenceText.SpeltWord

  private struct SpeltTerm {
    struct Part {
      let folded: String
      let hash: UInt64
      let joint: Word.Joint
    }

    let isCaseExact: Bool
    /// Its letters as written.
    let view: [UInt8]
    /// The sequences of words by which it is found, with their signs.
    let sequences: [(words: [Part], signs: TermSigns?)]
    /// The term without spaces, for tags and spelt-out words: only of four letters or more.
    let squashed: (folded: String, hash: UInt64)?

    init(_ term: Term) {
      func text(_ word: FoldedWord) -> String { String(decoding: word.folded, as: UTF8.self) }
      let forms = term.inflects ? Inflection.forms(of: term.text) : [term.text]
      isCaseExact = term.isCaseExact
      view = Folding.view(of: term.text)
      sequences = forms.map { FoldedTerm($0) }.flatMap { zip($0.sequences, $0.signs) }.map {
        words, signs in
        (words.map { Part(folded: text($0), hash: $0.hash, joint: $0.joint) }, signs)
      }
      let whole = isCaseExact ? nil : Folding.squashed(of: term.text)
      squashed = whole.flatMap { whole in
        whole.letterCount < 4 ? nil : (text(whole), whole.hash)
      }
    }
  }

  private let text: ReferenceText
  private let terms: [SpeltTerm]

  init(text: ReferenceText, terms: [Term]) {
    self.text = text
    self.terms = terms.map(SpeltTerm.init)
  }

  /// The hits, without overlaps.
  func hits() -> [ReferenceHit] {
    text.blocks.indices.flatMap { hits(inBlock: $0) }.withoutOverlaps
  }

  private func hits(inBlock number: Int) -> [ReferenceHit] {
    let block = text.blocks[number]
    var found: [(range: Range<Int>, disguise: Disguise?)] = []
    for term in terms {
      found += places(of: term, in: block.words, of: block.range).map { ($0, nil) }
    }
    for (disguise, words) in block.readings {
      for term in terms {
        found += places(of: term, in: words, of: block.range, isReading: true, disguise).map {
          ($0, disguise)
        }
      }
    }
    for (disguise, words) in block.readings
    where disguise == .digitsForLetters || disguise == .emojiInsideWord {
      for whole in terms.compactMap(\.squashed) {
        found += words.filter { $0.guess == whole.hash }.map { ($0.range, disguise) }
      }
    }
    for whole in terms.compactMap(\.squashed) {
      found += block.squashed.filter { $0.hash == whole.hash }.map { ($0.range, nil) }
    }
    for run in block.spaced {
      for whole in terms.compactMap(\.squashed) {
        found += Self.places(of: whole.folded, in: run).map { ($0, .spacedLetters) }
      }
    }
    return found.map { ReferenceHit(range: $0.range, block: number, disguise: $0.disguise) }
  }

  private func places(
    of term: SpeltTerm, in words: [SpeltWord], of block: Range<Int>, isReading: Bool = false,
    _ disguise: Disguise? = nil
  ) -> [Range<Int>] {
    var places: [Range<Int>] = []
    for (sequence, signs) in term.sequences where words.count >= sequence.count {
      for start in 0...(words.count - sequence.count) where agree(words, start, sequence, signs) {
        let stretch = words[start..<start + sequence.count]
        guard !isReading || stretch.contains(where: { $0.guess != nil }),
          isWhole(words, start, start + sequence.count)
        else { continue }
        let range = Self.range(of: stretch)
        if term.isCaseExact, disguise == nil, !hasCapitals(range, of: term) { continue }
        if let whole = self.range(range, with: signs, in: block) { places.append(whole) }
      }
    }
    return places
  }

  /// Where single letters in a row read as one word.
  private static func places(of whole: String, in run: [SpeltWord]) -> [Range<Int>] {
    run.indices.compactMap { start in
      var letters = ""
      for end in start..<run.count where letters.utf8.count < whole.utf8.count {
        letters += run[end].folded
        if letters.utf8.elementsEqual(whole.utf8) { return range(of: run[start...end]) }
      }
      return nil
    }
  }

  private static func range(of words: ArraySlice<SpeltWord>) -> Range<Int> {
    words[words.startIndex].range.lowerBound..<words[words.endIndex - 1].range.upperBound
  }

  /// Whether the words from `start` on are those of the term, and read on from one to the next.
  private func agree(
    _ words: [SpeltWord], _ start: Int, _ sequence: [SpeltTerm.Part], _ signs: TermSigns?
  ) -> Bool {
    for index in 0..<sequence.count {
      let (word, wanted) = (words[start + index], sequence[index])
      // A guess is known by its hash alone.
      if let guess = word.guess {
        if guess != wanted.hash { return false }
      } else if word.folded != wanted.folded {
        return false
      }
      if index == 0 { continue }
      let gap = words[start + index - 1].range.upperBound..<word.range.lowerBound
      if wanted.joint == .gap || wanted.joint == .sign && word.joint == .gap {
        let areThere = text.view.withUnsafeBufferPointer {
          signs?.areBetween(gap, before: index, in: $0) ?? false
        }
        if gap.isEmpty || !areThere { return false }
      } else if !readsOn(to: word, as: wanted) {
        return false
      }
    }
    return true
  }

  /// Whether what stands before a word lets a phrase read on.
  private func readsOn(to word: SpeltWord, as wanted: SpeltTerm.Part) -> Bool {
    switch word.joint {
    case .gap: return false
    case .apostrophe: return wanted.joint != .space
    case .sign, .hump: return true
    case .space:
      if wanted.joint == .apostrophe { return false }
      // “one note” is not OneNote, “One Note” may be, and “K 7” is K7.
      let first = text.view[word.range.lowerBound]
      let isCapital = first >= 0x80 || (0x41...0x5A).contains(first)
      return wanted.joint != .hump || isCapital || "0123456789".contains(wanted.folded.prefix(1))
    }
  }

  /// Whether nothing of a word is left over: `won` in “won't” is not whole, `Titan` in “Titan's” is.
  private func isWhole(_ words: [SpeltWord], _ start: Int, _ end: Int) -> Bool {
    if words[start].joint == .apostrophe, start > 0, words[start - 1].range.count > 2 {
      return false
    }
    guard end < words.count, words[end].joint == .apostrophe else { return true }
    // “won’t” and “l'atelier” are not whole; “Titan's” and “Titan'dan” are.
    if words[end].range.count == 1 { return words[end].folded != "t" }
    return end - start > 1 || words[start].range.count > 1
  }

  /// Words with the signs of a term at their edges.
  private func range(
    _ words: Range<Int>, with signs: TermSigns?, in block: Range<Int>
  ) -> Range<Int>? {
    guard let signs else { return words }
    return text.view.withUnsafeBufferPointer { signs.range(around: words, in: $0, block: block) }
  }

  private func hasCapitals(_ range: Range<Int>, of term: SpeltTerm) -> Bool {
    Folding.letters(of: text.view[range]) == Folding.letters(of: term.view[...])
  }
}
