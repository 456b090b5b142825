import CScan
import HandrailCore

/// The bytes of a member as they come, portion by portion: what was read is let go, what is being read
/// is kept, and where it all stands in the member is known.
struct JSONPortions {
  /// What is kept: from a place in the member up to the end of the last portion.
  private(set) var bytes: [UInt8] = []
  /// The offset in ``bytes`` of what is to be read next.
  var index = 0
  /// The offset in the member of the first of ``bytes``.
  private(set) var base = 0
  private let member: Member
  /// The lines up to ``counted``.
  private var place = handrail_text_place()
  private var counted = 0
  private var hasMark = false

  init(_ member: Member) { self.member = member }

  /// Gets the next portion. What lies before ``index`` is let go, and `index` is 0 afterwards.
  ///
  /// - Returns: whether there was one.
  mutating func more() throws(Problem) -> Bool {
    guard let portion = try member.next() else { return false }
    drop()
    if bytes.isEmpty { bytes = portion } else { bytes += portion }
    return true
  }

  private mutating func drop() {
    guard index > 0 else { return }
    if base == 0 { hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF]) }
    count()
    counted = 0
    base += index
    if index == bytes.count {
      bytes = []
    } else {
      bytes.removeSubrange(0..<index)
    }
    index = 0
  }

  /// Counts the lines up to ``index``, so that it costs little to tell a place soon after it.
  mutating func count() {
    guard index > counted else { return }
    place = place(at: index)
    counted = index
  }

  private func place(at offset: Int) -> handrail_text_place {
    var place = place
    bytes.withUnsafeBufferPointer { buffer in
      guard let first = buffer.baseAddress else { return }
      handrail_count_lines(first, counted, offset, &place)
    }
    return place
  }

  /// The next byte that is not white space, without passing over it; nil at the end.
  mutating func peek() throws(Problem) -> UInt8? {
    while true {
      while index < bytes.count {
        switch bytes[index] {
        case 0x20, 0x0A, 0x0D, 0x09: index += 1
        default: return bytes[index]
        }
      }
      guard try more() else { return nil }
    }
  }

  /// Sees that a number of bytes from ``index`` on is there; false when the member ends before.
  mutating func has(_ count: Int) throws(Problem) -> Bool {
    while bytes.count - index < count { guard try more() else { return false } }
    return true
  }

  /// The place in the member of an offset in ``bytes``, which is not before what was counted.
  func position(at offset: Int) -> Position {
    let offset = min(max(offset, counted), bytes.count)
    let place = place(at: offset)
    let isMarked = base == 0 ? bytes.starts(with: [0xEF, 0xBB, 0xBF]) && offset >= 3 : hasMark
    let mark = isMarked && place.breaks == 0 ? (bytes: 3, scalars: 1) : (bytes: 0, scalars: 0)
    return Position(
      byte: base + offset, line: place.breaks + 1, column: place.scalars - mark.scalars + 1,
      utf8Column: place.bytes - mark.bytes + 1)
  }
}
