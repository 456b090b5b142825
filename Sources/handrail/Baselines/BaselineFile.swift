import HandrailCore
import HandrailPolicy
import HandrailRules

/// The file of a baseline, and the posts as seen from its folder.
struct BaselineFile: Sendable {
  /// What the file is called where nobody says otherwise; it lies beside `handrail.yml`.
  static let usualName = "handrail-baseline.yml"

  /// The file, as it was named.
  let path: String
  private let folder: String

  /// Takes the file at a path.
  init(_ path: String) {
    self.path = path
    folder = Path.absolute(Path.folder(of: path))
  }

  /// The file that a command goes by; nil when neither the command line nor `handrail.yml` names one.
  ///
  /// - Parameters:
  ///   - named: what the command line says.
  ///   - configuration: what `handrail.yml` says.
  /// - Returns: the file.
  static func named(_ named: String?, _ configuration: Configuration) -> BaselineFile? {
    (named ?? configuration.baseline).map { BaselineFile($0) }
  }

  /// Reads the baseline.
  ///
  /// - Parameter key: the company's key; nil when it has none.
  /// - Returns: the baseline, and everything that is wrong with it.
  func read(key: FingerprintKey?) -> (baseline: Baseline, problems: [Problem]) {
    let bytes: [UInt8]
    do throws(Problem) {
      guard let kind = Disk.kind(of: path) else {
        throw Problem(
          .rules, "there is no such baseline",
          advice: "see that its name is spelt right, or write it with: handrail baseline write",
          path: path)
      }
      guard kind == .file else {
        throw Problem(
          .rules, "this is not a file", advice: "name the file of a baseline", path: path)
      }
      bytes = try Disk.read(path, limit: DiskRuleFiles.limit)
    } catch {
      var problem = error
      problem.kind = .rules
      return (Baseline(path: path), [problem])
    }
    var (baseline, problems) = BaselineReader.read(bytes, path: path)
    if problems.isEmpty, let problem = baseline.problem(with: key) { problems = [problem] }
    return (baseline, problems)
  }

  /// Writes the baseline, whole or not at all, and says what was done.
  ///
  /// - Parameters:
  ///   - entries: what it is to list.
  ///   - key: the company's key; nil when it has none.
  ///   - report: what to say on standard output.
  /// - Throws: a problem when either cannot be written; the file is then as it was.
  func write(
    _ entries: some Sequence<BaselineEntry>, key: FingerprintKey?, report: String
  ) throws(Problem) {
    let text = BaselineWriter.text(of: entries, key: key)
    try Disk.write(text, to: path, what: "the baseline") { () throws(Problem) in
      try Console.write(report)
    }
  }

  /// What the baseline calls a file.
  func name(of path: String) -> String { Disk.name(of: path, from: folder) }

  /// Where a file lies that the baseline names, links to its folder followed.
  func place(of name: String) -> String {
    Path.absolute(Path.join(Disk.resolved(folder) ?? folder, name))
  }

  /// Whether a run of some paths takes in a file that the baseline names, or would if it were there.
  ///
  /// - Parameter paths: what the command line names; none for all posts that there are.
  /// - Returns: the answer, for what the baseline calls a file.
  func coverage(of paths: [String]) -> @Sendable (String) -> Bool {
    if paths.isEmpty { return { _ in true } }
    let folder = folder
    let covered = paths.map { path in
      let path = Path.absolute(path)
      return (path: path, inside: path == "/" ? path : path + "/")
    }
    return { name in
      let path = (folder == "/" ? "" : folder) + "/" + name
      let file = name.hasPrefix("../") ? Path.absolute(path) : path
      return covered.contains { file == $0.path || file.hasPrefix($0.inside) }
    }
  }
}
