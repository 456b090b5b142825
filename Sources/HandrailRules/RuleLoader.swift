public import HandrailCore

/// Loads `handrail.yml` and guardrail files into a rule set, strictly.
///
/// Everything is checked but the inside of conditions, which the engine reads. Loading goes on
/// after a problem, so that all of them come in one run; while there is any, the rule set holds
/// only what could be read and must not be used to judge a post.
public struct RuleLoader {
  private let files: any RuleFiles
  private let shelf: PackShelf
  private let quotes: Bool

  /// Creates a loader that gets at files through `files`.
  ///
  /// - Parameters:
  ///   - files: Where the company's own files come from.
  ///   - withPackExamples: Whether the rules of packs that ship with handrail come with their
  ///     examples. A check does without: they are most of what there is to read at start. The
  ///     company's own rules always need theirs.
  ///   - quotes: Whether problems quote from files that hide nothing. They must not where a quote
  ///     may hold what another file hides; nothing else changes.
  public init(files: any RuleFiles, withPackExamples: Bool = true, quotes: Bool = true) {
    self.init(files: files, shelf: withPackExamples ? .builtIn : .brief, quotes: quotes)
  }

  init(files: any RuleFiles, shelf: PackShelf, quotes: Bool = true) {
    self.files = files
    self.shelf = shelf
    self.quotes = quotes
  }

  /// Loads a configuration and everything it names, and what is named besides.
  ///
  /// Waivers come from the files that `waivers` names, or else from `waivers.yml` beside a
  /// configuration.
  ///
  /// Files are merged from the ground up: what a file extends comes first, in the order of
  /// `extends`, then the file itself. Lists grow: `vocabulary` class by class, `periods` name by
  /// name, `posts`, guardrails, packs. Single values are replaced: `folds` channel by channel, and
  /// `fail-on`, but only by a stricter one unless the extended file says `may-loosen: true`. A file
  /// that is reached twice is read once. What files set of rules is told at ``Overlay``. The rule set holds the packs in the order of `extends`,
  /// then the company's guardrails by path.
  ///
  /// - Parameters:
  ///   - path: A `handrail.yml`; nil for none.
  ///   - packs: Packs that ship with handrail, as `extends` names them.
  ///   - guardrails: Paths of guardrail files to load as well.
  /// - Returns: The rule set, and what is wrong, by path and position.
  public func load(
    configuration path: String?, packs: [String] = [], guardrails: [String] = []
  ) -> (RuleSet, [Problem]) {
    var loader = ConfigurationLoader(files: files, shelf: shelf, quotes: quotes)
    var problems: [Problem] = []
    if let path { loader.load(path) }
    for name in packs {
      guard let named = shelf.packs(name) else {
        problems.append(shelf.unknown(name))
        continue
      }
      for pack in named { loader.add(pack: pack) }
    }
    for path in guardrails { loader.add(guardrail: NamedFile(path)) }
    problems += loader.problems
    // Whatever is wrong there may have kept a file from being found, or a word.
    var mayLackSecrets = !problems.isEmpty
    var configuration = loader.configuration
    let loaded = load(
      loader, key: &configuration.fingerprintKey, &problems, mayLackSecrets: &mayLackSecrets)
    let overlay = Overlay(loader.layers, quotes: quotes)
    let tightened = overlay.applied(to: loaded)
    problems += loader.weakened + overlay.problems(with: loaded) + tightened.problems
    let ruleSet = RuleSet(
      configuration: configuration, guardrails: tightened.guardrails,
      waivers: waivers(loader.waivers, &problems), mayLackSecrets: mayLackSecrets)
    if ruleSet.rules.allSatisfy(\.protects), problems.isEmpty, path != nil {
      problems.append(
        Problem(
          .rules, "there is no rule to check posts by",
          advice: "name packs under ‘extends’ or files under ‘guardrails’", path: path))
    }
    return (ruleSet, problems.inOrder)
  }

  private func waivers(_ named: [NamedFile], _ problems: inout [Problem]) -> [RecordedWaiver] {
    var waivers: [RecordedWaiver] = []
    for file in named {
      do throws(Problem) {
        let result = WaiverLoader.load(path: file.path, bytes: try file.bytes(from: files))
        waivers += result.waivers
        problems += result.problems
      } catch {
        problems.append(error)
      }
    }
    return waivers
  }

  /// Reads the guardrails that are named, and notes those that share a name.
  private func load(
    _ loader: ConfigurationLoader, key: inout FingerprintKey?, _ problems: inout [Problem],
    mayLackSecrets: inout Bool
  ) -> [Guardrail] {
    let guardrailLoader = GuardrailLoader(
      files: files, configuration: loader.configuration, quotes: quotes)
    var results = loader.packs.compactMap { name in
      shelf.text(name).map {
        guardrailLoader.load(
          path: PackShelf.path(of: name), bytes: $0, isBuiltIn: true, isBrief: shelf.isBrief)
      }
    }
    for file in loader.guardrails.sorted(by: { $0.path < $1.path }) {
      do throws(Problem) {
        let bytes = try file.bytes(from: files)
        let result = guardrailLoader.load(
          path: file.path, bytes: bytes, isBuiltIn: false, key: key)
        key = result.fingerprintKey
        results.append(result)
      } catch {
        mayLackSecrets = true
        problems.append(error)
      }
    }
    var pathsByName: [String: String] = [:]
    var guardrails: [Guardrail] = []
    for result in results {
      problems += result.problems
      mayLackSecrets = mayLackSecrets || result.mayLackSecrets
      guard let guardrail = result.guardrail else { continue }
      guardrails.append(guardrail)
      guard let nameRange = result.nameRange else { continue }
      if let other = pathsByName[guardrail.name] {
        problems.append(
          guardrail.file.problem(
            "the guardrail in \(other) has this name too", advice: "rename one of them",
            at: nameRange))
      } else {
        pathsByName[guardrail.name] = guardrail.file.path
      }
    }
    return guardrails
  }
}
