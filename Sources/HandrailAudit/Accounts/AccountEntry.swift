public import HandrailCore

/// What `accounts.yml` says of an account.
public struct AccountEntry: Hashable, Sendable {
  /// Whose voice it is: `company` or `employee`; a personal account may be listed, and is left alone.
  public let kind: AccountKind
  /// The first moment from which it may be looked at; nil for ever since.
  public let from: Timestamp?
  /// The first moment from which it may not any more; nil for ever on.
  public let until: Timestamp?
  /// The part of the company that its owner works in; nil when it is not said.
  public let department: String?
  /// Where its owner works; nil when it is not said.
  public let location: String?
  /// The number of its owner: accounts of one person on several channels share it.
  public let person: Int

  /// Creates an entry.
  public init(
    kind: AccountKind, from: Timestamp? = nil, until: Timestamp? = nil, department: String? = nil,
    location: String? = nil, person: Int = 0
  ) {
    self.kind = kind
    self.from = from
    self.until = until
    self.department = department
    self.location = location
    self.person = person
  }

  /// Whether posts of a moment may be looked at. A post of which nobody knows when it was written is
  /// as old as it may be looked at now.
  ///
  /// - Parameters:
  ///   - published: when the post appeared; nil when that is not known.
  ///   - now: the moment of the audit.
  /// - Returns: whether its owner agrees.
  public func covers(_ published: Timestamp?, now: Timestamp) -> Bool {
    // Consent that has ended covers nothing, old posts included.
    if let until, now >= until { return false }
    let moment = published ?? now
    if let from, moment < from { return false }
    if let until, moment >= until { return false }
    return true
  }
}
