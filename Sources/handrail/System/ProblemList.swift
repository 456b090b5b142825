import HandrailCore

/// Everything that kept a command from doing anything, told in one go.
struct ProblemList: Error {
  /// The problems, at least one.
  let problems: [Problem]

  init(_ problems: [Problem]) { self.problems = problems }
}
