import HandrailCore
import HandrailEngine

/// What became of the findings of one post that could be mended.
struct FixOutcome: Sendable {
  /// The file, as it was named.
  let path: String
  /// How many findings were mended, or would be.
  var mended = 0
  /// What is told of those that were not, and of the diff.
  private(set) var remarks: [String] = []
  /// How many were left as they are.
  private(set) var leftCount = 0
  /// What goes to standard output: the diff, or the text.
  var output: [UInt8] = []

  init(path: String) { self.path = path }

  /// Notes a finding that was left as it is, and why: a clause after “because”.
  mutating func leave(_ finding: Finding, because reason: String) {
    leftCount += 1
    let post = finding.post.map { " (\($0))" } ?? ""
    remarks.append(
      "\(path):\(finding.start.line):\(finding.start.column)\(post): left as it is, because "
        + "\(reason)  \(finding.rule)")
  }

  /// Notes something about the whole of it.
  mutating func remark(_ text: String) { remarks.append("\(path): \(text)") }
}
