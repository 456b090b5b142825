import CScan

/// How the anchors of terms begin and what may stand beside them, in a form that C can ask: a bitmap, and
/// a table that hardly any word of a text gets to.
///
/// It may hold too much, where beginnings share a bit or a place, and never too little.
struct WordBeginnings: Sendable {
  private var bits: [UInt32]
  private var places: [HandrailBeginning]
  private let bitShift: UInt32
  private let placeShift: UInt32

  /// Creates a table for so many words.
  init(capacity: Int = 0) {
    // So large that few words share a bit, and so small that a processor's cache holds it.
    var size = 16
    while size * 2 < capacity * 3 { size *= 2 }
    bits = Array(repeating: 0, count: size * 2)
    places = Array(repeating: HandrailBeginning(), count: size * 4)
    bitShift = UInt32((size * 64).leadingZeroBitCount + 1)
    placeShift = UInt32((size * 4).leadingZeroBitCount + 1)
  }

  /// Adds a word: its folded letters and what may stand beside it.
  ///
  /// A word that is not all ASCII is left out: no plain word of a text is like it.
  mutating func insert(_ letters: ArraySlice<UInt8>, _ neighbours: HandrailNeighbours) {
    guard letters.allSatisfy({ $0 < 0x80 }) else { return }
    let hash = letters.withUnsafeBufferPointer {
      handrail_beginning_hash_at_end($0.baseAddress, $0.count)
    }
    let bit = Int(truncatingIfNeeded: hash >> UInt64(bitShift))
    bits[bit >> 5] |= 1 << UInt32(bit & 31)
    let mark = handrail_beginning_mark(hash)
    let number = Int(truncatingIfNeeded: hash >> UInt64(placeShift))
    var place = places[number]
    let isFree = place.after == 0 && place.beforeAndMark == 0
    let isOwn = isFree || place.beforeAndMark >> 24 == mark
    place.after |= neighbours.after
    place.beforeAndMark |= neighbours.before | neighbours.before >> 24
    place.beforeAndMark = place.beforeAndMark & 0xFF_FFFF | (isOwn ? mark << 24 : 0)
    places[number] = place
  }

  /// Calls `body` with the table as C reads it; the pointers are good for the length of the call.
  @inline(__always)
  func withBeginnings<Result>(_ body: (HandrailBeginnings) -> Result) -> Result {
    bits.withUnsafeBufferPointer { bits in
      places.withUnsafeBufferPointer { places in
        body(
          HandrailBeginnings(
            bits: bits.baseAddress, places: places.baseAddress, bitShift: bitShift,
            placeShift: placeShift))
      }
    }
  }
}
