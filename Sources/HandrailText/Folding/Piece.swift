/// A part of a written run that is all letters of one script, or all digits, or one ideograph.
struct Piece {
  /// What it is made of.
  enum Kind { case none, letters, digits, ideograph }

  /// Where it starts in the view.
  let start: Int
  /// What it is made of; `.none` before its first character.
  private(set) var kind = Kind.none
  /// The script of its letters; `.none` until a letter has one.
  private(set) var script = Script.none
  /// Whether it is ASCII throughout.
  private(set) var isASCII = true
  /// Whether every letter of it looks like an ASCII letter.
  private(set) var isLookalike = true
  private var hasUpper = false
  private var hasLower = false

  /// Creates an empty piece.
  init(start: Int) { self.start = start }

  /// Whether its capitals may stand in humps.
  var mayHump: Bool { kind == .letters && hasUpper && hasLower }

  /// Takes in a character, unless it belongs to another piece.
  ///
  /// Marks belong to the piece before them. An ideograph is full from its first character on.
  @inline(__always)
  mutating func takes(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 { return takesASCII(UInt8(scalar)) }
    let record = CharacterRecord(scalar)
    if !record.isMark {
      let own: Kind =
        record.isNumber ? .digits : record.isIdeograph ? .ideograph : .letters
      guard kind == .none || kind == own && own != .ideograph else { return false }
      if own == .letters {
        guard joins(record.script) else { return false }
        isLookalike = isLookalike && record.isLookalike
        hasUpper = hasUpper || record.isUpper
        hasLower = hasLower || record.isLower
      }
      kind = own
    }
    isASCII = false
    return true
  }

  @inline(__always)
  private mutating func takesASCII(_ byte: UInt8) -> Bool {
    let byteClass = ByteClass(byte)
    let own: Kind = byteClass.hasDigits ? .digits : .letters
    guard kind == .none || kind == own else { return false }
    if own == .letters {
      guard joins(.latin) else { return false }
      isLookalike = false
      hasUpper = hasUpper || byteClass.hasUpper
      hasLower = hasLower || byteClass.hasLower
    }
    kind = own
    return true
  }

  /// Takes in a letter's script; letters of no script of their own go with any.
  @inline(__always)
  private mutating func joins(_ other: Script) -> Bool {
    if other == .none || other == script { return true }
    guard script == .none else { return false }
    script = other
    return true
  }
}
