import CScan
public import HandrailCore

/// A key for naming contents, so that a file of audits tells nothing of a post whose text it does not
/// keep: whoever does not have the key cannot try texts out until one fits.
///
/// HMAC-SHA256, cut to 128 bits. A shorter function such as SipHash would take two thirds of the time,
/// but gives way to whoever knows the key, and a company's key lies where its authors can read it:
/// a post must not pass for another one that was judged before. Source: RFC 2104.
public struct ContentKey: Sendable, CustomStringConvertible {
  private let inner: HandrailSHA256
  private let outer: HandrailSHA256

  /// How many bytes a key has.
  static let length = 32

  /// Takes the bytes of a key: at most 64.
  init(bytes: [UInt8]) {
    func begun(_ pad: UInt8) -> HandrailSHA256 {
      var message = handrail_sha256_start()
      let block = (0..<64).map { ($0 < bytes.count ? bytes[$0] : 0) ^ pad }
      handrail_sha256_add(&message, block, block.count)
      return message
    }
    inner = begun(0x36)
    outer = begun(0x5C)
  }

  /// Makes the key out of the one that `handrail.yml` gives.
  public init(_ key: FingerprintKey) {
    self.init(bytes: key.digest(ofFields: [Array("handrail content".utf8)]).bytes)
  }

  /// Makes a key that nobody else has.
  static func randomBytes() -> [UInt8] {
    var source = SystemRandomNumberGenerator()
    return (0..<length).map { _ in UInt8.random(in: 0...255, using: &source) }
  }

  /// The hash of what a body takes in.
  public func hash(_ body: (inout ContentHasher) -> Void) -> ContentHash {
    var hasher = ContentHasher(inner)
    body(&hasher)
    return hasher.digest(within: ContentHasher(outer))
  }

  /// Eight digits that say which key it is, and nothing else of it.
  public var check: String {
    let hash = hash { $0.add("handrail key") }
    return String(hash.high >> 32, radix: 16)
  }

  /// Says that it is a key, and not which.
  public var description: String { "a key" }
}
