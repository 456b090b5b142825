import ArgumentParser
import HandrailCore

/// What a command does about findings that it can mend itself.
struct FixOptions: ParsableArguments {
  @Flag(
    name: .long,
    help: "Replace words where a rule says by what. A text from - goes to standard output.")
  var fix = false

  @Flag(name: .long, help: "Show what --fix would change, as a diff, and change nothing.")
  var diff = false

  func validate() throws {
    guard fix, diff else { return }
    throw ValidationError("--fix changes files and --diff only shows how; use one of them")
  }

  /// What becomes of changes; nil when none are asked for.
  var mode: FixMode? { fix ? .make : diff ? .show : nil }

  /// Whether something other than a report goes to standard output.
  ///
  /// - Parameters:
  ///   - paths: what the command names.
  ///   - stdinName: the name that standard input goes by.
  /// - Returns: whether a text or a diff goes there.
  /// - Throws: what to say when there is no one text from standard input to go there.
  func takesStandardOutput(_ paths: [String], stdinName: String?) throws -> Bool {
    if diff { return true }
    guard fix, paths.contains("-") else { return false }
    guard paths.count == 1 else {
      throw ValidationError("with --fix, - must stand alone: its text goes to standard output")
    }
    guard !InputList.isBatch(stdinName ?? "") else {
      throw ValidationError("--fix does not change the posts of a batch")
    }
    return true
  }

  /// Says what was mended and what was left, on standard error.
  func tell(_ fixes: [FixOutcome], quiet: Bool) {
    for remark in fixes.flatMap(\.remarks) { Console.note(remark) }
    guard let mode, !quiet else { return }
    let mended = fixes.reduce(0) { $0 + $1.mended }
    let left = fixes.reduce(0) { $0 + $1.leftCount }
    let files = fixes.count { $0.mended > 0 }
    let what = "\(mended) \(mended == 1 ? "finding" : "findings")"
    let place = "in \(files) \(files == 1 ? "file" : "files")"
    let rest = left == 0 ? "" : "; \(left) left"
    switch mode {
    case _ where mended == 0: Console.note("handrail: nothing to mend\(rest)")
    case .make: Console.note("handrail: mended \(what) \(place)\(rest)")
    case .show: Console.note("handrail: --fix would mend \(what) \(place)\(rest)")
    }
  }
}
