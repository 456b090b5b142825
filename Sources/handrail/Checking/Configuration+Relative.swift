import HandrailRules

extension Configuration {
  /// A file as seen from the folder of the `handrail.yml`; nil when it lies elsewhere, or when there is
  /// no such folder.
  func relative(_ path: String) -> String? {
    guard let name = name(of: path), !name.hasPrefix("../") else { return nil }
    return name
  }

  /// The same, with `..` where the file lies elsewhere: one name from whatever folder it is checked;
  /// nil when there is no `handrail.yml`.
  func name(of path: String) -> String? {
    self.path.map { Disk.name(of: path, from: Path.absolute(Path.folder(of: $0))) }
  }
}
