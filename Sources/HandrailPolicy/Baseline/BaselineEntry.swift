public import HandrailCore

/// A finding that was there before handrail came, as the baseline knows it.
public struct BaselineEntry: Hashable, Comparable, Sendable {
  /// The post it is in.
  public let post: PostName
  /// The rule.
  public let rule: RuleID
  /// Stands for the words found, in this entry alone: 24 hexadecimal digits.
  public let words: String
  /// Stands for the words found and those around them, in this post, and in its last 12 digits for
  /// the words that the post begins with: 36 hexadecimal digits.
  public let place: String
  /// Whether it is made with the company's key.
  public let isKeyed: Bool

  /// Creates an entry.
  public init(post: PostName, rule: RuleID, words: String, place: String, isKeyed: Bool) {
    self.post = post
    self.rule = rule
    self.words = words
    self.place = place
    self.isKeyed = isKeyed
  }

  /// Orders by post and rule, then by no meaning: the order tells nothing of the order in the post.
  public static func < (a: BaselineEntry, b: BaselineEntry) -> Bool {
    (a.post, a.rule, a.words, a.place) < (b.post, b.rule, b.words, b.place)
  }

  /// How many hexadecimal digits stand for words, for a place in a post, and for its beginning.
  static let digits = (words: 24, place: 24, opening: 12)

  /// What stands for the words of a finding and those around them, without the post's beginning.
  ///
  /// - Parameters:
  ///   - mark: what the finding is known by.
  ///   - post: the post, so that equal words in two posts do not look equal.
  ///   - ordinal: how many findings of the post before it have the same mark.
  static func place(of mark: FindingIdentity.Mark, in post: PostName, ordinal: Int) -> String {
    SHA256.digest(ofFields: post.fields + [mark.place.bytes, Array(String(ordinal).utf8)])
      .hex(digits.place / 2)
  }

  /// What stands for the words that a post begins with, in an entry with such a place.
  static func opening(of mark: FindingIdentity.Mark, in post: PostName, at place: String) -> String
  {
    SHA256.digest(ofFields: post.fields + [mark.opening.bytes, Array(place.utf8)])
      .hex(digits.opening / 2)
  }

  /// What stands for the words of a finding, for an entry with such a `place`: so that equal words
  /// in two places do not look equal.
  static func words(of mark: FindingIdentity.Mark, in post: PostName, at place: String) -> String {
    SHA256.digest(ofFields: post.fields + [mark.words.bytes, Array(place.utf8)]).hex(
      digits.words / 2)
  }
}
