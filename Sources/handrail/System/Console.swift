import HandrailCore

/// The program's own output: reports on standard output, everything else on standard error.
enum Console {
  /// Writes a report to standard output.
  ///
  /// - Parameter text: the report, or a part of it.
  /// - Throws: a problem when it cannot be written whole: a report that nobody got is no answer.
  static func write(_ text: String) throws(Problem) {
    var text = text
    guard !text.withUTF8({ Descriptor.writeAll($0, to: STDOUT_FILENO) }) else { return }
    throw unwritten
  }

  /// Writes a report to standard output.
  ///
  /// - Parameter bytes: the report in UTF-8, or a part of it.
  /// - Throws: a problem when it cannot be written whole: a report that nobody got is no answer.
  static func write(_ bytes: [UInt8]) throws(Problem) {
    guard !bytes.withUnsafeBufferPointer({ Descriptor.writeAll($0, to: STDOUT_FILENO) }) else {
      return
    }
    throw unwritten
  }

  private static var unwritten: Problem {
    Problem(
      .input, "the report cannot be written: \(String(cString: strerror(errno)).lowercased())",
      advice: "see that standard output is open and that there is room on the disk")
  }

  /// Says something beside the report, on standard error.
  static func note(_ text: String) {
    var line = text + "\n"
    _ = line.withUTF8 { Descriptor.writeAll($0, to: STDERR_FILENO) }
  }

  /// Says what kept the program from an answer, on standard error.
  static func tell(_ problem: Problem) {
    let place = problem.path.map { "\($0): " } ?? ""
    note("handrail: \(place)\(problem.message)")
    if let advice = problem.advice { note("  \(advice)") }
  }

  /// Whether standard output is a terminal.
  static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  /// How many columns the terminal has, between 40 and 100; 80 where there is none.
  static var width: Int {
    var size = winsize()
    guard isTerminal, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
      return 80
    }
    return min(max(Int(size.ws_col), 40), 100)
  }

  /// Whether to colour a report: NO_COLOR wins, then CLICOLOR_FORCE, then the terminal.
  ///
  /// Source: no-color.org, bixense.com/clicolors.
  static var isColored: Bool {
    if let value = environment("NO_COLOR"), !value.isEmpty { return false }
    if let value = environment("CLICOLOR_FORCE"), value != "0", !value.isEmpty { return true }
    return isTerminal && environment("TERM") != "dumb"
  }

  /// A variable of the environment; nil when it is not set.
  static func environment(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }
}
