import ArgumentParser

/// What happens when a signal would end the program: it says so, and has decided nothing.
enum Interruption {
  /// From now on, an interruption (Ctrl-C), a request to end, a terminal that was closed or a report
  /// that cannot be written gives the status for “could not decide”, not that of a signal.
  static func becomesAStatus() {
    UnfinishedFile.prepare()
    onInterruption { _ in
      Interruption.end("handrail: interrupted, so nothing was decided\n")
    }
    // A reader that went away and a limit on the size of files are told by the write that fails. A
    // handler, because what is ignored would stay so for every program that this one starts.
    for name in [SIGPIPE, SIGXFSZ] { signal(name) { _ in } }
    // A parent that ignores how its programs end hands that on, and Git's status would be lost.
    signal(SIGCHLD, SIG_DFL)
    receive([SIGINT, SIGTERM, SIGHUP])
  }

  /// From now on results are kept as they come, and an interruption says how to go on.
  static func leavesResults() {
    onInterruption { _ in
      Interruption.end(
        "\nhandrail: interrupted; what was judged is kept, and the same command goes on with --resume\n"
      )
    }
  }

  /// From now on an interruption ends a watch: with the status of its last run.
  static func endsAWatch(with status: ExitCode) {
    switch status {
    case ExitStatus.pass:
      onInterruption { _ in Interruption.end("\n", with: ExitStatus.pass.rawValue) }
    case ExitStatus.findings:
      onInterruption { _ in Interruption.end("\n", with: ExitStatus.findings.rawValue) }
    default:
      onInterruption { _ in Interruption.end("\n", with: ExitStatus.undecided.rawValue) }
    }
  }

  /// A parent may hand on that signals wait, as threads of some libraries do; nobody could end us then.
  private static func receive(_ names: [Int32]) {
    var set = sigset_t()
    sigemptyset(&set)
    for name in names { sigaddset(&set, name) }
    pthread_sigmask(SIG_UNBLOCK, &set, nil)
  }

  private static func onInterruption(_ handler: @escaping @convention(c) (Int32) -> Void) {
    for name in [SIGINT, SIGTERM, SIGHUP] {
      let before = signal(name, handler)
      // Under nohup, a terminal that is closed ends nothing.
      if name == SIGHUP, isIgnoring(before) { signal(name, SIG_IGN) }
    }
  }

  /// Ends the program from a signal handler: only what POSIX allows there.
  private static func end(
    _ message: StaticString, with status: Int32 = ExitStatus.undecided.rawValue
  ) {
    _ = write(STDERR_FILENO, message.utf8Start, message.utf8CodeUnitCount)
    UnfinishedFile.removeAll()
    _exit(status)
  }

  private static func isIgnoring(_ handler: (@convention(c) (Int32) -> Void)?) -> Bool {
    // What stands for “ignored” is a number, and functions cannot be compared.
    unsafeBitCast(handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
  }
}
