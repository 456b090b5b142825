import CScan
public import HandrailCore

/// Takes in what a verdict depends on, field by field, so that no two contents run into one another.
public struct ContentHasher {
  private var message: HandrailSHA256
  private let beginning: HandrailSHA256

  /// Goes on with a message, whose beginning holds the key.
  init(_ message: HandrailSHA256) {
    self.message = message
    beginning = message
  }

  /// Takes in bytes, after their count.
  public mutating func add(_ bytes: UnsafeRawBufferPointer) {
    add(bytes.count)
    addRaw(bytes)
  }

  /// Takes in many bytes, after their count, in nearly half the time. What comes of it is not what
  /// ``add(_:)-(UnsafeRawBufferPointer)`` makes of them.
  mutating func addHalves(_ bytes: UnsafeRawBufferPointer) {
    add(bytes.count)
    guard let start = bytes.bindMemory(to: UInt8.self).baseAddress else { return }
    withUnsafeBytes(of: beginning.state) { state in
      guard let state = state.bindMemory(to: UInt32.self).baseAddress else { return }
      handrail_sha256_add_halves(&message, state, start, bytes.count)
    }
  }

  /// Takes in bytes, and not their count.
  mutating func addRaw(_ bytes: UnsafeRawBufferPointer) {
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
  public mutating func add(optional text: String?) {
    add(text == nil ? 0 : 1)
    if let text { add(text) }
  }

  /// Takes in a hash.
  mutating func add(_ hash: ContentHash) { hash.withBytes { addRaw($0) } }

  /// Takes in a number.
  public mutating func add(_ number: Int) {
    withUnsafeBytes(of: UInt64(bitPattern: Int64(number)).littleEndian) { addRaw($0) }
  }

  /// Takes in what is known of a post.
  public mutating func add(_ metadata: PostMetadata) {
    add(optional: metadata.channel)
    add(metadata.audience.code << 8 | metadata.account.code << 4 | metadata.status.code)
    add(metadata.published == nil ? 0 : 1)
    add(Int(metadata.published?.seconds ?? 0))
    add(optional: metadata.author)
    add(optional: metadata.language)
    add(optional: metadata.title)
    add(optional: metadata.url)
  }

  /// Ends the message, and begins the digest of another message that is the digest of this one.
  consuming func digest(within outer: consuming ContentHasher) -> ContentHash {
    var digest = SIMD32<UInt8>()
    return withUnsafeMutableBytes(of: &digest) { bytes in
      let bytes = bytes.bindMemory(to: UInt8.self)
      handrail_sha256_end(&message, bytes.baseAddress)
      handrail_sha256_add(&outer.message, bytes.baseAddress, bytes.count)
      handrail_sha256_end(&outer.message, bytes.baseAddress)
      return ContentHash(digest: UnsafeRawBufferPointer(bytes))
    }
  }
}
