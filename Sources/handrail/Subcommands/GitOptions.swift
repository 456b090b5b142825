import ArgumentParser
import HandrailCore
import HandrailRules

/// Which state of the posts a command looks at, and what of it is news.
struct GitOptions: ParsableArguments {
  @Flag(name: .long, help: "Check what is staged for the next commit, as it is in Git's index.")
  var staged = false

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Count only findings in lines that changed since this commit.", valueName: "revision"))
  var changedSince: String?

  @Flag(name: .long, help: "List the findings in lines that did not change, too.")
  var allLines = false

  /// Whether the posts of a run may be only some of those that are named.
  var selects: Bool { staged || changedSince != nil }

  func validate() throws { _ = try revision() }

  /// Sees that the options go with what is named.
  func validate(paths: [String]) throws {
    guard paths.contains("-"), selects else { return }
    throw ValidationError(
      "Git knows nothing of standard input; leave out \(staged ? "--staged" : "--changed-since")")
  }

  /// The posts of the run.
  ///
  /// - Parameters:
  ///   - paths: what is named on the command line.
  ///   - configuration: says which files are posts.
  ///   - sizeLimit: how many bytes a post may have.
  ///   - named: the posts as they lie on the disk.
  /// - Returns: the posts.
  /// - Throws: a problem when Git cannot say.
  func selection(
    _ paths: [String], configuration: Configuration, sizeLimit: Int, named: () -> InputList
  ) throws -> PostSelection {
    let revision = try revision()
    if staged {
      var posts = try StagedPosts(configuration: configuration, sizeLimit: sizeLimit)
      return try posts.selection(paths, since: revision)
    }
    guard let revision else { return PostSelection(list: named()) }
    return try WorkTreePosts(configuration: configuration).selection(of: named(), since: revision)
  }

  private func revision() throws -> Revision? { try changedSince.map { try Revision($0) } }
}
