/// A value of `except`: data that is let be, such as `press@acme.example` or `*@acme.example`.
///
/// Capitals do not count, nor do spaces, hyphens, brackets and slashes, so that a number is the same
/// however it is grouped. `*` stands for anything.
struct ExceptedValue: Hashable {
  /// The value as it is written.
  let written: String
  private let glob: TextGlob

  init(_ text: String) { (written, glob) = (text, TextGlob(Self.plain(text.utf8))) }

  /// Whether it is this value.
  func matches(_ bytes: ArraySlice<UInt8>) -> Bool { glob.matches(Self.plain(bytes)) }

  private static func plain(_ bytes: some Sequence<UInt8>) -> [UInt8] {
    bytes.map(\.lowercasedASCII).filter { !" -()/".utf8.contains($0) }
  }
}
