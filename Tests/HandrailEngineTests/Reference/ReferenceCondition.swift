import HandrailRules

/// A condition as its author thinks of it: what a test writes as YAML, and evaluates without reading
/// it back.
indirect enum ReferenceCondition: Sendable {
  case words(Words, Options)
  case patterns([ReferencePattern], isCaseExact: Bool?)
  case near([ReferenceCondition], ReferenceReach, isInOrder: Bool)
  case any([ReferenceCondition])
  case all([ReferenceCondition])
  case not(ReferenceCondition)
  case except(ReferenceCondition, unless: ReferenceCondition, within: ReferenceReach?)

  /// Where words come from.
  enum Words: Sendable {
    case terms([Term])
    case file(String)
    case vocabulary(String)
  }

  /// What stands beside words; nil where nothing does.
  struct Options: Sendable {
    var isCaseExact: Bool?
    var inflects: Bool?
  }
}

/// How near things must stand.
enum ReferenceReach: Hashable, Sendable {
  case words(Int)
  case sentence
  case paragraph
  case post

  /// As a guardrail writes it.
  var text: String {
    switch self {
    case .words(let count): "\(count) words"
    case .sentence: "sentence"
    case .paragraph: "paragraph"
    case .post: "post"
    }
  }
}

/// A pattern: stretches of PCRE2 with classes of words between them.
struct ReferencePattern: Sendable {
  enum Part: Sendable {
    case text(String)
    case words(String)
  }

  var parts: [Part]

  /// As a guardrail writes it.
  var text: String {
    parts.map { part in
      switch part {
      case .text(let text): text
      case .words(let name): "{\(name)}"
      }
    }.joined()
  }
}
