/// Paths as text, with `/` between their parts.
enum Path {
  /// The folder of a path; `.` when it names none.
  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// `path` as seen from `folder`; an absolute path stays as it is.
  static func join(_ folder: String, _ path: String) -> String {
    if path.hasPrefix("/") || folder == "." || folder.isEmpty { return path }
    return folder.hasSuffix("/") ? folder + path : folder + "/" + path
  }

  /// The absolute path, with `.` and `..` resolved by name.
  static func absolute(_ path: String) -> String {
    let full = path.hasPrefix("/") ? path : Disk.currentFolder + "/" + path
    var parts: [Substring] = []
    for part in full.split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return "/" + parts.joined(separator: "/")
  }

  /// The shortest way to write `path`: as seen from the current folder, where it lies below it.
  static func fromHere(_ path: String) -> String {
    relative(absolute(path), to: Disk.currentFolder) ?? path
  }

  /// `path` as seen from `folder`, both absolute: with `..` where it lies elsewhere.
  static func relative(_ path: String, from folder: String) -> String {
    var (steps, start) = (path.split(separator: "/")[...], folder.split(separator: "/")[...])
    while let step = steps.first, step == start.first, steps.count > 1 {
      steps.removeFirst()
      start.removeFirst()
    }
    return (start.map { _ in ".." } + steps).joined(separator: "/")
  }

  /// `path` relative to `folder`, both absolute; nil when it lies elsewhere.
  static func relative(_ path: String, to folder: String) -> String? {
    if folder == "/" { return String(path.dropFirst()) }
    return path.hasPrefix(folder + "/") ? String(path.dropFirst(folder.count + 1)) : nil
  }
}
