import ArgumentParser

/// A command that waits for its workers. ArgumentParser's `AsyncParsableCommand` would run it on a
/// thread of the pool, and starting one costs more than checking a draft does.
protocol WaitingCommand: ParsableCommand {
  /// Does what the command is for.
  func perform() async throws
}
