/// By what a finding is known again in another run, wherever its lines have moved.
///
/// Never to be printed: what is made without a key can be guessed back to the words by trying. What a
/// file may say of a finding is made from a mark and the name of its post.
public struct FindingIdentity: Hashable, Sendable {
  /// What a finding is known by.
  public struct Mark: Hashable, Sendable {
    /// Stands for the rule and the words found, as a reader sees them.
    public let words: Digest
    /// Stands for the same, and the words around them in their block.
    public let place: Digest
    /// Stands for the words that the post begins with.
    public let opening: Digest
    /// Whether so little stands around the words that another post may well have the same.
    public let isSlight: Bool
    /// Whether it was made with the company's key.
    public let isKeyed: Bool

    /// Creates a mark.
    public init(words: Digest, place: Digest, opening: Digest, isSlight: Bool, isKeyed: Bool) {
      self.words = words
      self.place = place
      self.opening = opening
      self.isSlight = isSlight
      self.isKeyed = isKeyed
    }
  }

  /// The mark to go by; nil when the post holds secret words and the company has no key.
  public var own: Mark?
  /// The mark it had before a word of its post became secret, or after one no longer is; nil when
  /// there can be none.
  public var former: Mark?
  /// Whether it has no mark to go by only because the company has no key.
  public var lacksKey: Bool

  /// Creates the identity that goes by such marks; one without any is that of no post's finding.
  public init(own: Mark? = nil, former: Mark? = nil, lacksKey: Bool = false) {
    self.own = own
    self.former = former
    self.lacksKey = lacksKey
  }

  /// Its marks, the one to go by first.
  public var marks: [Mark] { [own, former].compactMap { $0 } }
}
