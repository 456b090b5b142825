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
  /// What is weaker than what is handed down.
  private(set) var weakened: [Problem] = []
  /// The files that were read, each after those that it extends.
  private(set) var layers: [ConfigurationLayer] = []

  private let files: any RuleFiles
  private let shelf: PackShelf
  private let quotes: Bool
  private var known: Set<String> = []
  private var knownWaivers: Set<String> = []
  private var visited: [String: FailOnLimit] = [:]
  private var layerNumbers: [String: Int] = [:]

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
    var layer = ConfigurationLayer(path: file.path)
    defer {
      visited[identity] = limit
      layerNumbers[identity] = layers.count
      layers.append(layer)
    }
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
        limit.combine(extend(item, into: &layer, reader, below: chain + [identity]))
      }
      readLists(&map, reader, into: &layer)
      readWaivers(map.take("waivers"), reader, path: file.path)
      layer.mayLoosen = map.take("may-loosen").flatMap(reader.bool) ?? false
      readFailOn(&map, reader, limit: &limit, mayLoosen: layer.mayLoosen)
      layer.settings = map.take("rules").map(reader.ruleSettings) ?? []
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
    _ item: Node, into layer: inout ConfigurationLayer, _ reader: NodeReader,
    below chain: [String]
  ) -> FailOnLimit {
    guard let text = reader.text(item) else { return FailOnLimit() }
    if let named = shelf.packs(text) {
      for name in named {
        add(pack: name)
        layer.add(PackShelf.path(of: name), at: reader.file.source(at: item.range.lowerBound))
      }
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
    let target = RulePath(layer.path).resolving(text).text
    if let start = chain.firstIndex(of: target) {
      let circle = (chain[start...] + [target]).joined(separator: " → ")
      reader.note(
        "a file cannot extend itself, nor a file that extends it" + (quotes ? ": \(circle)" : ""),
        advice: "take this out", at: item.range)
      return FailOnLimit()
    }
    if chain.count >= Self.deepest {
      reader.note(
        "more than \(Self.deepest) files extend one another here", advice: "extend fewer",
        at: item.range)
      return FailOnLimit()
    }
    let limit = visit(NamedFile(target, at: (reader, item.range)), below: chain)
    if let number = layerNumbers[target] { layer.parents.insert(number) }
    note(.extended(target), at: item, reader)
    return limit
  }

  private mutating func readLists(
    _ map: inout MapReader, _ reader: NodeReader, into layer: inout ConfigurationLayer
  ) {
    let patterns = map.take("guardrails").flatMap { reader.list($0, of: "files") }
    for item in patterns ?? [] {
      for file in named(item, reader, path: layer.path, "a guardrail file") {
        add(guardrail: file)
        layer.add(file.path, at: reader.file.source(at: item.range.lowerBound))
      }
    }
    if let node = map.take("vocabulary") {
      let vocabulary = reader.vocabulary(node)
      configuration.vocabulary = configuration.vocabulary.appending(vocabulary)
      noteClasses(vocabulary, in: node, reader)
    }
    if let node = map.take("periods") {
      for period in reader.periods(node) {
        add(period)
        let place = node[period.name] ?? node
        note(.period(period.name, windows: period.windows.count), at: place, reader)
      }
    }
    let posts = map.take("posts").flatMap { reader.list($0, of: "posts") }
    if let posts, let first = posts.first { note(.posts(posts.count), at: first, reader) }
    configuration.posts += (posts ?? []).compactMap(reader.postSelector)
    let folds = map.take("folds").flatMap { reader.entries($0, of: "channels") }
    for entry in folds ?? [] {
      guard let characters = reader.integer(entry.value, in: 1...1_000_000) else { continue }
      configuration.folds[entry.key.lowercased()] = characters
    }
  }

  /// Notes where each class of words is filled.
  private mutating func noteClasses(
    _ vocabulary: Vocabulary, in node: Node, _ reader: NodeReader
  ) {
    guard case .map(let entries) = node.content else { return }
    for entry in entries {
      guard let terms = vocabulary.classes[entry.key] else { continue }
      note(.vocabulary(entry.key, terms), at: entry.keyRange, reader)
    }
  }

  private mutating func note(_ setting: SettingOrigin.Setting, at node: Node, _ reader: NodeReader)
  {
    note(setting, at: node.range, reader)
  }

  private mutating func note(
    _ setting: SettingOrigin.Setting, at range: Range<Int>, _ reader: NodeReader
  ) {
    configuration.origins.append(
      SettingOrigin(setting, source: reader.file.source(at: range.lowerBound)))
  }

  private mutating func readFailOn(
    _ map: inout MapReader, _ reader: NodeReader, limit: inout FailOnLimit, mayLoosen: Bool
  ) {
    let node = map.take("fail-on")
    let words = [Severity.error, .warning].map(\.rawValue)
    guard let node,
      let word = reader.choice(node, among: words, what: "a severity that can fail a post"),
      let own = Severity(rawValue: word)
    else { return }
    let place = reader.file.source(at: node.range.lowerBound)
    if limit.override(with: own, at: place, mayLoosen: mayLoosen) {
      note(.failOn(own), at: node, reader)
    } else if let weakest = limit.weakest {
      let there = limit.source.flatMap { quotes ? " (\($0.path), line \($0.line))" : nil } ?? ""
      // Told apart, since no word can be missing for it: it may name files.
      weakened.append(
        reader.file.problem(
          "‘fail-on’ may only become stricter than in the files that this one extends" + there,
          advice: "write \(weakest.rawValue), or ask for may-loosen: true there", at: node.range))
    }
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
