/// What happens when a signal would end the program: it says so, and has decided nothing.
enum Interruption {
  /// From now on, an interruption (Ctrl-C), a request to end or a report that cannot be written gives
  /// the status for “could not decide”, not that of a signal.
  static func becomesAStatus() {
    UnfinishedFile.prepare()
    for name in [SIGINT, SIGTERM] {
      signal(name) { _ in
        // Only what POSIX allows in a signal handler.
        let message: StaticString = "handrail: interrupted, so nothing was decided\n"
        _ = write(STDERR_FILENO, message.utf8Start, message.utf8CodeUnitCount)
        UnfinishedFile.removeAll()
        _exit(ExitStatus.undecided.rawValue)
      }
    }
    // A reader that went away and a limit on the size of files are told by the write that fails. A
    // handler, because what is ignored would stay so for every program that this one starts.
    for name in [SIGPIPE, SIGXFSZ] { signal(name) { _ in } }
    // A parent that ignores how its programs end hands that on, and Git's status would be lost.
    signal(SIGCHLD, SIG_DFL)
  }

  /// From now on results are kept as they come, and an interruption says how to go on.
  static func leavesResults() {
    for name in [SIGINT, SIGTERM] {
      signal(name) { _ in
        let message: StaticString =
          "\nhandrail: interrupted; what was judged is kept, and the same command with --resume goes on\n"
        _ = write(STDERR_FILENO, message.utf8Start, message.utf8CodeUnitCount)
        UnfinishedFile.removeAll()
        _exit(ExitStatus.undecided.rawValue)
      }
    }
  }
}
