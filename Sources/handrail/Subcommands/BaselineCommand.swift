import ArgumentParser
import HandrailCore
import HandrailPolicy
import HandrailReports
import HandrailRules

/// `handrail baseline`: the findings that were there before handrail came.
struct BaselineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "baseline",
    abstract: "Let what was there before stand, and count only what is new.",
    discussion: """
      write  lists all that is found now, so that check tells it and does not count it
      prune  takes out what is listed and no longer there
      show   says what is listed, by rule and post

      With paths, write and prune look at those posts only, and leave the rest as it is. The file is
      handrail-baseline.yml beside handrail.yml, unless ‘baseline’ in handrail.yml names another.

      Exit status: 0 done, 2 could not decide; the file is then as it was.
      """)

  /// What can be done with a baseline.
  enum Action: String, CaseIterable { case write, prune, show }

  @Argument(help: "write, prune or show.")
  var action: String

  @Argument(help: "Files, folders or batches (.ndjson).")
  var paths: [String] = []

  @Option(name: .long, help: "The handrail.yml to use instead of the nearest one.")
  var config: String?

  @Option(name: .long, help: "The file of the baseline.")
  var baseline: String?

  @OptionGroup var posts: PostOptions

  func validate() throws { _ = try chosen() }

  private func chosen() throws -> Action {
    guard let action = Action(rawValue: action) else {
      let words = Action.allCases.map(\.rawValue)
      throw ValidationError(
        "‘\(self.action)’ is nothing that can be done with a baseline; "
          + (NearestWord(words).advice(for: self.action) ?? "write \(words.joined(separator: ", "))")
      )
    }
    return action
  }

  /// Does what the command is for.
  func perform() async throws {
    let book = Rulebook(configuration: config)
    try book.requireSound()
    let settings = book.ruleSet.configuration
    let folder = settings.path.map(Path.folder) ?? "."
    let file =
      BaselineFile.named(baseline, settings)
      ?? BaselineFile(Path.join(folder, BaselineFile.usualName))
    let editor = BaselineEditor(book: book, file: file, posts: posts, paths: paths)
    switch try chosen() {
    case .write: try await editor.write()
    case .prune: try await editor.prune()
    case .show: try editor.show()
    }
  }
}
