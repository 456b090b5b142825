import HandrailCore
import HandrailEngine
import HandrailPolicy
import HandrailRules

/// The rules a run is held against, loaded and compiled.
struct Rulebook {
  let ruleSet: RuleSet
  let plan: Plan
  private let everyRule: RuleSet
  /// Everything that is wrong with the rules. With any, nothing may be checked.
  let problems: [Problem]

  /// Loads the rules of a configuration, or the starter packs where there is none.
  ///
  /// - Parameters:
  ///   - configuration: the path of a `handrail.yml`; nil to use the nearest.
  ///   - only: rules, guardrails or guardrail files to keep; empty for all.
  ///   - except: rules or guardrails to leave out.
  ///   - withPackExamples: whether the examples of packs are wanted.
  init(
    configuration: String?, only: [String] = [], except: [String] = [],
    withPackExamples: Bool = false
  ) {
    let path = configuration ?? ConfigurationFinder.find()
    let files = only.filter(Self.isFile).map(Path.fromHere)
    let (loaded, loadProblems) = RuleLoader(
      files: DiskRuleFiles(), withPackExamples: withPackExamples
    ).load(
      configuration: path, packs: path == nil && files.isEmpty ? ["starter"] : [],
      guardrails: files)
    let named = loaded.guardrails.filter { files.contains($0.file.path) }.map(\.name)
    let selection = RuleSelection(
      only: only.filter { !Self.isFile($0) } + named, except: except, in: loaded)
    let kept = selection.applied(to: loaded)
    let (plan, compileProblems) = Plan.compile(loaded, keeping: selection.keeps)
    ruleSet = kept
    self.plan = plan
    everyRule = loaded
    problems = loadProblems + compileProblems + (loadProblems.isEmpty ? selection.problems : [])
  }

  /// Which rules have a say.
  var scope: RuleScope {
    let off = Set(plan.switchedOff.flatMap(\.rules))
    let known = Set(everyRule.rules.map(\.id))
    return RuleScope(inForce: Set(ruleSet.rules.map(\.id)).subtracting(off)) { known.contains($0) }
  }

  private static func isFile(_ name: String) -> Bool {
    name.hasSuffix(".yml") || name.hasSuffix(".yaml")
  }
}
