internal import CScan

/// What stands between two words of the view.
enum Separator {
  /// What a character can be between words.
  enum Kind { case white, hyphen, underscore, apostrophe, tag, sign, picture, other }

  /// The joint that a range between two words makes; the range is not empty.
  static func joint(_ view: UTF8Bytes, _ range: Range<Int>) -> Word.Joint {
    let (first, length) = kind(view, at: range.lowerBound)
    if length == range.count { return joint(ofOne: first, view, range) }
    var hyphens = 0
    var whiteBefore = false
    var whiteAfter = false
    var last = Kind.other
    var at = range.lowerBound
    while at < range.upperBound {
      let (kind, length) = kind(view, at: at)
      at += length
      switch kind {
      case .white where hyphens == 0: whiteBefore = true
      case .white: whiteAfter = true
      case .hyphen: hyphens += 1
      case .underscore, .picture: break
      // A phrase reads on into a tag: “the new #RoboVac”.
      case .tag where at == range.upperBound && last == .white: break
      default: return .gap
      }
      last = kind
    }
    let isDash = hyphens > 1 || hyphens == 1 && whiteBefore && whiteAfter
    return isDash ? .gap : .space
  }

  /// Whether a character is an emoji, or a part of one.
  static func isPicture(_ scalar: UInt32) -> Bool { handrail_is_picture(scalar) }

  /// Whether a range is emoji and nothing else.
  static func isPictures(_ view: UTF8Bytes, _ range: Range<Int>) -> Bool {
    var at = range.lowerBound
    while at < range.upperBound {
      let (scalar, length) = view.scalar(at: at)
      guard isPicture(scalar) else { return false }
      at += length
    }
    return true
  }

  /// Whether a range is one character such as people put between letters to space them out.
  static func isSpacer(_ view: UTF8Bytes, _ range: Range<Int>) -> Bool {
    guard let first = range.first else { return false }
    let (kind, length) = kind(view, at: first)
    guard length == range.count else { return false }
    switch kind {
    case .white, .hyphen, .underscore, .picture: return true
    default: break
    }
    let (scalar, _) = view.scalar(at: first)
    switch scalar {
    case 0x2A, 0x2B, 0x2C, 0x2E, 0x2F, 0x7C, 0x7E: return true  // * + , . / | ~
    case 0xB7, 0x2022, 0x2027, 0x2219, 0x22C5: return true  // dots and bullets
    default: return false
    }
  }

  /// The most bytes that stand between the words of a text in spaced letters.
  private static let widestSpacer = 12

  /// Whether a range is white space with one character of ``isSpacer(_:_:)`` in it, or none: what stands
  /// between words whose letters are spaced out.
  static func isWideSpacer(_ view: UTF8Bytes, _ range: Range<Int>) -> Bool {
    guard range.count > 1, range.count <= widestSpacer else { return false }
    var hasSign = false
    var at = range.lowerBound
    while at < range.upperBound {
      let (scalar, length) = view.scalar(at: at)
      if kind(scalar) != .white {
        guard !hasSign, isSpacer(view, at..<at + length) else { return false }
        hasSign = true
      }
      at += length
    }
    return true
  }

  private static func joint(
    ofOne kind: Kind, _ view: UTF8Bytes, _ range: Range<Int>
  ) -> Word.Joint {
    switch kind {
    case .white, .hyphen, .underscore, .picture:
      return .space
    case .apostrophe:
      let before = ByteClass(view[range.lowerBound - 1])
      let after = ByteClass(view[range.upperBound])
      return before.hasDigits || after.hasDigits ? .gap : .apostrophe
    case .sign:
      return .sign
    case .tag:
      return view[range.lowerBound] == 0x40 ? .sign : .gap
    case .other:
      return .gap
    }
  }

  private static func kind(_ view: UTF8Bytes, at offset: Int) -> (kind: Kind, length: Int) {
    let (scalar, length) = view.scalar(at: offset)
    return (kind(scalar), length)
  }

  /// What a character can be between words.
  static func kind(_ scalar: UInt32) -> Kind {
    switch scalar {
    case 0x09...0x0D, 0x20: return .white
    case 0x2D, 0x2010...0x2013, 0x2212: return .hyphen
    case 0x5F: return .underscore
    case 0x27, 0x2019, 0x02BC: return .apostrophe
    case 0x23, 0x40: return .tag  // # @
    case 0x26, 0x2B, 0x2E, 0x2F, 0x3A: return .sign  // & + . / :
    case 0xB7, 0x2022: return .sign  // · •
    case 0..<0x80: return .other
    default:
      if isPicture(scalar) { return .picture }
      return CharacterRecord(scalar).isSpace ? .white : .other
    }
  }
}
