import HandrailRules

extension Configuration {
  /// A file as seen from the folder of the `handrail.yml`; nil when it lies elsewhere, or when there is
  /// no such folder.
  func relative(_ path: String) -> String? {
    guard let file = self.path else { return nil }
    return Path.relative(Path.absolute(path), to: Path.absolute(Path.folder(of: file)))
  }

  /// The same, with `..` where the file lies elsewhere: one name from whatever folder it is checked;
  /// nil when there is no `handrail.yml`.
  func name(of path: String) -> String? {
    guard let file = self.path else { return nil }
    return Path.relative(Path.absolute(path), from: Path.absolute(Path.folder(of: file)))
  }
}
