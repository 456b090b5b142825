public import HandrailCore
import HandrailText

/// What tells an archive from another one, and from itself after a change, without reading it all.
public struct ArchiveIdentity: Hashable, Sendable {
  /// How many bytes it has, packed.
  public let size: Int
  /// When it was last changed, in seconds since 1970; 0 for what came through a pipe. A copy may have
  /// another moment, and be the same.
  public let modified: Int
  /// The digest of its size and its first, middle and last MiB, which holds the checksums of all files
  /// in a zip; of a folder, that of the paths, sizes and moments of its files.
  public let digest: Digest

  private static let sample = 1 << 20

  init(_ file: InputFile) throws(Problem) {
    size = file.size
    modified = file.modified.seconds
    let last = max(0, file.size - Self.sample)
    var fields = [Array(String(file.size).utf8)]
    for start in [0, last / 2, last] {
      fields.append(try file.bytes(start..<min(start + Self.sample, file.size)))
    }
    digest = Digest(ofFields: fields)
  }

  init(_ folder: FolderFiles) {
    size = folder.size
    modified = folder.files.map(\.modified).max() ?? 0
    // Digests of digests, so that no list of all files is held as bytes.
    var list: [UInt8] = []
    var digest = Digest(ofFields: [])
    for file in folder.files {
      list += "\(file.path)\0\(file.size)\0\(file.modified)\n".utf8
      if list.count > Self.sample {
        digest = Digest(ofFields: [digest.bytes, list])
        list = []
      }
    }
    self.digest = Digest(ofFields: [digest.bytes, list])
  }
}
