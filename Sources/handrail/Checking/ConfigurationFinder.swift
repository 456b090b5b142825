/// Finds the `handrail.yml` that belongs to where the program was started.
enum ConfigurationFinder {
  /// The name of the file.
  static let name = "handrail.yml"

  /// The nearest `handrail.yml`, or whatever stands in its place and cannot be read, from the current folder up to the repository's root.
  ///
  /// The root is the first folder that holds `.git`; outside a repository only the current folder
  /// counts, so that a stray file in a home folder never decides.
  static func find() -> String? {
    var folder = Disk.currentFolder
    var prefix = ""
    let isInRepository = root(of: folder) != nil
    while true {
      if Disk.mayHold(prefix + name) { return prefix + name }
      guard isInRepository, Disk.kind(of: Path.join(folder, ".git")) == nil, folder != "/" else {
        return nil
      }
      folder = Path.folder(of: folder)
      prefix += "../"
    }
  }

  /// The top of the repository that holds a folder, which is absolute; nil when it is in none.
  static func root(of folder: String) -> String? {
    var folder = folder
    while Disk.kind(of: Path.join(folder, ".git")) == nil {
      if folder == "/" { return nil }
      folder = Path.folder(of: folder)
    }
    return folder
  }
}
