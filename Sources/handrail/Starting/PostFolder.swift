import HandrailCore
import HandrailRules
import HandrailSyntax

/// A folder that holds posts.
struct PostFolder: Hashable {
  /// The folder, as seen from that of `handrail.yml`.
  let path: String
  /// How the files in it end, sorted, without dots.
  let endings: [String]
  /// How many there are.
  let count: Int

  /// The pattern that matches them.
  var pattern: String {
    let names = endings.count == 1 ? "*.\(endings[0])" : "*.{\(endings.joined(separator: ","))}"
    return "\(Glob.escaped(path))/**/\(names)"
  }

  /// The pattern in YAML.
  var quoted: String {
    YAMLText.quoted(pattern) { (" "..."~").contains($0) || $0.properties.isAlphabetic }
  }
}

extension PostFolder {
  /// A folder that somebody named.
  ///
  /// - Throws: a problem when there is none, or when it lies elsewhere.
  init(named name: String) throws(Problem) {
    let here = Disk.currentFolder
    guard Disk.kind(of: name) == .folder else {
      throw Problem(
        .input, "there is no such folder", advice: "name the folder that your posts lie in",
        path: name)
    }
    guard let path = Path.relative(Path.absolute(name), to: here), !path.isEmpty else {
      throw Problem(
        .input, "this folder does not lie below the one for handrail.yml",
        advice: "run handrail init at the top of the repository that holds the posts", path: name)
    }
    self = PostFolderFinder.folder(path)
  }
}
