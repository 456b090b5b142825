extension Disk {
  /// A file as seen from a folder, with `..` where it lies elsewhere: the same name, though the way to one
  /// of them may lead over a link.
  ///
  /// - Parameters:
  ///   - path: the file, as it was named.
  ///   - folder: the folder, absolute.
  /// - Returns: its name.
  static func name(of path: String, from folder: String) -> String {
    let absolute = Path.absolute(path)
    let name = Path.relative(absolute, from: folder)
    guard name.hasPrefix("../"), let parent = resolved(Path.folder(of: absolute)),
      let folder = resolved(folder), let last = absolute.split(separator: "/").last
    else { return name }
    return Path.relative(Path.join(parent, String(last)), from: folder)
  }
}
