import ArgumentParser
import HandrailCore

/// Runs something again whenever a file of the rules changes, until it is interrupted.
enum RuleWatch {
  /// How long to wait between looks, in microseconds: files are asked for their dates, which costs next
  /// to nothing.
  private static let pause: UInt32 = 300_000

  /// Runs `body` now, and whenever what it read has changed since.
  ///
  /// - Parameter body: reads its rules through the files given, and ends as a command does.
  static func run(_ body: (WatchedRuleFiles) throws -> Void) -> Never {
    while true {
      let files = WatchedRuleFiles()
      Interruption.endsAWatch(with: status { try body(files) })
      Console.note("\nhandrail: watching \(files.count) files; Ctrl-C ends it")
      while true {
        usleep(pause)
        guard let path = files.firstChange() else { continue }
        // Whoever writes a file may not be done with it.
        usleep(pause / 3)
        Console.note("\nhandrail: \(path) has changed\n")
        break
      }
    }
  }

  /// The status that a run ends with, after telling what kept it from an answer.
  private static func status(of body: () throws -> Void) -> ExitCode {
    do {
      try body()
      return ExitStatus.pass
    } catch let status as ExitCode {
      return status
    } catch let problem as Problem {
      Console.tell(problem)
    } catch let list as ProblemList {
      for problem in list.problems { Console.tell(problem) }
    } catch {
      Console.note("handrail: \(error)")
    }
    return ExitStatus.undecided
  }
}
