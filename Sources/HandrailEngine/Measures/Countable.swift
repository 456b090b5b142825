/// What a `measure` can count by name.
enum Countable: String, CaseIterable, Sendable {
  /// Each `!`.
  case exclamationMarks = "exclamation-marks"
  /// Words of four or more letters, all of them capitals; no common acronyms.
  case capitals
  /// `#` and what is written on to it, with a letter in it.
  case hashtags
  /// Pictures, each as a person sees it: a flag, a family or a raised thumb of any colour is one.
  case emoji
  /// `@` and a name.
  case mentions
  /// Addresses of links; no addresses of images.
  case links
  /// Letters of the mathematical, enclosed and other “fonts” of Unicode, which screen readers do not
  /// read as letters.
  case styledLetters = "styled-letters"
  /// Words; what is written in one is one.
  case words
}
