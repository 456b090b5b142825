import CScan

/// What is known of sets of bytes while patterns are read, worked out once for each set.
final class GramCosts {
  /// What looking for a set takes: an object, because it is passed on a lot.
  final class Facts {
    let set: ByteSet
    /// How much of each kind of byte it holds.
    let shares: [TextFrequency.Share]
    /// The kind of all its bytes, if they are of one, and how much of that it holds.
    let kind: Int?, share: Float
    /// How likely it is that a byte of it stands at a place in a text.
    let probability: Float
    /// Its symbols, those it has at words, and those it has where text is taken as it is.
    private let symbols, wordSymbols, rawSymbols: [UInt8]
    private let count, wordCount, rawCount: Int
    /// Whether it holds nothing but first bytes of characters that are not ASCII.
    let isRaw: Bool
    /// Whether it holds few bytes, all ASCII.
    let isSmall: Bool
    /// Whether all its bytes stand in words, or none does.
    let isInWord, isBesideWord: Bool

    init(_ set: ByteSet) {
      let bytes = set.bytes
      self.set = set
      shares = TextFrequency.shares(of: set)
      kind = shares.count == 1 ? shares[0].kind : nil
      share = shares.first?.share ?? 0
      probability = TextFrequency.probability(of: shares)
      symbols = ByteSet(bytes.map(handrail_symbol)).bytes
      wordSymbols = ByteSet(bytes.map(handrail_word_symbol)).bytes
      rawSymbols = ByteSet(bytes.map { $0 >= 0x80 ? $0 : handrail_symbol($0) }).bytes
      (count, wordCount, rawCount) = (symbols.count, wordSymbols.count, rawSymbols.count)
      isRaw = set.isSubset(of: GramCosts.firstBytes)
      isSmall = bytes.count <= 3 && set.isSubset(of: GramCosts.ascii)
      isInWord = set.isSubset(of: .word)
      isBesideWord = set.isSubset(of: .nonWord)
    }

    /// How many symbols its bytes have in grams of some kind.
    func symbolCount(in alphabet: GramAlphabet) -> Int {
      switch alphabet {
      case .all: count
      case .words: wordCount
      case .raw: rawCount
      }
    }

    /// The symbols of its bytes in grams of some kind.
    func symbols(in alphabet: GramAlphabet) -> [UInt8] {
      switch alphabet {
      case .all: symbols
      case .words: wordSymbols
      case .raw: rawSymbols
      }
    }
  }

  private static let firstBytes = ByteSet(UInt8(0xC0)...0xFF)
  private static let ascii = ByteSet(UInt8(0)...0x7F)

  /// The facts of each set met so far, by its number; the first is the set of every byte.
  private(set) var facts = [Facts(.all)]
  /// An open-addressed table of these numbers, 0 in empty slots: less than half full.
  private var slots = [Int32](repeating: 0, count: 256)

  /// The numbers of some sets.
  func numbers(of sets: [ByteSet]) -> [Int] {
    var numbers: [Int] = []
    numbers.reserveCapacity(sets.count)
    appendNumbers(of: sets, to: &numbers)
    while numbers.count < sets.count {
      add(sets[numbers.count])
      appendNumbers(of: sets, to: &numbers)
    }
    return numbers
  }

  /// Goes on with the numbers of some sets up to one that is not known.
  private func appendNumbers(of sets: [ByteSet], to numbers: inout [Int]) {
    let (facts, slots) = (facts, slots)
    while numbers.count < sets.count {
      let number = slots[Self.slot(of: sets[numbers.count], facts, slots)]
      if number == 0 { return }
      numbers.append(Int(number))
    }
  }

  /// Where a set is among the slots, or has to go.
  private static func slot(of set: ByteSet, _ facts: [Facts], _ slots: [Int32]) -> Int {
    var slot = Int(truncatingIfNeeded: set.fingerprint >> 32) & (slots.count - 1)
    while slots[slot] != 0, facts[Int(slots[slot])].set != set {
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }

  private func add(_ set: ByteSet) {
    slots[Self.slot(of: set, facts, slots)] = Int32(facts.count)
    facts.append(Facts(set))
    guard facts.count * 2 > slots.count else { return }
    slots = [Int32](repeating: 0, count: slots.count * 2)
    for number in facts.indices.dropFirst() {
      slots[Self.slot(of: facts[number].set, facts, slots)] = Int32(number)
    }
  }
}
