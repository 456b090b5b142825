import HandrailCore
import HandrailEngine
import HandrailRules
import HandrailSyntax

/// What a guide must not say: what guardrails under `redact` keep quiet, and the words of the classes
/// that no company tells of, whether or not a guardrail looks for them.
struct GuideSecrets {
  private let engine: Engine
  /// Knows the words of the classes.
  private let classes: Engine
  private let hosts: [String]

  /// Takes the rules, which must be sound.
  init(_ book: Rulebook) {
    engine = Engine(plan: book.plan)
    let vocabularies =
      [book.everyRule.configuration.vocabulary] + book.everyRule.guardrails.map(\.vocabulary)
    let names = Vocabulary.confidential.subtracting([Self.hosts])
    let terms = names.sorted().flatMap { name in
      vocabularies.flatMap { $0.classes[name] ?? [] }
    }
    var configuration = Configuration()
    configuration.vocabulary = Vocabulary([Self.name: terms.map { Term($0.text) }])
    classes = Engine(
      plan: Plan.compile(RuleSet(configuration: configuration, guardrails: [Self.guardrail])).plan)
    let written = vocabularies.flatMap { $0.classes[Self.hosts] ?? [] }.map(\.text)
    hosts = written.compactMap(Self.heart).filter { $0.utf8.count > 2 }
  }

  /// The longest part of a host without stars: `corp.acme.example` of `*.corp.acme.example`.
  private static func heart(of host: String) -> String? {
    let parts: [Substring] = host.lowercased().split { $0 == "*" }
    return parts.max { $0.count < $1.count }.map { String($0) }
  }

  private static let name = "untold"
  /// The class of patterns of addresses, which are no words.
  private static let hosts = "internal-hosts"

  /// A guardrail that looks for the words of one class and keeps them quiet.
  private static var guardrail: Guardrail {
    let nowhere = 0..<0
    let condition = Node(
      .map([
        Node.Entry(
          key: "vocabulary", keyRange: nowhere,
          value: Node(.scalar(Scalar(text: name, style: .plain)), range: nowhere))
      ]), range: nowhere)
    let rule = Rule(
      id: RuleID(guardrail: name, rule: name), severity: .error, check: .flag(condition),
      unless: nil, scopes: .everything, message: "", why: nil, instead: nil,
      applies: Applicability(), window: .always, during: nil, flagged: [], passed: [],
      source: RuleSource(path: "", line: 1))
    return Guardrail(
      name: name, title: "", owner: "", reviewed: Timestamp(seconds: 0), why: "", reference: nil,
      applies: Applicability(), isRedacted: true, window: .always, rules: [rule],
      vocabulary: Vocabulary(), sampleVocabulary: nil, wordLists: [:],
      file: RuleFile(path: "", bytes: [], isRedacted: true), isBuiltIn: false)
  }

  /// Whether texts hold what must not be said.
  ///
  /// - Parameters:
  ///   - texts: what would be shown together.
  ///   - isPublic: whether everybody can read them already, as those of packs that ship with handrail:
  ///     then only the company's own words count, and not what a pack warns of.
  /// - Returns: whether they do; in doubt, yes.
  func hide(_ texts: [String], isPublic: Bool) -> Bool {
    let words = texts.joined(separator: "\n\n")
    let folded = words.lowercased()
    return (isPublic ? engine.holdsOwnSecrets(words) : engine.holdsSecrets(words))
      || classes.holdsSecrets(words) || hosts.contains { folded.contains($0) }
  }

  /// Text of the company's own as it may be shown.
  func shown(_ text: String) -> String {
    hide([text], isPublic: true) ? "This is not shown, since it names what is to stay quiet." : text
  }
}
