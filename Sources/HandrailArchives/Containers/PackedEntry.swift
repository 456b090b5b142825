/// An entry of a packed archive.
struct PackedEntry {
  /// The path, as the archive spells it; nil when there is none.
  let path: [UInt8]?
  /// How many bytes it has, unpacked; nil where that is not known yet.
  let size: Int?
  /// Whether it is a file, rather than a folder, a link or a device.
  let isFile: Bool
  /// Whether it cannot be read without a password.
  let isLocked: Bool
  /// Whether the archive is no archive but one compressed file.
  let isAlone: Bool
}
