public import HandrailCore

/// Which posts of an archive are judged: those of the company and of people who volunteered.
/// Everything else is counted and left alone.
public struct AuditSelection: Sendable {
  /// Whose accounts may be looked at.
  public let register: AccountRegister
  /// What is looked at besides.
  public let inclusions: Set<Inclusion>
  /// Posts before this moment are left alone; nil for none.
  public let since: Timestamp?
  /// What the command line says of every post.
  public let stated: PostMetadata
  /// The moment of the audit.
  public let now: Timestamp

  /// What becomes of a post.
  public enum Choice: Hashable, Sendable {
    /// It is judged, as that of the account, where one is known.
    case judged(AccountKind?, AccountEntry?)
    /// It is only counted.
    case skipped(SkipReason)
  }

  /// Creates a selection.
  public init(
    register: AccountRegister, inclusions: Set<Inclusion> = [], since: Timestamp? = nil,
    stated: PostMetadata = PostMetadata(), now: Timestamp
  ) {
    self.register = register
    self.inclusions = inclusions
    self.since = since
    self.stated = stated
    self.now = now
  }

  /// What becomes of a post, by what is known of it.
  ///
  /// - Parameters:
  ///   - metadata: what the archive says of it.
  ///   - kind: whose words it holds.
  /// - Returns: whether it is judged. The account comes first: of a personal account nothing more is
  ///   said than that it was left alone.
  public func choice(_ metadata: PostMetadata, kind: PostKind) -> Choice {
    let whose = account(metadata)
    guard case .judged = whose else { return whose }
    if let reason = Self.reach(metadata), !isIncluded(reason) { return .skipped(reason) }
    switch kind {
    case .repost where !inclusions.contains(.reposts): return .skipped(.reposts)
    case .others where !inclusions.contains(.others): return .skipped(.others)
    default: break
    }
    if metadata.status == .deleted, !inclusions.contains(.deleted) { return .skipped(.deleted) }
    if let since, let published = metadata.published, published < since { return .skipped(.before) }
    return whose
  }

  /// Who cannot read a post that the company's rules are not for.
  private static func reach(_ metadata: PostMetadata) -> SkipReason? {
    switch metadata.audience {
    case .private: .private
    case .followers: .followers
    case .public, .internal, nil: nil
    }
  }

  private func isIncluded(_ reason: SkipReason) -> Bool {
    Inclusion(rawValue: reason.rawValue).map(inclusions.contains) ?? false
  }

  /// Whose account a post is of. What the command line says goes before the list, the list before what
  /// the archive says of itself.
  private func account(_ metadata: PostMetadata) -> Choice {
    let author = stated.author ?? metadata.author
    let entry = author.flatMap { register.entry(of: $0, on: stated.channel ?? metadata.channel) }
    if let kind = stated.account {
      return kind == .personal ? .skipped(.personal) : .judged(kind, entry)
    }
    if let entry {
      if entry.kind == .personal { return .skipped(.personal) }
      guard entry.covers(metadata.published, now: now) else { return .skipped(.notVolunteered) }
      return .judged(entry.kind, entry)
    }
    if metadata.account == .personal { return .skipped(.personal) }
    // Where the company keeps no list, whoever put the batch together says whose posts they are.
    if register.path == nil, let kind = metadata.account { return .judged(kind, nil) }
    return inclusions.contains(.unlisted) ? .judged(metadata.account, nil) : .skipped(.unlisted)
  }
}
