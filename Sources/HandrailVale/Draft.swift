import HandrailCore

/// A rule of handrail in the making.
struct Draft {
  /// What makes a finding.
  enum Check {
    case flag(DraftCondition)
    case require(DraftCondition, when: DraftCondition)
  }

  /// What is put in the place of what is found.
  enum Replacement {
    case text(String)
    case words([(term: String, text: String)])
  }

  var name: String
  /// The file that it comes from, as people are told it.
  let path: String
  /// The file's rule, for saying what was left out.
  let origin: StyleRule
  var severity: Severity
  var isCaseExact = false
  /// Where it looks; empty for where rules look unless they say.
  var scopes: [String] = []
  var check: Check
  var unless: [DraftCondition] = []
  var message: String
  var why: String?
  var instead: String?
  var replacement: Replacement?
  /// What is to be found, for making examples.
  var samples: [Sample]
  /// Sentences that may be let pass; others are tried after them.
  var fine: [String] = []
  /// The examples, once they are known to hold.
  var flagged: [DraftExample] = []
  var passed: [DraftExample] = []
}
