/// What the bytes of a gram are mapped to, and where it is looked for: see `GramScan.h`.
enum GramAlphabet {
  /// Word symbols, at starts of words.
  case words
  /// Symbols, at every byte.
  case all
  /// Symbols, but bytes above 0x7F as they are: the first is one, and where such stand is looked.
  case raw
}
