import HandrailCore
import HandrailSyntax
import HandrailText

/// Reads a record as programs write them, straight from its bytes into the text of a post.
///
/// It gives up on whatever is unusual: what is wrong, and where, is for ``RecordReader`` to say. A test
/// holds what it reads to what the reader reads.
struct RecordScanner {
  /// The id, as it is written.
  private(set) var id: JSONCursor.Text?
  private(set) var texts: RecordTexts
  private(set) var markup = Markup.plain
  /// What the record says of the post; but for its title.
  private(set) var metadata = PostMetadata()
  private var json: JSONCursor
  private var seen: UInt32 = 0

  /// How many alt texts a usual post has at most.
  private static let mostAlts = 1000

  /// The post of a line; nil when it has to be read with more care.
  ///
  /// - Parameters:
  ///   - line: The line, without its line ending.
  ///   - path: What to call the batch.
  /// - Returns: The post, as ``RecordReader`` would read it.
  static func post(from line: UnsafeRawBufferPointer, path: String) -> ImportedPost? {
    guard line.count <= SyntaxLimits().bytes else { return nil }
    var scanner = RecordScanner(line)
    return scanner.read() ? scanner.post(path: path) : nil
  }

  /// Starts on a line, which must outlive the scanner.
  init(_ line: UnsafeRawBufferPointer) {
    json = JSONCursor(line)
    texts = RecordTexts(in: json)
  }

  /// Reads the line; false when it has to be read with more care.
  mutating func read() -> Bool { readRecord() && id != nil && texts.body != nil }

  /// The post; nil when an escape in it means nothing.
  func post(path: String) -> ImportedPost? {
    guard let id, let id = json.string(id), let source = texts.source(path: path) else {
      return nil
    }
    var metadata = metadata
    if let title = texts.title {
      guard let title = json.string(title) else { return nil }
      metadata.title = title
    }
    return ImportedPost(id: id, source: source, markup: markup, metadata: metadata)
  }

  // MARK: Reading

  private mutating func readRecord() -> Bool {
    guard json.skip(0x7B) else { return false }
    repeat {
      guard let name = json.text(), let key = key(name), json.skip(0x3A), read(key) else {
        return false
      }
    } while json.skip(0x2C)
    return json.skip(0x7D) && json.isAtEnd
  }

  /// The key that is written as `name`, when it was not met before.
  private mutating func key(_ name: JSONCursor.Text) -> RecordKey? {
    guard let index = RecordKey.names.firstIndex(where: { json.has($0, at: name) }),
      seen & (1 << UInt32(index)) == 0
    else { return nil }
    seen |= 1 << UInt32(index)
    return RecordKey(rawValue: index)
  }

  /// Reads the value of a key; false when it is unusual.
  private mutating func read(_ key: RecordKey) -> Bool {
    if json.skipNull() { return true }
    if key == .alt { return readAlts() }
    guard let value = json.text() else { return false }
    switch key {
    case .text: texts.body = value
    case .id: id = value
    case .title: texts.title = value
    case .alt: return false
    default: return json.string(value).map { set(key, to: $0) } ?? false
    }
    return true
  }

  private mutating func set(_ key: RecordKey, to value: String) -> Bool {
    switch key {
    case .channel: metadata.channel = value.lowercased()
    case .author: metadata.author = value
    case .language: metadata.language = value
    case .url: metadata.url = value
    case .audience: return Self.put(Audience(rawValue: value.lowercased()), in: &metadata.audience)
    case .account: return Self.put(AccountKind(rawValue: value.lowercased()), in: &metadata.account)
    case .status: return Self.put(PostStatus(rawValue: value.lowercased()), in: &metadata.status)
    case .published: return Self.put(Timestamp(value), in: &metadata.published)
    case .markup:
      guard let known = Markup(rawValue: value.lowercased()) else { return false }
      markup = known
    case .id, .text, .title, .alt: return false
    }
    return true
  }

  private static func put<Value>(_ value: Value?, in place: inout Value?) -> Bool {
    place = value
    return value != nil
  }

  /// A list of texts, or one text.
  private mutating func readAlts() -> Bool {
    guard json.skip(0x5B) else {
      if let alt = json.text() { texts.alts = [alt] }
      return !texts.alts.isEmpty
    }
    if json.skip(0x5D) { return true }
    repeat {
      guard let alt = json.text(), texts.alts.count < Self.mostAlts else { return false }
      texts.alts.append(alt)
    } while json.skip(0x2C)
    return json.skip(0x5D)
  }
}
