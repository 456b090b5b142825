import ArgumentParser
import HandrailCore
import HandrailPolicy

/// Which findings were there before, and what becomes of what is left over of them.
struct BaselineOptions: ParsableArguments {
  @Option(
    name: .long, help: "The findings that were there before: they are told, and do not count.",
    completion: .file(extensions: ["yml"]))
  var baseline: String?

  @Flag(name: .long, help: "Fail when the baseline lists findings that are no longer there.")
  var failOnStale = false

  /// The account of a run; nil when it goes by no baseline.
  ///
  /// - Parameters:
  ///   - book: the rules of the run.
  ///   - failOn: the severity at and above which findings fail a post.
  ///   - paths: the files and folders of which the run takes in every post; none for all there are,
  ///     nil when it looks at some posts only.
  ///   - isStaged: whether posts are those of the next commit, rather than what lies on the disk.
  /// - Returns: the account, and what is wrong with the baseline; with anything, nothing may be
  ///   checked.
  func run(
    of book: Rulebook, failOn: Severity, paths: [String]?, isStaged: Bool
  ) -> (run: BaselineRun?, problems: [Problem]) {
    let configuration = book.ruleSet.configuration
    guard let file = BaselineFile.named(baseline, configuration) else { return (nil, []) }
    let (read, problems) = file.read(key: configuration.fingerprintKey)
    guard problems.isEmpty else { return (nil, problems.map(book.withholding)) }
    let run = BaselineRun(
      read, at: file, book: book, failOn: failOn, failsOnStale: failOnStale, paths: paths,
      isStaged: isStaged)
    return (run, [])
  }
}
