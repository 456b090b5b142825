/// A file in a zip, as its table of contents has it. Source: PKWARE's APPNOTE 4.3.12.
struct ZipEntry {
  /// Its path, which no other has.
  let path: String
  /// How many bytes it has, packed.
  let packedSize: Int
  /// How many bytes it has, unpacked.
  let size: Int
  /// How it is packed. Source: APPNOTE 4.4.5.
  let method: Int
  /// Where in the file its local header stands.
  let offset: Int

  /// Whether libarchive unpacks it: stored, deflate, bzip2, LZMA, Zstandard, XZ and PPMd.
  var isKnown: Bool { [0, 8, 12, 14, 93, 95, 98].contains(method) }
}
