import HandrailCore
import HandrailRules
import HandrailText

@testable import HandrailEngine

/// Finds terms the plain, slow way: every form of every term, tried at every word, letter by letter.
///
/// No hashes and no index: what the fast scanner must agree with, always.
struct ReferenceScanner {
  let sets: [[Term]]
  let text: FoldedText
  private let words: [BlockWords]

  init(sets: [[Term]], text: FoldedText) {
    self.sets = sets
    self.text = text
    var reader = WordReader(text)
    words = text.blocks.indices.map { reader.words(ofBlock: $0) }
  }

  /// The hits of each set, without overlaps.
  func hits() -> [[Hit]] {
    sets.map { set in
      var hits: [Hit] = []
      for term in set {
        for form in term.inflects ? Inflection.forms(of: term.text) : [term.text] {
          let folded = FoldedTerm(form)
          for (sequence, signs) in zip(folded.sequences, folded.signs) {
            hits += self.hits(of: sequence, signs, term: term)
          }
        }
        hits += squashedHits(of: term)
      }
      return hits.leftmostLongest()
    }
  }

  private func hits(of sequence: [FoldedWord], _ signs: TermSigns?, term: Term) -> [Hit] {
    var hits: [Hit] = []
    for (number, block) in words.enumerated() {
      hits += self.hits(
        of: sequence, signs, term: term, in: block.words, reading: nil, block: number)
      for reading in block.readings {
        hits += self.hits(
          of: sequence, signs, term: term, in: reading.words, reading: reading, block: number)
      }
    }
    return hits
  }

  private func hits(
    of sequence: [FoldedWord], _ signs: TermSigns?, term: Term, in words: [Word],
    reading: Reading?, block: Int
  ) -> [Hit] {
    guard words.count >= sequence.count else { return [] }
    var hits: [Hit] = []
    for start in 0...(words.count - sequence.count) {
      let stretch = Array(words[start..<start + sequence.count])
      let isGuess = stretch.contains(where: \.isGuess)
      guard reading == nil || isGuess, same(stretch, sequence),
        joined(stretch, sequence, signs),
        isWhole(words, start, start + sequence.count)
      else { continue }
      let range = stretch[0].range.lowerBound..<stretch[stretch.count - 1].range.upperBound
      if term.isCaseExact, reading?.disguise == nil,
        Folding.letters(of: text.view[range])
          != Folding.letters(of: Folding.view(of: term.text)[...])
      {
        continue
      }
      let whole = text.view.withUnsafeBufferPointer { view in
        signs.map { $0.range(around: range, in: view, block: text.blocks[block].range) } ?? range
      }
      guard let whole else { continue }
      hits.append(Hit(range: whole, block: block, disguise: reading?.disguise))
    }
    return hits
  }

  /// Whether the words read as the sequence; a guess can only be known by its hash.
  private func same(_ words: [Word], _ sequence: [FoldedWord]) -> Bool {
    zip(words, sequence).allSatisfy { word, wanted in
      word.isGuess ? word.hash == wanted.hash : Folding.fold(text.view[word.range]) == wanted.folded
    }
  }

  private func joined(_ words: [Word], _ sequence: [FoldedWord], _ signs: TermSigns?) -> Bool {
    words.indices.dropFirst().allSatisfy { index in
      let (word, wanted) = (words[index], sequence[index])
      if wanted.joint == .gap || wanted.joint == .sign && word.joint == .gap {
        let gap = words[index - 1].range.upperBound..<word.range.lowerBound
        return !gap.isEmpty
          && text.view.withUnsafeBufferPointer {
            signs?.areBetween(gap, before: index, in: $0) ?? false
          }
      }
      switch word.joint {
      case .gap: return false
      case .apostrophe: return wanted.joint != .space
      case .space:
        if wanted.joint == .apostrophe { return false }
        guard wanted.joint == .hump else { return true }
        let isDigit = wanted.folded[0] >= 0x30 && wanted.folded[0] <= 0x39
        let first = text.view[word.range.lowerBound]
        return isDigit || first >= 0x80 || (first >= 0x41 && first <= 0x5A)
      case .sign, .hump: return true
      }
    }
  }

  private func isWhole(_ words: [Word], _ start: Int, _ end: Int) -> Bool {
    if words[start].joint == .apostrophe, start > 0, words[start - 1].range.count > 2 {
      return false
    }
    guard end < words.count, words[end].joint == .apostrophe else { return true }
    let rest = words[end].range
    if rest.count == 1 { return text.view[rest.lowerBound] | 0x20 != UInt8(ascii: "t") }
    return end - start > 1 || words[start].range.count > 1
  }

  private func squashedHits(of term: Term) -> [Hit] {
    guard !term.isCaseExact, let whole = Folding.squashed(of: term.text), whole.letterCount >= 4
    else { return [] }
    var hits: [Hit] = []
    for (number, block) in words.enumerated() {
      for reading in block.readings
      where reading.disguise == .digitsForLetters || reading.disguise == .emojiInsideWord {
        for word in reading.words where word.isGuess && word.hash == whole.hash {
          hits.append(Hit(range: word.range, block: number, disguise: reading.disguise))
        }
      }
      for word in block.squashed where word.hash == whole.hash {
        hits.append(Hit(range: word.range, block: number))
      }
      for run in block.spaced {
        for start in run {
          var letters: [UInt8] = []
          for end in start..<run.upperBound where letters.count < whole.folded.count {
            letters += Folding.fold(text.view[block.words[end].range])
            guard letters == whole.folded else { continue }
            let range = Int(block.words[start].start)..<Int(block.words[end].end)
            hits.append(Hit(range: range, block: number, disguise: .spacedLetters))
          }
        }
      }
    }
    return hits
  }
}
