/// Characters that normalise together: a base and what reorders or composes with it.
///
/// Normalisation Form KC of UAX #15, with the styled letters of the tables made plain.
struct CombiningSequence {
  private(set) var scalars: [UInt32] = []
  private var classes: [UInt8] = []
  private var base: UInt32?

  /// Whether the last base is a letter or digit that an overlay only decorates.
  var takesOverlay: Bool {
    guard let base else { return false }
    return base &- 0x30 < 10 || CharacterRecord(base).script.takesOverlays
  }

  /// Forgets all characters.
  mutating func removeAll() {
    scalars.removeAll(keepingCapacity: true)
    classes.removeAll(keepingCapacity: true)
    base = nil
  }

  /// Adds a character, decomposed; with look-alikes in it replaced if `replacing` says so.
  mutating func append(_ scalar: UInt32, replacing: Bool = false) {
    UnicodeTables.decompose(scalar) { part in
      let part = replacing ? UnicodeTables.lookalike(part).map(UInt32.init) ?? part : part
      let ownClass = part < 0x80 ? 0 : CharacterRecord(part).combiningClass
      if ownClass == 0 { base = part }
      scalars.append(part)
      classes.append(ownClass)
    }
  }

  /// Puts the marks in canonical order and composes what composes.
  mutating func compose() {
    reorder()
    var count = 0
    var starter: Int?
    var lastClass: UInt8 = 0
    for index in scalars.indices {
      let scalar = scalars[index]
      let ownClass = classes[index]
      if let starter, lastClass == 0 || lastClass < ownClass,
        let composite = UnicodeTables.compose(scalars[starter], scalar)
      {
        scalars[starter] = composite
        continue
      }
      if ownClass == 0 { starter = count }
      lastClass = ownClass
      scalars[count] = scalar
      classes[count] = ownClass
      count += 1
    }
    scalars.removeLast(scalars.count - count)
    classes.removeLast(classes.count - count)
  }

  private mutating func reorder() {
    var start = 0
    while start < classes.count {
      guard classes[start] != 0 else {
        start += 1
        continue
      }
      var end = start + 1
      var isSorted = true
      while end < classes.count, classes[end] != 0 {
        if classes[end] < classes[end - 1] { isSorted = false }
        end += 1
      }
      if !isSorted { sort(start..<end) }
      start = end
    }
  }

  /// Sorts marks by class, stably, in time that a million of them cannot hurt.
  private mutating func sort(_ range: Range<Int>) {
    let order = range.sorted { (classes[$0], $0) < (classes[$1], $1) }
    let sortedScalars = order.map { scalars[$0] }
    let sortedClasses = order.map { classes[$0] }
    scalars.replaceSubrange(range, with: sortedScalars)
    classes.replaceSubrange(range, with: sortedClasses)
  }
}
