internal import CUnicodeTables

/// What the Unicode tables know about a character.
struct CharacterRecord {
  private let bits: UInt32

  /// Looks up a code point.
  @inline(__always)
  init(_ scalar: UInt32) { bits = handrail_record(scalar) }

  @inline(__always)
  private func has(_ flags: Int) -> Bool { bits & UInt32(flags) != 0 }

  var isLetter: Bool { has(HANDRAIL_LETTER) }
  var isMark: Bool { has(HANDRAIL_MARK) }
  var isNumber: Bool { has(HANDRAIL_NUMBER) }
  var isUpper: Bool { has(HANDRAIL_UPPER) }
  var isLower: Bool { has(HANDRAIL_LOWER) }
  var isSpace: Bool { has(HANDRAIL_SPACE) }
  /// Whether it cannot be seen and is never in the view.
  var isInvisible: Bool { has(HANDRAIL_INVISIBLE) }
  /// Whether it strikes through or encloses the letter before it.
  var isOverlay: Bool { has(HANDRAIL_OVERLAY) }
  /// Whether it is a plain letter or digit in another dress.
  var isStyled: Bool { has(HANDRAIL_STYLED) }
  /// Whether case folding changes it.
  var folds: Bool { has(HANDRAIL_FOLDS) }
  /// Whether it looks like one ASCII letter.
  var isLookalike: Bool { has(HANDRAIL_LOOKALIKE) }
  /// Whether it is Han or Kana, a word of its own.
  var isIdeograph: Bool { has(HANDRAIL_IDEOGRAPH) }
  /// Whether it is a regional indicator, half a flag.
  var isRegional: Bool { has(HANDRAIL_REGIONAL) }
  /// Whether normalisation, or the list of styled letters, changes it.
  var maps: Bool { has(HANDRAIL_MAPS) }
  /// Whether it may reorder or compose with what stands before it.
  var mayCompose: Bool { has(HANDRAIL_JOINS_BACK) }
  /// Whether what stands before it must be looked at together with it.
  var joinsBack: Bool { has(HANDRAIL_JOINS_BACK | HANDRAIL_OVERLAY) }
  /// Whether the view holds it as it is, whatever stands around it.
  var isPlain: Bool {
    !has(
      HANDRAIL_INVISIBLE | HANDRAIL_OVERLAY | HANDRAIL_MAPS | HANDRAIL_JOINS_BACK
        | HANDRAIL_REGIONAL | HANDRAIL_LOOKALIKE)
  }
  /// Whether a written word can hold it: letters, marks and numbers.
  var isInWord: Bool { has(HANDRAIL_LETTER | HANDRAIL_MARK | HANDRAIL_NUMBER) }
  /// Its canonical combining class.
  var combiningClass: UInt8 { UInt8(truncatingIfNeeded: bits >> 16) }
  /// The script of a letter; `.none` for others.
  var script: Script { Script(number: UInt8(truncatingIfNeeded: bits >> 24)) }
}
