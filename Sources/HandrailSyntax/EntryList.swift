/// The entries of a map while it is read: finds keys quickly however many there are.
struct EntryList {
  private(set) var entries: [Node.Entry] = []
  /// Where each key is, once there are too many to compare one by one.
  private var places: [String: Int] = [:]
  private static let few = 12

  /// The entry of `key`.
  func first(_ key: String) -> Node.Entry? {
    guard entries.count > Self.few else { return entries.first { $0.key == key } }
    return places[key].map { entries[$0] }
  }

  mutating func append(_ entry: Node.Entry) {
    entries.append(entry)
    if entries.count > Self.few + 1 {
      places[entry.key] = entries.count - 1
    } else if entries.count == Self.few + 1 {
      for (place, entry) in entries.enumerated() { places[entry.key] = place }
    }
  }
}
