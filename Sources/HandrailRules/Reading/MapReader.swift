public import HandrailSyntax

/// Reads the keys of one map, and tells which were there that nobody asked for.
///
/// Ask for every key the map may have, with ``take(_:)`` or ``need(_:advice:)``; then call
/// ``finish()`` once.
public struct MapReader {
  /// Where a problem with the map as a whole is shown: its first key.
  public let place: Range<Int>
  private let reader: NodeReader
  private let entries: [Node.Entry]
  private let what: String
  /// About how many keys a map may have.
  private static let usual = 8
  private var known: [String] = []
  private var missing: [(key: String, advice: String?)] = []

  /// Creates a reader of the entries of a map that is called `what` in messages: “a rule”.
  public init(_ entries: [Node.Entry], of what: String, at place: Range<Int>, reader: NodeReader) {
    self.place = place
    self.reader = reader
    self.entries = entries
    self.what = what
    known.reserveCapacity(Self.usual)
  }

  /// Whether the map has no keys at all.
  public var isEmpty: Bool { entries.isEmpty }

  /// The value of a key that may be there.
  public mutating func take(_ key: String) -> Node? {
    known.append(key)
    for index in entries.indices where entries[index].key == key { return entries[index].value }
    return nil
  }

  /// The value of a key that must be there; ``finish()`` notes a problem when it is not.
  public mutating func need(_ key: String, advice: String? = nil) -> Node? {
    let value = take(key)
    if value == nil { missing.append((key, advice)) }
    return value
  }

  /// Where a key is written; the place of the map when it is not there.
  public func place(of key: String) -> Range<Int> {
    entries.first { $0.key == key }?.keyRange ?? place
  }

  /// Notes every key that is missing, and every key that was not asked for.
  ///
  /// A key that is only misspelt is not missing too. In a redacted file a key that was not asked
  /// for is not named: it may be a secret word that lost its place.
  public func finish() {
    let strange = entries.filter { !known.contains($0.key) }
    if strange.isEmpty, missing.isEmpty { return }
    let nearest = NearestWord(known)
    let meant = Set(strange.prefix(NodeReader.mostProblems).map { nearest.suggestion(for: $0.key) })
    for (key, advice) in missing where !meant.contains(key) {
      reader.note("\(what) needs ‘\(key)’", advice: advice, at: place)
    }
    for entry in strange {
      reader.note(
        "\(reader.quoted(entry.key)) is not a key of \(what)",
        advice: nearest.advice(for: entry.key) ?? "its keys are \(known.joined(separator: ", "))",
        at: entry.keyRange)
    }
  }
}
