/// How many terminal columns text takes.
///
/// Wide East Asian characters and emoji take two columns, combining and zero-width characters none.
/// What a person sees as one character, such as a family emoji, is measured as one. Control
/// characters are not expected here: see ``Visible``.
///
/// Source: UAX #11 and UTS #51; the ambiguous class is narrow, as outside East Asian legacy fonts.
enum DisplayWidth {
  /// The columns of a text without line breaks.
  static func of(_ text: String) -> Int {
    text.reduce(0) { $0 + of($1) }
  }

  /// The columns of one character as people count them.
  static func of(_ character: Character) -> Int {
    let scalars = character.unicodeScalars
    guard let first = scalars.first else { return 0 }
    if scalars.count == 1 { return of(first) }
    return isEmojiSequence(first, scalars) ? 2 : scalars.reduce(0) { $0 + of($1) }
  }

  private static func isEmojiSequence(
    _ first: Unicode.Scalar, _ scalars: Character.UnicodeScalarView
  ) -> Bool {
    if isRegionalIndicator(first) {
      return scalars.dropFirst().first.map(isRegionalIndicator) ?? false
    }
    guard first.properties.isEmoji else { return false }
    return scalars.dropFirst().contains { scalar in
      scalar.value == 0xFE0F || scalar.properties.isEmojiModifier
        || (scalar.value == 0x200D && of(first) == 2)
    }
  }

  private static func isRegionalIndicator(_ scalar: Unicode.Scalar) -> Bool {
    (0x1F1E6...0x1F1FF).contains(scalar.value)
  }

  private static func of(_ scalar: Unicode.Scalar) -> Int {
    if (0x20..<0x7F).contains(scalar.value) { return 1 }
    if isInvisible(scalar) { return 0 }
    return isWide(scalar.value) ? 2 : 1
  }

  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    // Arabic and Kaithi signs that are format characters and still take room.
    case 0x0600...0x0605, 0x06DD, 0x070F, 0x0890...0x0891, 0x08E2, 0x110BD, 0x110CD: return false
    // The vowels and finals of Hangul, drawn inside the syllable that the initial began.
    case 0x1160...0x11FF, 0xD7B0...0xD7FF: return true
    default: break
    }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return true
    default: return false
    }
  }

  private static func isWide(_ value: UInt32) -> Bool {
    var low = 0
    var high = wide.count
    while low < high {
      let middle = (low + high) / 2
      if wide[middle].upperBound < value { low = middle + 1 } else { high = middle }
    }
    return low < wide.count && wide[low].contains(value)
  }
}
