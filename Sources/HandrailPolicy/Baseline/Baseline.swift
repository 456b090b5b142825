public import HandrailCore
public import HandrailRules

/// The findings that were there before handrail came: they stand, and nothing else does.
public struct Baseline: Sendable {
  /// The file, for saying where in it something is wrong.
  public let file: RuleFile
  /// The entries, in order, each once.
  public let entries: [BaselineEntry]
  /// Where each of them is written: bytes of the file.
  let places: [Range<Int>]
  /// The check of the key that its keyed entries are made with; nil when there are none.
  let keyCheck: String?
  /// The bytes of that check in the file.
  let keyPlace: Range<Int>
  /// The numbers of the entries of each post.
  private let numbers: [PostName: Range<Int>]

  /// Creates a baseline of entries and where they are written.
  init(
    file: RuleFile, entries: [(entry: BaselineEntry, place: Range<Int>)],
    key: (check: String, place: Range<Int>)? = nil
  ) {
    var kept = entries
    let isSorted = zip(entries, entries.dropFirst()).allSatisfy { $0.entry < $1.entry }
    if !isSorted {
      kept = []
      for item in entries.sorted(by: { $0.entry < $1.entry }) where kept.last?.entry != item.entry {
        kept.append(item)
      }
    }
    self.file = file
    self.entries = kept.map(\.entry)
    places = kept.map(\.place)
    keyCheck = key?.check
    keyPlace = key?.place ?? 0..<0
    var numbers: [PostName: Range<Int>] = [:]
    var start = 0
    for (number, item) in kept.enumerated()
    where number + 1 == kept.count || kept[number + 1].entry.post != item.entry.post {
      numbers[item.entry.post] = start..<number + 1
      start = number + 1
    }
    self.numbers = numbers
  }

  /// An empty baseline, to be written to a file.
  public init(path: String) {
    self.init(file: RuleFile(path: path, bytes: [], isRedacted: false), entries: [])
  }

  /// The posts that have entries, in order.
  public var posts: [PostName] { numbers.keys.sorted() }

  /// The numbers of a post's entries, in order.
  func entries(of post: PostName) -> Range<Int> { numbers[post] ?? 0..<0 }

  /// Why its keyed entries cannot be compared with what a run finds.
  ///
  /// - Parameter key: the company's key; nil when it has none.
  /// - Returns: the problem; nil when they can.
  public func problem(with key: FingerprintKey?) -> Problem? {
    guard let keyCheck, keyCheck != key?.check else { return nil }
    let message =
      key == nil
      ? "some of these findings stand among secret words, and there is no fingerprint-key to know "
        + "them by"
      : "some of these findings stand among secret words, and were written with another "
        + "fingerprint-key"
    return file.problem(
      message,
      advice: "see that handrail.yml, or the guardrail with the words, has the key; without it, "
        + "remove this file and write a new one",
      at: keyPlace)
  }
}
