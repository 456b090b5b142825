import ArgumentParser
import HandrailArchives
import HandrailAudit
import HandrailCore

/// What an audit looks at.
struct AuditScopeOptions: ParsableArguments {
  @Option(
    name: .long, help: "The list of accounts that may be looked at; accounts.yml unless told.",
    completion: .file(extensions: ["yml"]))
  var accounts: String?

  @Option(name: .long, help: "Whose account the archives are of: company, employee or personal.")
  var account: String?

  @Option(name: .long, help: "The name of the account, where an archive does not say.")
  var author: String?

  @Option(name: .long, help: "The channel of the posts, where an archive does not say.")
  var channel: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Look at these, too: unlisted, followers, private, deleted, reposts or others. Needs a reason.",
      valueName: "what"))
  var include: [String] = []

  @Option(name: .long, help: "Why --include is needed; it is kept with the audit.")
  var reason: String?

  @Option(name: .long, help: "Leave posts from before this moment alone.")
  var since: String?

  @Option(name: .long, help: "The moment to judge by, for posts without a date of their own.")
  var asOf: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Which columns of a table hold what, as in text=Body,date=Posted.", valueName: "pairs"))
  var map: String?

  @Option(name: .long, help: "The largest post to read, in MiB; 16 unless told.")
  var maxSize: String?

  @Option(
    name: .long, help: "How many people a group has before reports tell of it; 5 unless told.")
  var groupSize: String?

  func validate() throws {
    let inclusions = try inclusions()
    if !inclusions.isEmpty, reason?.allSatisfy(\.isWhitespace) ?? true {
      throw ValidationError(
        "--include looks at what is left alone otherwise, so it needs a --reason, which is kept "
          + "with the audit")
    }
    if inclusions.isEmpty, reason != nil {
      throw ValidationError("--reason is for --include; name what to include")
    }
    _ = try moments()
    _ = try OptionValue.choice("--account", account, as: AccountKind.self)
    _ = try importOptions()
    _ = try people()
  }

  /// What is looked at besides.
  func inclusions() throws -> Set<Inclusion> {
    Set(
      try include.flatMap { $0.split(separator: ",") }.compactMap {
        try OptionValue.choice("--include", String($0), as: Inclusion.self)
      })
  }

  /// The moments: before which posts are left alone, and to judge by.
  func moments() throws -> (since: Timestamp?, asOf: Timestamp?) {
    (try OptionValue.moment("--since", since), try OptionValue.moment("--as-of", asOf))
  }

  /// What is said of every post.
  func metadata() throws -> PostMetadata {
    var metadata = PostMetadata()
    metadata.channel = channel?.lowercased()
    metadata.author = author
    metadata.account = try OptionValue.choice("--account", account, as: AccountKind.self)
    return metadata
  }

  /// How archives are read.
  func importOptions() throws -> ImportOptions {
    var options = ImportOptions()
    options.recordLimit = try sizeLimit()
    for pair in map?.split(separator: ",") ?? [] {
      let parts = pair.split(separator: "=", maxSplits: 1).map { $0.trimmingSpaces }
      guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else {
        throw ValidationError(
          "‘\(pair)’ is no value of --map; write pairs like text=Body,date=Posted")
      }
      options.columns[parts[0]] = parts[1]
    }
    return options
  }

  /// How many bytes a post may have.
  func sizeLimit() throws -> Int {
    (try OptionValue.number("--max-size", maxSize, in: 1...1024) ?? 16) * 1024 * 1024
  }

  /// How many people a group has at least.
  func people() throws -> Int {
    try OptionValue.number("--group-size", groupSize, in: 2...1000) ?? 5
  }
}

extension Substring {
  /// The words without spaces around them.
  fileprivate var trimmingSpaces: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
