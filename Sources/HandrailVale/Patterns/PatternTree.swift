/// A regular expression as a tree, as far as one needs it to give an example of what it matches.
indirect enum PatternTree {
  case literal(Unicode.Scalar)
  case set(CharacterSet)
  case sequence([PatternTree])
  case choice([PatternTree])
  case repeated(PatternTree, atLeast: Int, atMost: Int?)
  case lookAhead(PatternTree)
  case lookBehind(PatternTree)
  /// Anchors, word boundaries, negative looks and options: nothing that has letters.
  case nothing
  /// A text that a group matched before.
  case reference(Int)
  case group(PatternTree, number: Int)

  /// The texts that it matches, where they are few and finite; nil otherwise.
  func words(atMost limit: Int) -> [String]? {
    switch self {
    case .literal(let scalar): return [String(scalar)]
    case .set(let set): return set.few.map { $0.map { String($0) } }
    case .group(let tree, _): return tree.words(atMost: limit)
    case .sequence(let parts):
      var words = [""]
      for part in parts {
        guard let more = part.words(atMost: limit), words.count * more.count <= limit else {
          return nil
        }
        words = words.flatMap { word in more.map { word + $0 } }
      }
      return words
    case .choice(let choices):
      var words: [String] = []
      for choice in choices {
        guard let more = choice.words(atMost: limit), words.count + more.count <= limit else {
          return nil
        }
        words += more
      }
      return words
    case .repeated(let tree, let least, let most):
      guard let most, most <= 3, let once = tree.words(atMost: limit) else { return nil }
      var all: [String] = []
      var words = [""]
      for count in 0...most {
        if count >= least { all += words }
        words = words.flatMap { word in once.map { word + $0 } }
        if all.count > limit || words.count > limit * limit { return nil }
      }
      return all
    case .lookAhead, .lookBehind, .nothing, .reference: return nil
    }
  }

  /// A text that it may match; `turn` chooses among several.
  func sample(_ turn: Int) -> Sample {
    var groups: [Int: String] = [:]
    return sample(turn, &groups)
  }

  private func sample(_ turn: Int, _ groups: inout [Int: String]) -> Sample {
    switch self {
    case .literal(let scalar): return Sample(text: String(scalar))
    case .set(let set): return Sample(text: String(set.example(turn)))
    case .group(let tree, let number):
      let sample = tree.sample(turn, &groups)
      groups[number] = sample.text
      return sample
    case .reference(let number): return Sample(text: groups[number] ?? "")
    case .sequence(let parts):
      return parts.reduce(into: Sample(text: "")) { $0 = $0 + $1.sample(turn, &groups) }
    case .choice(let choices):
      return choices.isEmpty
        ? Sample(text: "") : choices[turn % choices.count].sample(turn, &groups)
    case .repeated(let tree, let least, let most):
      // What may be left out is left out now and then.
      let isShort = turn % 2 == 0
      var count = max(least, isShort && least == 0 && most == 1 ? 0 : 1)
      if let most { count = min(count, most) }
      if case .set(let set) = tree, most.map({ $0 > 3 }) ?? true, let word = set.word(turn) {
        let letters = word.unicodeScalars.prefix(max(least, most.map { min($0, 4) } ?? 4))
        if letters.count >= least { return Sample(text: String(String.UnicodeScalarView(letters))) }
      }
      var sample = Sample(text: "")
      for _ in 0..<count {
        let once = tree.sample(turn, &groups)
        sample = sample + once
        // Counts within counts multiply.
        if once.text.isEmpty || sample.text.utf8.count > 1_000 { break }
      }
      return sample
    case .lookAhead(let tree): return Sample(text: "", after: tree.sample(turn, &groups).text)
    case .lookBehind(let tree): return Sample(before: tree.sample(turn, &groups).text, text: "")
    case .nothing: return Sample(text: "")
    }
  }
}
