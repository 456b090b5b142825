import HandrailCore

/// How a member of an archive begins: enough to tell what it is.
public struct MemberHead: Sendable {
  /// Its path, as the archive spells it, with `/` between folders.
  public let path: String
  /// Its first bytes, ``length`` at most.
  public let bytes: [UInt8]
  /// How many bytes it has, unpacked; nil where that is not known before it is read.
  public let size: Int?

  /// How many bytes of a member are looked at. Pages that Facebook exports begin with 16 KB of CSS.
  public static let length = 32 * 1024

  /// Creates a head.
  public init(path: String, bytes: [UInt8], size: Int? = nil) {
    self.path = path
    self.bytes = bytes
    self.size = size
  }

  /// The path's last part.
  public var name: Substring {
    path.utf8.lastIndex(of: 0x2F).map { path[path.utf8.index(after: $0)...] } ?? path[...]
  }
}

extension MemberHead {
  /// Reads how a member begins. What breaks off is looked at as far as it goes.
  init(_ member: Member) throws(Problem) {
    self.init(path: member.path, bytes: try member.head(Self.length), size: member.size)
  }
}
