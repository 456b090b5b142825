/// The path of a rule file: text, with what the loader needs to find one file from another.
///
/// Paths are joined and shortened as text, without a look at the disk: `rules/../a.yml` is `a.yml`
/// even where `rules` is a symbolic link.
struct RulePath {
  /// The path, without `.`, and without `..` after the name of a folder.
  let text: String

  init(_ path: String) {
    let isAbsolute = path.utf8.first == UInt8(ascii: "/")
    var parts: [Substring] = []
    for part in path.split(separator: "/") where part != "." {
      if part == "..", let last = parts.last, last != ".." {
        parts.removeLast()
      } else if part != ".." || !isAbsolute {
        parts.append(part)
      }
    }
    text = (isAbsolute ? "/" : "") + parts.joined(separator: "/")
  }

  /// The folder that holds the file, with `/` at its end; empty for the current folder.
  var folder: String {
    guard let slash = text.lastIndex(of: "/") else { return "" }
    return String(text[...slash])
  }

  /// The file that `path` names as seen from this file.
  func resolving(_ path: String) -> RulePath {
    RulePath(path.utf8.first == UInt8(ascii: "/") ? path : folder + path)
  }
}
