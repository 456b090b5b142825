import CScan
public import HandrailCore

extension Digest {
  /// The digest of several fields: what ``HandrailCore/SHA256/digest(ofFields:)`` gives, by the
  /// processor's own instructions where it has them.
  public init(ofFields fields: [[UInt8]]) {
    var message = handrail_sha256_start()
    for field in fields {
      withUnsafeBytes(of: UInt64(field.count).bigEndian) { count in
        handrail_sha256_add(&message, count.bindMemory(to: UInt8.self).baseAddress, count.count)
      }
      handrail_sha256_add(&message, field, field.count)
    }
    var bytes = SIMD32<UInt8>()
    withUnsafeMutableBytes(of: &bytes) {
      handrail_sha256_end(&message, $0.bindMemory(to: UInt8.self).baseAddress)
    }
    let words = message.state
    self.init(
      SIMD8(words.0, words.1, words.2, words.3, words.4, words.5, words.6, words.7))
  }
}
