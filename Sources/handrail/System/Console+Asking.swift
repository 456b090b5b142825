import HandrailCore
import HandrailRules

/// Asking whoever runs the program.
extension Console {
  /// Whether somebody sits at a terminal who can be asked.
  static var canAsk: Bool { isatty(STDIN_FILENO) == 1 && isTerminal }

  /// Asks a question and waits for a line.
  ///
  /// - Parameter question: the question, which the answer follows on its line.
  /// - Returns: the answer without spaces around it; nil when there are no more.
  /// - Throws: a problem when the question cannot be written.
  static func ask(_ question: String) throws(Problem) -> String? {
    try write("\n" + question)
    let answer = readLine()?.trimmed
    if isatty(STDIN_FILENO) != 1 || answer == nil { try write("\n") }
    return answer
  }
}
