import CScan

/// A map from 64-bit hashes to small numbers, with open addressing, in a form that C can ask.
///
/// The keys are well mixed already, so they are their own hash. A bitmap is asked first: most words
/// of a text are not in the table, and it says so at the cost of one look into a cache. At most two
/// thirds of the places are taken.
struct HashTable: Sendable {
  private var filter: [UInt64]
  private var hashes: [UInt64]
  private var numbers: [Int32]
  private var shift: UInt32
  private(set) var count = 0

  /// Bits of the filter for each place of the table.
  private static let bitsAPlace = 32

  /// Creates a table with room for so many hashes; it grows where that was too few.
  init(capacity: Int = 0) {
    var size = 16
    while size * 2 < capacity * 3 { size *= 2 }
    filter = Array(repeating: 0, count: size * Self.bitsAPlace / 64)
    hashes = Array(repeating: 0, count: size)
    numbers = Array(repeating: -1, count: size)
    shift = UInt32((size * Self.bitsAPlace).leadingZeroBitCount + 1)
  }

  /// The number of a hash; -1 when it has none.
  subscript(hash: UInt64) -> Int32 { mayHold(hash) ? numbers[place(of: hash)] : -1 }

  /// Gives a hash a number, and returns the one it had; -1 when it had none.
  mutating func replaceNumber(of hash: UInt64, with number: Int32) -> Int32 {
    if (count + 1) * 3 > hashes.count * 2 { grow() }
    let place = place(of: hash)
    let old = numbers[place]
    if old < 0 { count += 1 }
    let bit = Int(truncatingIfNeeded: hash >> UInt64(shift))
    filter[bit >> 6] |= 1 << UInt64(bit & 63)
    hashes[place] = hash
    numbers[place] = number
    return old
  }

  /// Adds to the number of a hash, which is 0 when it has none.
  mutating func add(_ more: Int32, to hash: UInt64) {
    let old = replaceNumber(of: hash, with: more)
    if old >= 0 { numbers[place(of: hash)] = old + more }
  }

  /// Calls `body` with the table as C reads it; the pointers are good for the length of the call.
  @inline(__always)
  func withTable<Result>(_ body: (HandrailWordTable) -> Result) -> Result {
    filter.withUnsafeBufferPointer { filter in
      hashes.withUnsafeBufferPointer { hashes in
        numbers.withUnsafeBufferPointer { numbers in
          body(
            HandrailWordTable(
              filter: filter.baseAddress, shift: shift, hashes: hashes.baseAddress,
              numbers: numbers.baseAddress, mask: UInt64(hashes.count - 1)))
        }
      }
    }
  }

  private func mayHold(_ hash: UInt64) -> Bool {
    let bit = Int(truncatingIfNeeded: hash >> UInt64(shift))
    return filter[bit >> 6] >> UInt64(bit & 63) & 1 != 0
  }

  private func place(of hash: UInt64) -> Int {
    let mask = hashes.count - 1
    var place = Int(truncatingIfNeeded: hash) & mask
    while numbers[place] >= 0, hashes[place] != hash { place = (place + 1) & mask }
    return place
  }

  private mutating func grow() {
    var larger = HashTable(capacity: hashes.count)
    for (hash, number) in zip(hashes, numbers) where number >= 0 {
      _ = larger.replaceNumber(of: hash, with: number)
    }
    self = larger
  }
}
