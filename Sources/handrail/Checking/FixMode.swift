/// What becomes of the changes that mend findings.
enum FixMode: Sendable {
  /// They are made in the files; a text from standard input goes to standard output.
  case make
  /// They are shown as a diff, and nothing is written.
  case show
}
