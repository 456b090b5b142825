/// What happens when somebody stops the program: it says so, and has decided nothing.
enum Interruption {
  /// From now on, an interruption (Ctrl-C) or a request to end gives the status for “could not
  /// decide”, not that of a signal.
  static func becomesAStatus() {
    for name in [SIGINT, SIGTERM] {
      signal(name) { _ in
        // Only what POSIX allows in a signal handler.
        let message: StaticString = "handrail: interrupted, so nothing was decided\n"
        _ = write(STDERR_FILENO, message.utf8Start, message.utf8CodeUnitCount)
        _exit(ExitStatus.undecided.rawValue)
      }
    }
  }
}
