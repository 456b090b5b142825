public import HandrailCore

/// A finding that was there before handrail came, as the baseline knows it.
public struct BaselineEntry: Hashable, Comparable, Sendable {
  /// The post it is in.
  public let post: PostName
  /// The rule.
  public let rule: RuleID
  /// Stands for the words found, in this entry alone.
  public let words: ShortDigest
  /// Stands for the words found and those around them, in this post.
  public let place: ShortDigest
  /// Stands for the words that the post begins with, in this entry alone.
  public let opening: ShortDigest
  /// Whether it is made with the company's key.
  public let isKeyed: Bool

  /// Creates an entry.
  public init(
    post: PostName, rule: RuleID, words: ShortDigest, place: ShortDigest, opening: ShortDigest,
    isKeyed: Bool
  ) {
    self.post = post
    self.rule = rule
    self.words = words
    self.place = place
    self.opening = opening
    self.isKeyed = isKeyed
  }

  /// Orders by post and rule, then by no meaning: the order tells nothing of the order in the post.
  public static func < (a: BaselineEntry, b: BaselineEntry) -> Bool {
    if a.post != b.post { return a.post < b.post }
    return (a.rule, a.words, a.place, a.opening) < (b.rule, b.words, b.place, b.opening)
  }

  /// What stands for the words of a finding and those around them.
  ///
  /// - Parameters:
  ///   - mark: what the finding is known by.
  ///   - post: the post, so that equal words in two posts do not look equal.
  ///   - ordinal: how many findings of the post before it have the same mark.
  /// - Returns: the digest.
  static func place(of mark: FindingIdentity.Mark, in post: PostName, ordinal: Int) -> ShortDigest {
    digest(of: mark.place, in: post, salt: Array(String(ordinal).utf8))
  }

  /// What stands for a digest in an entry with such a `place`: so that equal words in two places do
  /// not look equal.
  static func digest(of digest: Digest, in post: PostName, at place: ShortDigest) -> ShortDigest {
    self.digest(of: digest, in: post, salt: place.bytes)
  }

  private static func digest(of digest: Digest, in post: PostName, salt: [UInt8]) -> ShortDigest {
    ShortDigest(SHA256.digest(ofFields: post.fields + [digest.bytes, salt]))
  }
}
