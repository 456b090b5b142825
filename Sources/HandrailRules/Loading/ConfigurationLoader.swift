import HandrailCore
import HandrailSyntax

/// Reads a `handrail.yml` and the files it extends into one configuration.
///
/// How they are merged is told at ``RuleLoader/load(configuration:packs:guardrails:)``.
struct ConfigurationLoader {
  /// How many files may extend one another in a chain.
  private static let deepest = 16

  /// The merged configuration.
  private(set) var configuration = Configuration()
  /// The packs named in `extends`, in order, each once.
  private(set) var packs: [String] = []
  /// The company's guardrail files, each once.
  private(set) var guardrails: [NamedFile] = []
  /// The files of waivers, each once.
  private(set) var waivers: [NamedFile] = []
  /// What is wrong.
  private(set) var problems: [Problem] = []

  private let files: any RuleFiles
  private let shelf: PackShelf
  private let quotes: Bool
  private var known: Set<String> = []
  private var knownWaivers: Set<String> = []
  private var visited: [String: FailOnLimit] = [:]

  init(files: any RuleFiles, shelf: PackShelf, quotes: Bool) {
    self.files = files
    self.shelf = shelf
    self.quotes = quotes
  }

  /// Reads the file and all it extends.
  mutating func load(_ path: String) {
    configuration.path = path
    let limit = visit(NamedFile(path), below: [])
    configuration.failOn = limit.severity ?? .error
  }

  /// Adds a pack, unless it is there already.
  mutating func add(pack name: String) {
    if !packs.contains(name) { packs.append(name) }
  }

  /// Adds a guardrail file, unless it is there already.
  mutating func add(guardrail file: NamedFile) {
    if known.insert(RulePath(file.path).text).inserted { guardrails.append(file) }
  }

  /// Reads one file after those it extends; `chain` holds the files that led here.
  private mutating func visit(_ file: NamedFile, below chain: [String]) -> FailOnLimit {
    let identity = RulePath(file.path).text
    if let limit = visited[identity] { return limit }
    var limit = FailOnLimit()
    defer { visited[identity] = limit }
    let bytes: [UInt8]
    do throws(Problem) { bytes = try file.bytes(from: files) } catch {
      problems.append(error)
      return limit
    }
    let parsed = ParsedFile(
      path: file.path, bytes: bytes, tree: YAMLReader.read(bytes), isConfiguration: true,
      quotes: quotes)
    let reader = parsed.reader
    if let root = parsed.root, var map = reader.map(root, of: "a handrail.yml") {
      let extended = map.take("extends").flatMap { reader.list($0, of: "packs and files") }
      for item in extended ?? [] {
        limit.combine(extend(item, from: file.path, reader, below: chain + [identity]))
      }
      readLists(&map, reader, path: file.path)
      readWaivers(map.take("waivers"), reader, path: file.path)
      readFailOn(&map, reader, limit: &limit)
      if let baseline = map.take("baseline").flatMap({ reader.text($0) }) {
        configuration.baseline = RulePath(file.path).resolving(baseline).text
      }
      if let node = map.take("fingerprint-key") {
        configuration.fingerprintKey = reader.fingerprintKey(
          node, besides: configuration.fingerprintKey)
      }
      map.finish()
    }
    problems += reader.problems
    return limit
  }

  /// Adds the pack or reads the file that an item of `extends` names.
  private mutating func extend(
    _ item: Node, from path: String, _ reader: NodeReader, below chain: [String]
  ) -> FailOnLimit {
    guard let text = reader.text(item) else { return FailOnLimit() }
    if let named = shelf.packs(text) {
      for name in named { add(pack: name) }
      return FailOnLimit()
    }
    guard Self.isRuleFile(text) else {
      let names = [PackShelf.everyPack] + shelf.names
      reader.note(
        "\(reader.quoted(text)) is not a pack that ships with handrail",
        advice: NearestWord(names).advice(for: text)
          ?? "name one of \(names.joined(separator: ", ")), or a path to a handrail.yml",
        at: item.range)
      return FailOnLimit()
    }
    let target = RulePath(path).resolving(text).text
    if chain.contains(target) {
      reader.note(
        "a file cannot extend itself, nor a file that extends it", advice: "take this out",
        at: item.range)
      return FailOnLimit()
    }
    if chain.count >= Self.deepest {
      reader.note(
        "more than \(Self.deepest) files extend one another here", advice: "extend fewer",
        at: item.range)
      return FailOnLimit()
    }
    return visit(NamedFile(target, at: (reader, item.range)), below: chain)
  }

