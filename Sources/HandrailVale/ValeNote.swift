/// Something of a Vale style that handrail could not take over as it is.
public struct ValeNote: Sendable {
  /// The file.
  public let path: String
  /// The line, counted from 1; nil for the file as a whole.
  public let line: Int?
  /// The key that it is about; nil for the file as a whole.
  public let key: String?
  /// What was not taken over and why, as a sentence without its full stop.
  public let reason: String
  /// Whether a whole rule was left out.
  public let isRule: Bool

  /// Creates a note.
  public init(path: String, line: Int? = nil, key: String? = nil, reason: String, isRule: Bool) {
    self.path = path
    self.line = line
    self.key = key
    self.reason = reason
    self.isRule = isRule
  }

  /// Where and why, on one line.
  public var text: String {
    let place = [path, line.map { "line \($0)" }, key].compactMap(\.self)
    return "\(place.joined(separator: ", ")): \(reason)".onOneLine
  }
}

extension String {
  /// The text with a space in the place of each control character and line break.
  var onOneLine: String {
    String(
      String.UnicodeScalarView(
        unicodeScalars.map { scalar in
          let isBreak = scalar == "\u{2028}" || scalar == "\u{2029}" || scalar == "\u{FEFF}"
          return isBreak || scalar.properties.generalCategory == .control ? " " : scalar
        }))
  }
}
