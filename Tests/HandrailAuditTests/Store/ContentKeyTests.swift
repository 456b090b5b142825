import CScan
import TestSupport
import Testing

@testable import HandrailAudit
@testable import HandrailCore

/// The hash in C, by the processor's own instructions and without them, against the one in Swift, which
/// `SHA256Tests` holds to the published vectors.
@Suite struct ContentKeyTests {
  @Test func digestsAreThoseOfTheStandard() {
    var random = SplitMix64(seed: 1)
    for count in Array(0...200) + [1_000, 4_095, 4_096, 100_001] {
      let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
      var message = handrail_sha256_start()
      var rest = bytes[...]
      while !rest.isEmpty {
        let piece = Array(rest.prefix(Int.random(in: 1...(count + 70), using: &random)))
        handrail_sha256_add(&message, piece, piece.count)
        rest = rest.dropFirst(piece.count)
      }
      var digest = [UInt8](repeating: 0, count: 32)
      handrail_sha256_end(&message, &digest)
      #expect(digest == SHA256.digest(of: bytes).bytes, "of \(count) bytes")
    }
  }

  @Test func everyProcessorComputesTheSame() {
    var random = SplitMix64(seed: 2)
    for count in 0...20 {
      let blocks = (0..<64 * count).map { _ in UInt8.random(in: 0...255, using: &random) }
      let start = (0..<8).map { _ in UInt32.random(in: 0...UInt32.max, using: &random) }
      var (fast, portable) = (start, start)
      handrail_sha256_blocks(&fast, blocks, count)
      handrail_sha256_blocks_portable(&portable, blocks, count)
      #expect(fast == portable)
      let words = SIMD8(start)
      #expect(SIMD8(portable) == SHA256.hashed(blocks, from: words))
    }
  }

  /// Both halves at once, against one after the other by the portable code.
  @Test func halvesAreThoseOfThePortableCode() {
    var random = SplitMix64(seed: 3)
    for count in Array(0...400) + [4_095, 4_096, 100_001] {
      let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
      let start = (0..<8).map { _ in UInt32.random(in: 0...UInt32.max, using: &random) }
      let half = count / 128
      var rest = bytes[...]
      var plain = handrail_sha256_start()
      for _ in 0..<2 where half > 0 {
        var state = start
        handrail_sha256_blocks_portable(&state, Array(rest), half)
        rest = rest.dropFirst(64 * half)
        let value = state.flatMap { word in withUnsafeBytes(of: word.bigEndian, Array.init) }
        handrail_sha256_add(&plain, value, value.count)
      }
      handrail_sha256_add(&plain, Array(rest), rest.count)
      var quick = handrail_sha256_start()
      handrail_sha256_add_halves(&quick, start, bytes, count)
      var digests = [[UInt8](repeating: 0, count: 32), [UInt8](repeating: 1, count: 32)]
      handrail_sha256_end(&plain, &digests[0])
      handrail_sha256_end(&quick, &digests[1])
      #expect(digests[0] == digests[1], "of \(count) bytes")
    }
  }

  /// Each bit counts, and so do the places of the two halves.
  @Test func halvesTellContentsApart() {
    let key = ContentKey(bytes: [1, 2, 3])
    func hash(_ bytes: [UInt8]) -> ContentHash {
      key.hash { hasher in bytes.withUnsafeBytes { hasher.addHalves($0) } }
    }
    for count in [1, 127, 128, 200, 300] {
      let bytes = [UInt8](repeating: 0x61, count: count)
      let changed = bytes.indices.map { index in
        var other = bytes
        other[index] ^= 1 << UInt8(index % 8)
        return hash(other)
      }
      #expect(Set(changed + [hash(bytes)]).count == count + 1, "of \(count) bytes")
    }
    let (a, b) = ([UInt8](repeating: 0x61, count: 64), [UInt8](repeating: 0x62, count: 64))
    #expect(hash(a + b) != hash(b + a))
    #expect(Set((0...300).map { hash([UInt8](repeating: 0, count: $0)) }).count == 301)
  }

  /// RFC 4231, test cases 1 to 4, cut to 128 bits; and the key of `handrail.yml`, which is the same
  /// function in Swift.
  @Test func codesAreThoseOfTheStandard() {
    let cases: [([UInt8], String, String)] = [
      (
        [UInt8](repeating: 0x0B, count: 20), "Hi There", "b0344c61d8db38535ca8afceaf0bf12b"
      ),
      (Array("Jefe".utf8), "what do ya want for nothing?", "5bdcc146bf60754e6a042426089575c7"),
    ]
    for (key, message, code) in cases {
      let bytes = Array(message.utf8)
      let hash = ContentKey(bytes: key).hash { hasher in bytes.withUnsafeBytes { hasher.addRaw($0) }
      }
      #expect(hash.withBytes { Digest.hex(Array($0)) } == code)
      #expect(FingerprintKey(bytes: key).digest(of: bytes).hex(16) == code)
    }
  }

  @Test func contentsDoNotRunIntoOneAnother() {
    let key = ContentKey(bytes: AuditFile.key)
    let lists = [[], [""], ["", ""], ["ab", "c"], ["a", "bc"], ["abc"], ["abc", ""]]
    var hashes = lists.map { list in
      key.hash { hasher in for text in list { hasher.add(text) } }
    }
    hashes.append(key.hash { $0.add(optional: "") })
    hashes.append(key.hash { $0.add(optional: "abc") })
    #expect(key.hash { $0.add(optional: nil) } != key.hash { $0.add(optional: "") })
    #expect(Set(hashes).count == hashes.count)
    #expect(ContentKey(bytes: [1]).hash { $0.add("abc") } != key.hash { $0.add("abc") })
  }

  @Test func everythingThatIsKnownOfAPostCounts() {
    let key = ContentKey(bytes: AuditFile.key)
    var all: [PostMetadata] = [PostMetadata()]
    func add(_ change: (inout PostMetadata) -> Void) {
      var metadata = PostMetadata()
      change(&metadata)
      all.append(metadata)
    }
    for audience in Audience.allCases { add { $0.audience = audience } }
    for account in AccountKind.allCases { add { $0.account = account } }
    for status in PostStatus.allCases { add { $0.status = status } }
    for second in [0, 1] { add { $0.published = Timestamp(seconds: Int64(second)) } }
    for path in [\PostMetadata.channel, \.author, \.language, \.title, \.url] {
      for text in ["", "a"] { add { $0[keyPath: path] = text } }
    }
    #expect(Set(all.map { metadata in key.hash { $0.add(metadata) } }).count == all.count)
  }

  @Test func aKeySaysNothingOfItself() {
    let key = ContentKey(bytes: AuditFile.key)
    #expect("\(key)" == "a key")
    #expect(key.check.utf8.count == 8)
    #expect(key.check != ContentKey(bytes: [1]).check)
  }
}
