import HandrailCore
import HandrailEngine
import HandrailPolicy
import HandrailRules

/// The rules a run is held against, loaded and compiled.
struct Rulebook {
  let ruleSet: RuleSet
  let plan: Plan
  /// The rules, whether or not this run asks them.
  let everyRule: RuleSet
  private let selection: RuleSelection
  /// Everything that is wrong with the rules. With any, nothing may be checked.
  let problems: [Problem]

  /// Loads the rules of a configuration, or the starter packs where there is none.
  ///
  /// - Parameters:
  ///   - configuration: the path of a `handrail.yml`; nil to use the nearest.
  ///   - only: rules, guardrails or guardrail files to keep; empty for all.
  ///   - except: rules or guardrails to leave out.
  ///   - withPackExamples: whether the examples of packs are wanted.
  ///   - files: where rule files come from.
  init(
    configuration: String?, only: [String] = [], except: [String] = [],
    withPackExamples: Bool = false, files: any RuleFiles = DiskRuleFiles()
  ) {
    func load(quotes: Bool) -> Rulebook {
      Rulebook(
        configuration, only: only, except: except, withPackExamples: withPackExamples,
        files: files, quotes: quotes)
    }
    let book = load(quotes: true)
    self = book.problems.isEmpty || !book.tells(book.problems) ? book : load(quotes: false)
  }

  private init(
    _ configuration: String?, only: [String], except: [String], withPackExamples: Bool,
    files: any RuleFiles, quotes: Bool
  ) {
    let path = configuration ?? ConfigurationFinder.find()
    let named = only.filter(Self.isFile).map(Path.fromHere)
    let (loaded, loadProblems) = RuleLoader(
      files: files, withPackExamples: withPackExamples, quotes: quotes
    ).load(
      configuration: path, packs: path == nil && named.isEmpty ? ["starter"] : [],
      guardrails: named)
    let inFiles = loaded.guardrails.filter { named.contains($0.file.path) }.map(\.name)
    let selection = RuleSelection(
      only: only.filter { !Self.isFile($0) } + inFiles, except: except, in: loaded, quotes: quotes)
    let kept = selection.applied(to: loaded)
    let (plan, compileProblems) = Plan.compile(loaded, keeping: selection.keeps)
    ruleSet = kept
    everyRule = loaded
    self.selection = selection
    self.plan = plan
    let wrong = loadProblems + compileProblems
    problems =
      wrong + (wrong.isEmpty ? TellingTexts(loaded, plan: plan).problems : [])
      + (loadProblems.isEmpty ? selection.problems : [])
  }

  /// Whether problems quote words that must not be shown, or may, as not all such words are known.
  private func tells(_ problems: [Problem]) -> Bool {
    let words = problems.flatMap { [$0.message, $0.advice, $0.sourceLine].compactMap(\.self) }
    return Engine(plan: plan, readsFew: true).holdsSecrets(words.joined(separator: "\n\n"))
  }

  /// Which rules have a say.
  var scope: RuleScope {
    let off = Set(plan.switchedOff.flatMap(\.rules))
    let known = Set(everyRule.rules.map(\.id))
    return RuleScope(inForce: Set(ruleSet.rules.map(\.id)).subtracting(off)) { known.contains($0) }
  }

  /// All that may let findings stand.
  ///
  /// - Parameter moment: the moment by which waivers end.
  /// - Returns: the book of the run.
  func waivers(at moment: Timestamp) -> WaiverBook {
    WaiverBook(
      everyRule, switchedOff: plan.switchedOff, moment: moment, isChosen: selection.keeps,
      withheld: withheldWaivers)
  }

  /// The numbers of the recorded waivers that hold words that must not be shown.
  private var withheldWaivers: Set<Int> {
    let waivers = everyRule.waivers
    guard !waivers.isEmpty else { return [] }
    let engine = Engine(plan: plan)
    // Most files hold nothing to hide, so each is asked about as a whole first.
    var suspects: [String: Bool] = [:]
    return Set(
      waivers.indices.filter { number in
        let file = waivers[number].file
        let isSuspect =
          suspects[file.path] ?? engine.holdsSecrets(String(decoding: file.bytes, as: UTF8.self))
        suspects[file.path] = isSuspect
        return isSuspect && engine.holdsSecrets(waivers[number].words)
      })
  }

  /// A problem with a file that is none of the rules, without the line that it stands in where that
  /// holds words that must not be shown: Git writes names of branches into files.
  func withholding(_ problem: Problem) -> Problem {
    guard let line = problem.sourceLine, Engine(plan: plan, readsFew: true).holdsSecrets(line)
    else {
      return problem
    }
    var problem = problem
    problem.sourceLine = nil
    return problem
  }

  private static func isFile(_ name: String) -> Bool {
    name.hasSuffix(".yml") || name.hasSuffix(".yaml")
  }
}
