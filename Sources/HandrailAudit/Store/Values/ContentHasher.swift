import CScan
public import HandrailCore

/// Takes in what a verdict depends on, field by field, so that no two contents run into one another.
public struct ContentHasher {
  private var message: HandrailSHA256

  /// Goes on with a message.
  init(_ message: HandrailSHA256) { self.message = message }

  /// Takes in bytes, after their count.
  public mutating func add(_ bytes: UnsafeRawBufferPointer) {
    add(bytes.count)
    handrail_sha256_add(&message, bytes.bindMemory(to: UInt8.self).baseAddress, bytes.count)
  }

  /// Takes in bytes, after their count.
  public mutating func add(_ bytes: [UInt8]) { bytes.withUnsafeBytes { add($0) } }

  /// Takes in a text, after the count of its bytes.
  public mutating func add(_ text: String) {
    var text = text
    text.withUTF8 { add(UnsafeRawBufferPointer($0)) }
  }

  /// Takes in a text, or that there is none.
  public mutating func add(_ text: String?) {
    add(text == nil ? 0 : 1)
    if let text { add(text) }
  }

  /// Takes in a number.
  public mutating func add(_ number: Int) {
    withUnsafeBytes(of: UInt64(bitPattern: Int64(number)).littleEndian) { bytes in
      handrail_sha256_add(&message, bytes.bindMemory(to: UInt8.self).baseAddress, bytes.count)
    }
  }

  /// Takes in what is known of a post.
  public mutating func add(_ metadata: PostMetadata) {
    add(metadata.channel)
    add(metadata.audience.code << 8 | metadata.account.code << 4 | metadata.status.code)
    add(metadata.published == nil ? 0 : 1)
    add(Int(metadata.published?.seconds ?? 0))
    add(metadata.author)
    add(metadata.language)
    add(metadata.title)
    add(metadata.url)
  }

  /// The digest of the message.
  consuming func digest() -> [UInt8] {
    var digest = [UInt8](repeating: 0, count: 32)
    handrail_sha256_end(&message, &digest)
    return digest
  }

  /// The digest of the message with another digest after it.
  consuming func digest(after other: [UInt8]) -> [UInt8] {
    handrail_sha256_add(&message, other, other.count)
    return digest()
  }
}
