public import ArgumentParser
public import HandrailCore

/// What the command line says of the posts it names.
struct PostOptions: ParsableArguments {
  @Option(
    name: .long, help: "The file name that standard input goes by: its ending says how to read it.")
  var stdinFilename: String?

  @Option(name: .long, help: "Where the posts will appear, such as linkedin or blog.")
  var channel: String?

  @Option(name: .long, help: "Who can read them: public, internal, followers or private.")
  var audience: Audience?

  @Option(name: .long, help: "Whose account they appear under: company, employee or personal.")
  var account: AccountKind?

  @Option(name: .long, help: "The moment to judge by, for posts without a date of their own.")
  var asOf: Timestamp?

  /// The same as metadata.
  var metadata: PostMetadata {
    var metadata = PostMetadata()
    metadata.channel = channel?.lowercased()
    metadata.audience = audience
    metadata.account = account
    return metadata
  }
}

extension Audience: ExpressibleByArgument {}
extension AccountKind: ExpressibleByArgument {}
extension Severity: ExpressibleByArgument {}

extension ExpressibleByArgument where Self: CaseIterable & RawRepresentable<String> {
  /// The raw values, got without the key path that ArgumentParser would build at every start.
  public static var allValueStrings: [String] { allCases.map { $0.rawValue } }
}

extension Timestamp: ExpressibleByArgument {
  /// Reads a date, or a date with a time.
  public init?(argument: String) { self.init(argument) }
}
