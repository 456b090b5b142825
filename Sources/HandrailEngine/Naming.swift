import HandrailCore
import HandrailText

/// Gives the findings of a post what they are known by in other runs.
///
/// In a post that holds secret words, everything is named with the company's key, and nothing is
/// without one: whoever has the post could else try which of its words is the one that a name leaves
/// out, or stands for.
struct Naming {
  private let post: String
  private let id: String?
  private let key: FingerprintKey?
  private let opening: (plain: Digest, keyed: Digest?)

  /// Names the findings of a post.
  ///
  /// - Parameters:
  ///   - post: what the file is called.
  ///   - id: the post's id in a batch; nil for a file.
  ///   - opening: the words that it begins with, folded.
  ///   - key: the company's key; nil when it has none.
  init(post: String, id: String?, opening: [UInt8], key: FingerprintKey?) {
    self.post = post
    self.id = id
    self.key = key
    self.opening = (Digest(ofFields: [opening]), key?.digest(ofFields: [opening]))
  }

  /// What a finding is known by.
  ///
  /// - Parameters:
  ///   - rule: the rule.
  ///   - words: what was found, folded; empty for what is missing, which has no words.
  ///   - surroundings: what stands around it.
  ///   - isMasked: whether the words are secret, or some of them.
  ///   - isVeiled: whether the post holds any secret words.
  /// - Returns: its identity.
  func identity(
    of rule: RuleID, words: [UInt8], surroundings: WordsAround, isMasked: Bool, isVeiled: Bool
  ) -> FindingIdentity {
    let what = [Array(rule.description.utf8), words]
    let place = what + [surroundings.before, surroundings.after]
    var keyed: FindingIdentity.Mark?
    if let key, let opening = opening.keyed {
      keyed = FindingIdentity.Mark(
        words: key.digest(ofFields: what), place: key.digest(ofFields: place), opening: opening,
        isSlight: surroundings.isSlight, isKeyed: true)
    }
    if isMasked { return FindingIdentity(own: keyed, lacksKey: key == nil) }
    let plain = FindingIdentity.Mark(
      words: Digest(ofFields: what), place: Digest(ofFields: place),
      opening: opening.plain, isSlight: surroundings.isSlight, isKeyed: false)
    return isVeiled
      ? FindingIdentity(own: keyed, former: plain, lacksKey: key == nil)
      : FindingIdentity(own: plain, former: keyed)
  }

  /// Sets the fingerprints of a post's findings, which are in report order: 32 hexadecimal digits
  /// that stay when lines move and text elsewhere changes.
  ///
  /// Findings that nothing else tells apart are told apart by their order.
  func giveFingerprints(to findings: inout [Finding]) {
    var counts: [Digest: Int] = [:]
    for index in findings.indices {
      let identity = findings[index].identity
      // The former place is a hash of the words around it, of which some are secret now.
      let basis = identity.own?.place ?? identity.former?.words
      let name = Digest(ofFields: [
        Array(post.utf8), Array((id ?? "").utf8), Array(findings[index].rule.description.utf8),
        basis?.bytes ?? [],
      ])
      let ordinal = counts[name, default: 0]
      counts[name] = ordinal + 1
      let unique =
        ordinal == 0
        ? name : Digest(ofFields: [name.bytes, Array(String(ordinal).utf8)])
      findings[index].fingerprint = unique.hex(16)
    }
  }
}
