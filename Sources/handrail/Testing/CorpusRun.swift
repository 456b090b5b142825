import HandrailArchives
import HandrailCore
import HandrailEngine
import HandrailPolicy
import HandrailRules
import HandrailText

/// Holds the rules against posts that people have labelled.
struct CorpusRun {
  private let labels: CorpusLabels
  private let checker: PostChecker
  /// What is wrong with the corpus, or kept a post from being decided.
  private(set) var problems: [Problem] = []
  private var posts: [JudgedPost] = []

  /// How many characters tell which post is meant.
  private static let openingLength = 72

  /// Prepares a run.
  ///
  /// - Parameters:
  ///   - book: the rules, without problems.
  ///   - moment: the moment to judge by where a post has no date.
  init(_ book: Rulebook, at moment: Timestamp) {
    let off = Set(book.plan.switchedOff.flatMap(\.rules))
    labels = CorpusLabels(
      guardrails: BuiltInPacks.names, rules: book.everyRule.rules.map(\.id),
      tested: book.ruleSet.rules.filter { !$0.protects && !off.contains($0.id) }.map {
        CorpusLabels.TestedRule($0.id, $0.severity)
      })
    checker = PostChecker(
      plan: book.plan,
      settings: CheckSettings(
        configuration: book.ruleSet.configuration, stated: PostMetadata(), failOn: .error,
        asOf: moment, sizeLimit: .max, changes: nil, policy: FindingPolicy(),
        answersByLine: false))
  }

  /// Judges the posts of a file.
  mutating func judge(_ path: String) {
    let corpus = CorpusReader(path, labels: labels)
    problems += corpus.problems.map(checker.engine.shown)
    guard corpus.problems.isEmpty else { return }
    for item in corpus.items {
      let report = report(on: item.post)
      problems += report.problems.map { problem in
        var problem = problem
        problem.post = item.post.id
        return problem
      }
      posts.append(judged(item, path: path, by: report))
    }
  }

  /// How far rules and people agree.
  func measure() -> CorpusMeasure { CorpusMeasure(posts, by: labels) }

  private func report(on post: ImportedPost) -> PostReport {
    checker.report(
      on: DocumentReader.read(textsOf: post.source, markup: post.markup), id: post.id,
      known: post.metadata, markup: post.markup
    ) { _ in nil }
  }

  private func judged(_ item: CorpusReader.Item, path: String, by report: PostReport) -> JudgedPost
  {
    let found = report.findings.map { (words: item.post.words(of: $0), match: $0.match) }
    return JudgedPost(
      path: path, line: item.line, id: item.post.id, labels: item.labels,
      findings: report.findings,
      quotes: item.spans.map { quote($0, among: found) }, opening: opening(of: item.post))
  }

  /// Words that should be found exactly, among those that were.
  private func quote(_ words: String, among found: [(words: [UInt8], match: String?)])
    -> JudgedPost.Quote
  {
    let bytes = Array(words.utf8)
    let near = found.first {
      !$0.words.isEmpty && ($0.words.contains(bytes) || bytes.contains($0.words))
    }
    return JudgedPost.Quote(
      words: checker.engine.holdsSecrets(words) ? nil : words,
      isHit: found.contains { $0.words == bytes }, instead: near?.match)
  }

  /// How a post begins; nil when that may name what must not be shown.
  private func opening(of post: ImportedPost) -> String? {
    guard let range = post.source.range(ofField: "text") else { return nil }
    let text = String(decoding: post.source.bytes[range], as: UTF8.self)
    guard !checker.engine.holdsSecrets(text) else { return nil }
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard words.count > Self.openingLength else { return words }
    let start = words.prefix(Self.openingLength)
    return start[..<(start.lastIndex(of: " ") ?? start.endIndex)] + "…"
  }
}

extension ImportedPost {
  /// The words that a finding in this post points at, as its author wrote them.
  fileprivate func words(of finding: Finding) -> [UInt8] {
    let field = finding.field.flatMap { source.range(ofField: $0) } ?? 0..<source.bytes.count
    let start = min(field.lowerBound + finding.span.start, source.bytes.count)
    return Array(source.bytes[start..<min(field.lowerBound + finding.span.end, source.bytes.count)])
  }
}
