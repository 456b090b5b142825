import HandrailCore
import HandrailSyntax
import HandrailText

/// Reads a record as programs write them, straight from its bytes into the text of a post.
///
/// It gives up on whatever is unusual: what is wrong, and where, is for ``RecordReader`` to say. A test
/// holds what it reads to what the reader reads.
struct RecordScanner {
  private var json: JSONCursor
  private var seen: UInt32 = 0
  private var id: String?
  private var text: JSONCursor.Text?
  private var title: JSONCursor.Text?
  private var alts: [JSONCursor.Text] = []
  private var markup = Markup.plain
  private var metadata = PostMetadata()

  /// How many alt texts a usual post has at most.
  private static let mostAlts = 1000

  /// The post of a line; nil when it has to be read with more care.
  ///
  /// - Parameters:
  ///   - line: The line, without its line ending.
  ///   - path: What to call the batch.
  /// - Returns: The post, as ``RecordReader`` would read it.
  static func post(from line: UnsafeRawBufferPointer, path: String) -> ImportedPost? {
    guard line.count <= SyntaxLimits().bytes, UTF8Fault.first(in: line) == nil else { return nil }
    var scanner = RecordScanner(json: JSONCursor(line))
    guard scanner.readRecord(), let id = scanner.id, let source = scanner.source(path: path) else {
      return nil
    }
    return ImportedPost(
      id: id, source: source, markup: scanner.markup, metadata: scanner.metadata)
  }

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
    case .text: text = value
    case .title:
      title = value
      metadata.title = json.string(value)
      return metadata.title != nil
    case .alt: return false
    default: return json.string(value).map { set(key, to: $0) } ?? false
    }
    return true
  }

  private mutating func set(_ key: RecordKey, to value: String) -> Bool {
    switch key {
    case .id: id = value
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
    case .text, .title, .alt: return false
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
      if let alt = json.text() { alts = [alt] }
      return !alts.isEmpty
    }
    if json.skip(0x5D) { return true }
    repeat {
      guard let alt = json.text(), alts.count < Self.mostAlts else { return false }
      alts.append(alt)
    } while json.skip(0x2C)
    return json.skip(0x5D)
  }

  /// The texts one after the other, the body first.
  private func source(path: String) -> SourceText? {
    guard let text else { return nil }
    var texts = [(name: "text", text: text)]
    if let title { texts.append(("title", title)) }
    for (number, alt) in alts.enumerated() { texts.append(("alt[\(number)]", alt)) }
    var fields: [(name: String, range: Range<Int>)] = []
    let room = texts.reduce(0) { $0 + $1.text.range.count + SourceText.gap.count }
    let bytes = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
      let output = UnsafeMutableRawBufferPointer(buffer)
      for (name, text) in texts {
        let rest = UnsafeMutableRawBufferPointer(rebasing: output[count...])
        guard let length = json.copy(text, to: rest) else { return }
        fields.append((name, count..<count + length))
        count += length
        for byte in SourceText.gap {
          output[count] = byte
          count += 1
        }
      }
    }
    guard fields.count == texts.count else { return nil }
    return SourceText(path: path, utf8: bytes, fields: fields)
  }
}
