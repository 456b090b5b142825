internal import HandrailCore

/// A few posts to think about, drawn from the examples of a guide.
package struct Quiz: Sendable {
  /// How many questions there are, where there is enough to ask.
  package static let length = 5

  /// The questions, in order.
  package let questions: [QuizQuestion]

  /// Draws questions: of different rules where there are enough of them, some that pass and some that
  /// do not.
  ///
  /// - Parameters:
  ///   - guide: where they come from.
  ///   - seed: the same seed gives the same questions of one guide.
  package init(from guide: Guide, seed: UInt64) {
    let all = Self.candidates(in: guide)
    let order = all.indices.map { index -> (key: [UInt8], index: Int) in
      let words = "\(seed) \(all[index].rule.id) \(all[index].example.text)"
      return (SHA256.digest(of: Array(words.utf8)).bytes, index)
    }.sorted { $0.key.lexicographicallyPrecedes($1.key) }
    let drawn = order.map { all[$0.index] }
    let fewest = Self.length / 2
    var picked: [Int] = []
    func pick(upTo count: Int, where isWanted: (QuizQuestion) -> Bool) {
      for index in drawn.indices where picked.count < count {
        guard !picked.contains(index), isWanted(drawn[index]) else { continue }
        picked.append(index)
      }
    }
    func isNew(_ question: QuizQuestion) -> Bool {
      !picked.contains { drawn[$0].rule.id == question.rule.id }
    }
    pick(upTo: fewest) { $0.passes && isNew($0) }
    pick(upTo: 2 * fewest) { !$0.passes && isNew($0) }
    pick(upTo: Self.length) { isNew($0) }
    pick(upTo: Self.length) { _ in true }
    questions = picked.sorted().map { drawn[$0] }
  }

  /// Everything that can be asked.
  static func candidates(in guide: Guide) -> [QuizQuestion] {
    (guide.topics + guide.freedoms).flatMap { topic in
      topic.rules.flatMap { rule in
        // What a rule that protects does not protect says nothing about it.
        (rule.flagged + (rule.severity == nil ? [] : rule.passed)).compactMap { example in
          example.passes.map {
            QuizQuestion(example: example, passes: $0, rule: rule, topic: topic)
          }
        }
      }
    }
  }

  /// What to say to an answer, in words that are kind either way.
  ///
  /// - Parameters:
  ///   - answer: whether the post was said to pass.
  ///   - passes: whether it does.
  /// - Returns: a sentence.
  package static func judgement(on answer: Bool, passes: Bool) -> String {
    switch (answer == passes, passes) {
    case (true, true): "Right, it passes."
    case (true, false): "Right, it would not."
    case (false, true): "This one passes, in fact."
    case (false, false): "Not quite: this one would be flagged."
    }
  }

  /// What there is to say of a post that passes, beside a rule that it comes close to.
  static func nearness(to title: String) -> String {
    "It comes close to “\(title)”, and stays on the fine side of it."
  }

  /// What there is to say of a post that is protected.
  static let freedom = "That is yours to say."

  /// What the score is worth saying.
  ///
  /// - Parameters:
  ///   - right: how many answers were right.
  ///   - count: how many questions were answered.
  /// - Returns: a sentence or two.
  package static func praise(_ right: Int, of count: Int) -> String {
    switch count - right {
    case 0: "\(right) of \(count). You could have written these guardrails."
    case 1: "\(right) of \(count). That is a good eye."
    case _ where right == 0:
      "\(right) of \(count). These were the hard ones: now you have met them."
    default: "\(right) of \(count). The next draft will be easier for it."
    }
  }
}
