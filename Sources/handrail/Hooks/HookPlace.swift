import HandrailCore

/// Where the hook that runs before a commit belongs in a repository.
enum HookPlace {
  /// Who a hook is for.
  enum Audience: Equatable {
    /// The person who has this clone.
    case owner
    /// Everybody who has a copy of it, since it lies in the work tree.
    case team
    /// The same, and husky runs it, which may still have to be set up in this clone.
    case husky(isOn: Bool)
  }

  /// A hook.
  case file(String, Audience)
  /// A program of its own looks after the hooks: where it is told what to run, and the lines.
  case managed(by: String, file: String, lines: String)
  /// All repositories of this person have the same hooks, in this folder.
  case global(folder: String)

  /// Finds the place.
  ///
  /// - Parameters:
  ///   - repository: the repository that a hook is to be put into.
  ///   - request: what it is to ask of handrail.
  /// - Returns: the place.
  /// - Throws: a problem when Git cannot say.
  static func find(in repository: GitRepository, for request: HookRequest) throws(Problem)
    -> HookPlace
  {
    let top = repository.top
    let folder = try folder(of: top)
    if let file = first(lefthookFiles, in: top) {
      return .managed(by: "lefthook", file: file, lines: lefthookLines(request))
    }
    if let file = first([".pre-commit-config.yaml"], in: top) {
      return .managed(by: "pre-commit", file: file, lines: preCommitLines(request))
    }
    if Disk.kind(of: Path.join(top, ".husky")) == .folder {
      return .file(
        Path.join(top, huskyHook), .husky(isOn: folder.hasPrefix(Path.join(top, ".husky"))))
    }
    if try hooksPathIsGlobal(top) { return .global(folder: folder) }
    let file = Path.join(folder, "pre-commit")
    let target = Disk.resolved(file) ?? file
    let common = Path.absolute(
      Path.join(top, try GitAnswer(["-C", top, "rev-parse", "--git-common-dir"]).line))
    let isInWorkTree = target.hasPrefix(top + "/") && !target.hasPrefix(common + "/")
    return .file(target, isInWorkTree ? .team : .owner)
  }

  /// The hooks of this repository that handrail may have put lines into.
  ///
  /// - Throws: a problem when this is no repository, or Git cannot say.
  static func files() throws(Problem) -> [String] {
    let top = try GitRepository().top
    let hook = Path.join(try folder(of: top), "pre-commit")
    let isOwn = try !hooksPathIsGlobal(top)
    return [Path.join(top, huskyHook)] + (isOwn ? [Disk.resolved(hook) ?? hook] : [])
  }

  private static let huskyHook = ".husky/pre-commit"

  /// The folder that Git runs hooks from.
  private static func folder(of top: String) throws(Problem) -> String {
    let folder = try GitAnswer(["-C", top, "rev-parse", "--git-path", "hooks"]).line
    return Path.absolute(Path.join(top, folder))
  }

  private static func first(_ names: [String], in top: String) -> String? {
    names.first { Disk.kind(of: Path.join(top, $0)) == .file }
  }

  /// Whether `core.hooksPath` is set, and not by the repository itself.
  private static func hooksPathIsGlobal(_ top: String) throws(Problem) -> Bool {
    let key = ["--get", "core.hooksPath"]
    let any = try GitAnswer(["-C", top, "config"] + key, accepting: [0, 1])
    let own = try GitAnswer(["-C", top, "config", "--local"] + key, accepting: [0, 1])
    return any.status == 0 && (own.status != 0 || own.bytes != any.bytes)
  }

  private static let lefthookFiles = ["lefthook", ".lefthook", ".config/lefthook"].flatMap { name in
    ["yml", "yaml", "toml", "json"].map { "\(name).\($0)" }
  }

  private static func lefthookLines(_ request: HookRequest) -> String {
    """
    pre-commit:
      commands:
        handrail:
          run: handrail \(request.text)
    """
  }

  private static func preCommitLines(_ request: HookRequest) -> String {
    """
    repos:
      - repo: local
        hooks:
          - id: handrail
            name: handrail
            entry: handrail \(request.text)
            language: system
            pass_filenames: false
            always_run: true
    """
  }
}
