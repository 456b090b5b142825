import HandrailCore

/// Whose accounts may be looked at: the company's, and those of people who volunteered.
public struct AccountRegister: Sendable {
  private struct Name: Hashable {
    let account: String
    let channel: String?
  }

  private var entries: [Name: AccountEntry] = [:]
  /// The file it was read from; nil when there is none.
  public let path: String?

  /// Creates a register.
  ///
  /// - Parameters:
  ///   - path: the file it was read from; nil when there is none.
  ///   - accounts: the accounts, each with the channel that it is on, nil for any.
  public init(
    path: String? = nil,
    _ accounts: [(account: String, channel: String?, entry: AccountEntry)] = []
  ) {
    self.path = path
    for (account, channel, entry) in accounts {
      entries[Name(account: Self.key(account), channel: channel?.lowercased())] = entry
    }
  }

  /// What is said of an account; nil when no entry names it.
  ///
  /// - Parameters:
  ///   - account: its name, in any case, with an @ or without.
  ///   - channel: the channel it is on; nil when that is not known.
  /// - Returns: the entry for this channel, else the one for any.
  public func entry(of account: String, on channel: String?) -> AccountEntry? {
    let account = Self.key(account)
    if let channel, let entry = entries[Name(account: account, channel: channel)] { return entry }
    return entries[Name(account: account, channel: nil)]
  }

  /// The name that an account is known by.
  static func key(_ account: String) -> String {
    let name = account.hasPrefix("@") ? account.dropFirst() : account[...]
    return name.lowercased()
  }
}
