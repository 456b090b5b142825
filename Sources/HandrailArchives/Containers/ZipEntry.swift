/// A file in a zip, as its table of contents has it. Source: PKWARE's APPNOTE 4.3.12.
struct ZipEntry {
  /// Its path, which no other has.
  let path: String
  /// How many bytes it has, packed.
  let packedSize: Int
  /// How many bytes it has, unpacked.
  let size: Int
  /// Where in the file its local header stands.
  let offset: Int
}
