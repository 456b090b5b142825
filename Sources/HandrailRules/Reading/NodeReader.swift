public import HandrailCore
public import HandrailSyntax

/// Reads values from a rule file: notes what is wrong and goes on, so that all problems come in
/// one run.
///
/// A value that cannot be read is nil, and its problem is noted. Of a redacted file no problem quotes
/// a value, and of others not where that is not wanted: use ``quoted(_:)`` wherever a message names one.
public final class NodeReader {
  /// No file needs more problems than this to be told that it is broken.
  static let mostProblems = 100

  /// The file.
  public let file: RuleFile
  private var noted: [Problem] = []
  private var unlisted = 0

  /// Creates a reader of values in `file`.
  public init(_ file: RuleFile) { self.file = file }

  /// What is wrong, in the order it was found; past a hundred problems the rest are only counted.
  public var problems: [Problem] {
    guard unlisted > 0 else { return noted }
    let rest = Problem(
      .rules, "\(unlisted) more \(unlisted == 1 ? "problem" : "problems") in this file",
      advice: "mend the ones above first", path: file.path)
    return noted + [rest]
  }

  /// Notes a problem with the bytes in `range`; words it only when it will be listed.
  public func note(
    _ message: @autoclosure () -> String, advice: @autoclosure () -> String? = nil,
    at range: Range<Int>
  ) {
    guard noted.count < Self.mostProblems else {
      unlisted += 1
      return
    }
    let range = range.clamped(to: 0..<file.bytes.count)
    noted.append(file.problem(message(), advice: advice(), at: range))
  }

  /// Notes a problem that is already worded, such as one of a file named here.
  public func note(_ problem: Problem) {
    guard noted.count < Self.mostProblems else {
      unlisted += 1
      return
    }
    noted.append(problem)
  }

  /// `text` in quotes, cut short and without control characters; “this” in a file that is not quoted.
  public func quoted(_ text: String) -> String {
    !file.mayBeQuoted ? "this" : "‘\(Self.shown(text))’"
  }

  /// Which of some words was meant by another one, as advice; nil when none is near.
  public func advice(for word: String, among words: [String]) -> String? {
    mayName ? NearestWord(words).advice(for: word) : nil
  }

  /// Whether advice may name words of the company's own. Not where a file is open, and quotes nothing
  /// because of what the company keeps secret.
  var mayName: Bool { file.mayBeQuoted || file.isRedacted }

  /// What a message says it found in place of what was expected: ‘yes’, text, a list, a map.
  public func found(_ node: Node) -> String {
    switch node.content {
    case .list: "a list"
    case .map: "a map"
    case .scalar(let scalar) where scalar.isNull || scalar.text.isEmpty: "nothing"
    case .scalar(let scalar): !file.mayBeQuoted ? "text" : "‘\(Self.shown(scalar.text))’"
    }
  }

  /// `text` as a message may show it: cut short, and without control characters.
  static func shown(_ text: String) -> String {
    let longest = 60
    var shown = ""
    for scalar in text.unicodeScalars.prefix(longest) {
      shown.unicodeScalars.append(scalar.properties.isControlCharacter ? "\u{FFFD}" : scalar)
    }
    return text.unicodeScalars.dropFirst(longest).isEmpty ? shown : shown + "…"
  }
}

extension Unicode.Scalar.Properties {
  /// Whether it is one of the characters that steer a terminal rather than show in it.
  var isControlCharacter: Bool { generalCategory == .control }
}
