import ArgumentParser

/// A command that waits for others to do its work.
///
/// ArgumentParser's own `AsyncParsableCommand` runs on a thread of the pool, and starting one costs
/// more than checking a draft does; this one starts on the thread that is there.
protocol WaitingCommand: ParsableCommand {
  /// Does what the command is for.
  func perform() async throws
}
