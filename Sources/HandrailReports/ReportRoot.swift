/// Where the paths of a report start, for formats whose readers count from the top of a repository.
public struct ReportRoot: Hashable, Sendable {
  /// The folder that paths were named from, absolute.
  public let folder: String
  /// The top of the repository, absolute; the folder itself where there is none.
  public let top: String

  /// Creates a root.
  public init(folder: String, top: String) {
    self.folder = folder
    self.top = top
  }

  /// A path as seen from the top; absolute, where it leads elsewhere.
  func path(fromTop path: String) -> String {
    let full = path.hasPrefix("/") ? path : folder + "/" + path
    var parts: [Substring] = []
    for part in full.split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    let above = top.split(separator: "/")
    guard parts.starts(with: above) else { return "/" + parts.joined(separator: "/") }
    return parts.dropFirst(above.count).joined(separator: "/")
  }
}
