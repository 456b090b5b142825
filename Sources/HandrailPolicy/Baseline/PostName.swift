/// Which post an entry of the baseline is about.
public struct PostName: Hashable, Comparable, Sendable {
  /// The file, as seen from the folder of the baseline.
  public let path: String
  /// The post's id in a batch; nil for a file.
  public let id: String?

  /// Names a post.
  public init(path: String, id: String?) {
    self.path = path
    self.id = id
  }

  /// Orders by path, then by id.
  public static func < (a: PostName, b: PostName) -> Bool {
    (a.path, a.id ?? "") < (b.path, b.id ?? "")
  }

  /// Its parts, for a digest.
  var fields: [[UInt8]] { [Array(path.utf8), Array((id ?? "").utf8)] }
}
