import ArgumentParser
import HandrailCore

/// What a command line says of the posts it names.
struct PostOptions: ParsableArguments {
  @Option(
    name: .long, help: "The file name that standard input goes by: its ending says how to read it.")
  var stdinFilename: String?

  @Option(name: .long, help: "Where the posts will appear, such as linkedin or blog.")
  var channel: String?

  @Option(name: .long, help: "Who can read them: public, internal, followers or private.")
  var audience: String?

  @Option(name: .long, help: "Whose account they appear under: company, employee or personal.")
  var account: String?

  @Option(name: .long, help: "The moment to judge by, for posts without a date of their own.")
  var asOf: String?

  @Option(name: .long, help: "The largest post to read, in MiB; 16 unless told.")
  var maxSize: String?

  func validate() throws {
    _ = try metadata()
    _ = try moment()
    _ = try sizeLimit()
  }

  /// What is said of every post.
  func metadata() throws -> PostMetadata {
    var metadata = PostMetadata()
    metadata.channel = channel?.lowercased()
    metadata.audience = try OptionValue.choice("--audience", audience, as: Audience.self)
    metadata.account = try OptionValue.choice("--account", account, as: AccountKind.self)
    return metadata
  }

  /// The moment to judge by; nil for now.
  func moment() throws -> Timestamp? { try OptionValue.moment("--as-of", asOf) }

  /// How many bytes a post may have.
  func sizeLimit() throws -> Int {
    (try OptionValue.number("--max-size", maxSize, in: 1...1024) ?? 16) * 1024 * 1024
  }
}
