import Foundation
import HandrailCore
import HandrailEngine
import HandrailRules

/// Measures the engine alone, on one thread: from documents to findings.
///
///     handrail-bench POSTS INDEX CONFIGURATION
///
/// Documents are made outside the clock, some at a time, so that the corpus need not be in memory
/// thrice.
@main
struct EngineBenchmark {
  /// How many posts are in memory as documents.
  private static let portion = 2000

  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 4 else { stop("usage: handrail-bench POSTS INDEX CONFIGURATION") }
    let corpus = try Corpus(posts: arguments[1], index: arguments[2])
    let first = corpus.documents(0..<1)

    let start = seconds()
    let (ruleSet, loadProblems) = RuleLoader(files: FolderFiles()).load(configuration: arguments[3])
    let (plan, planProblems) = Plan.compile(ruleSet)
    let engine = Engine(plan: plan)
    for document in first { _ = engine.check(document, metadata: document.metadata, asOf: nil) }
    let ready = seconds()
    for problem in loadProblems + planProblems { stop(problem.message) }

    var tally = Tally()
    for start in stride(from: 0, to: corpus.count, by: portion) {
      let documents = corpus.documents(start..<min(start + portion, corpus.count))
      let begin = seconds()
      for document in documents {
        tally.add(engine.check(document, metadata: document.metadata, asOf: nil))
      }
      // Freeing the documents is no part of it either.
      withExtendedLifetime(documents) { tally.seconds += seconds() - begin }
    }
    // What stops at a limit is fast for the wrong reason.
    if tally.incomplete > 0 { stop("\(tally.incomplete) posts could not be checked whole") }
    print("build_ms \((ready - start) * 1000)")
    tally.print(bytes: corpus.size)
  }

  private static func stop(_ reason: String) -> Never {
    FileHandle.standardError.write(Data("\(reason)\n".utf8))
    exit(2)
  }

  /// Seconds of processor time of this program, so that other work on the machine does not count.
  private static func seconds() -> Double {
    var now = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now)
    return Double(now.tv_sec) + Double(now.tv_nsec) / 1e9
  }
}
