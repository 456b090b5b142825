/// Paths of values in a JSON text: keys with points between them, and `[]` for elements of a list.
enum JSONPath {
  /// The path of a value in the object at `parent`.
  static func key(_ key: String, in parent: String) -> String {
    parent.isEmpty ? key : parent + "." + key
  }

  /// The path of the elements of the list at `parent`.
  static func element(of parent: String) -> String { parent + "[]" }

  /// The paths of everything that values on `paths` lie in.
  static func prefixes(of paths: Set<String>) -> Set<String> {
    var prefixes: Set<String> = []
    for path in paths {
      var part = ""
      for character in path {
        if character == "." || character == "[" { prefixes.insert(part) }
        part.append(character)
      }
      prefixes.insert("")
    }
    return prefixes.subtracting(paths)
  }
}
