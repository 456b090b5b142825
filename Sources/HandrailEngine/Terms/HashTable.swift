/// A map from 64-bit hashes to small numbers, with open addressing.
///
/// The keys are well mixed already, so they are their own hash. At most half of the places are
/// taken, so that a key that is not there is found missing at once.
struct HashTable: Sendable {
  private var keys: [UInt64]
  private var values: [Int32]
  private var count = 0

  /// Creates a table with room for so many keys; it grows where that was too few.
  init(capacity: Int = 0) {
    var size = 16
    while size < capacity * 2 { size *= 2 }
    keys = Array(repeating: 0, count: size)
    values = Array(repeating: -1, count: size)
  }

  /// The value of a key; -1 when there is none.
  subscript(key: UInt64) -> Int32 { values[place(of: key)] }

  /// Gives a key a value, and returns the one it had; -1 when it had none.
  mutating func replaceValue(of key: UInt64, with value: Int32) -> Int32 {
    if (count + 1) * 2 > keys.count { grow() }
    let place = place(of: key)
    let old = values[place]
    if old < 0 { count += 1 }
    keys[place] = key
    values[place] = value
    return old
  }

  private func place(of key: UInt64) -> Int {
    let mask = keys.count - 1
    var place = Int(truncatingIfNeeded: key) & mask
    while values[place] >= 0, keys[place] != key { place = (place + 1) & mask }
    return place
  }

  private mutating func grow() {
    let old = zip(keys, values).filter { $0.1 >= 0 }
    keys = Array(repeating: 0, count: keys.count * 2)
    values = Array(repeating: -1, count: values.count * 2)
    for (key, value) in old {
      let place = place(of: key)
      keys[place] = key
      values[place] = value
    }
  }
}