  private mutating func readLists(_ map: inout MapReader, _ reader: NodeReader, path: String) {
    let patterns = map.take("guardrails").flatMap { reader.list($0, of: "files") }
    for item in patterns ?? [] { addGuardrails(item, reader, path: path) }
    if let vocabulary = map.take("vocabulary").map(reader.vocabulary) {
      configuration.vocabulary = configuration.vocabulary.appending(vocabulary)
    }
    for period in map.take("periods").map(reader.periods) ?? [] { add(period) }
    let posts = map.take("posts").flatMap { reader.list($0, of: "posts") }
    configuration.posts += (posts ?? []).compactMap(reader.postSelector)
    let folds = map.take("folds").flatMap { reader.entries($0, of: "channels") }
    for entry in folds ?? [] {
      guard let characters = reader.integer(entry.value, in: 1...1_000_000) else { continue }
      configuration.folds[entry.key.lowercased()] = characters
    }
  }

  private func readFailOn(
    _ map: inout MapReader, _ reader: NodeReader, limit: inout FailOnLimit
  ) {
    let node = map.take("fail-on")
    let mayLoosen = map.take("may-loosen").flatMap(reader.bool) ?? false
    let words = [Severity.error, .warning].map(\.rawValue)
    guard let node,
      let word = reader.choice(node, among: words, what: "a severity that can fail a post"),
      let own = Severity(rawValue: word)
    else { return }
    if !limit.override(with: own, mayLoosen: mayLoosen), let weakest = limit.weakest {
      reader.note(
        "‘fail-on’ may only become stricter than in the files that this one extends",
        advice: "write \(weakest.rawValue), or ask for may-loosen: true there", at: node.range)
    }
  }

  private mutating func addGuardrails(_ item: Node, _ reader: NodeReader, path: String) {
    for file in named(item, reader, path: path, "a guardrail file") { add(guardrail: file) }
  }

  /// The files of waivers that a configuration names, or else the one beside it.
  private mutating func readWaivers(_ node: Node?, _ reader: NodeReader, path: String) {
    var found: [NamedFile] = []
    if let node {
      for item in reader.list(node, of: "files") ?? [] {
        found += named(item, reader, path: path, "a file of waivers")
      }
    } else {
      let beside = RulePath(Glob.escaped(path)).resolving("waivers.yml").text
      do throws(Problem) { found = try files.expand(beside).map { NamedFile($0) } } catch {
        problems.append(error)
      }
    }
    for file in found where knownWaivers.insert(RulePath(file.path).text).inserted {
      waivers.append(file)
    }
  }

  /// The files that an item of a list names, by a path or a pattern; `what` is what one is called.
  private func named(
    _ item: Node, _ reader: NodeReader, path: String, _ what: String
  ) -> [NamedFile] {
    guard let text = reader.text(item) else { return [] }
    let place = (reader: reader, range: item.range)
    var found = [RulePath(path).resolving(text).text]
    if Glob.isPattern(text) {
      do throws(GlobError) { _ = try Glob(text) } catch {
        reader.note(error.message, at: item.range)
        return []
      }
      let pattern = RulePath(Glob.escaped(path)).resolving(text).text
      do throws(Problem) { found = try files.expand(pattern) } catch {
        reader.note(NamedFile(pattern, at: place).located(error))
        return []
      }
    }
    if found.isEmpty {
      reader.note("no file matches this pattern", advice: "mend it or take it out", at: item.range)
    } else if !found.allSatisfy(Self.isRuleFile) {
      reader.note(
        "\(what) ends in .yml or .yaml",
        advice: Glob.isPattern(text) ? "end the pattern in .yml" : nil, at: item.range)
    }
    return found.filter(Self.isRuleFile).map { NamedFile(RulePath($0).text, at: place) }
  }

  /// Whether a file may be one of rules: others, such as keys, are never opened as such, so that
  /// no problem can show a line of them.
  private static func isRuleFile(_ path: String) -> Bool {
    path.hasSuffix(".yml") || path.hasSuffix(".yaml")
  }

  private mutating func add(_ period: Period) {
    guard let index = configuration.periods.firstIndex(where: { $0.name == period.name }) else {
      return configuration.periods.append(period)
    }
    let known = configuration.periods[index].windows
    configuration.periods[index] = Period(
      name: period.name, windows: known + period.windows.filter { !known.contains($0) })
  }
}
