/// The folders into which exports of platforms were unpacked. What lies there, and only has the general
/// form of a post, is the platform's own, as it is in a packed export.
///
/// Only exports with folders of their own are known unpacked: beside others may lie anything.
struct PlatformFolders {
  /// Each with its `/` at the end; empty for the whole.
  private var roots: Set<String> = []
  private var inner: Set<String> = []

  /// Takes in a file that holds posts of a platform, and what the folders of its exports are called.
  mutating func add(_ path: String, _ names: Set<String>) {
    guard !names.isEmpty else { return }
    let folders = path.split(separator: "/").dropLast()
    guard let top = folders.lastIndex(where: { names.contains(String($0)) }) else { return }
    let root = folders[..<top].map { $0 + "/" }.joined()
    roots.insert(root)
    for name in names { inner.insert(root + name + "/") }
  }

  /// Whether a file lies in one of them: beside the platform's folders, or in one of those.
  func hold(_ path: String) -> Bool {
    guard !roots.isEmpty else { return false }
    var folder = ""
    for name in path.split(separator: "/").dropLast() {
      folder += name + "/"
      if inner.contains(folder) { return true }
    }
    return roots.contains(folder)
  }
}
