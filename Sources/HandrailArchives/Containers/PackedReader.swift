import CArchive
import HandrailCore

/// libarchive, reading one archive from its start to its end.
final class PackedReader {
  /// Which forms are looked for.
  enum Form {
    /// One entry of a zip, from its local header on.
    case zipEntry
    /// Any form, compressed or not.
    case any
  }

  /// Why reading went no further.
  enum Failure: Error {
    /// The bytes make no sense, or end too early; nothing can be read any more.
    case damaged
    /// The same, for the present entry alone.
    case memberDamaged
    /// The bytes could not be had.
    case source(Problem)
  }

  private let archive: OpaquePointer
  private let feed: PackedFeed
  private let form: Form
  private var skipsFreely = false
  // What libarchive unpacked last, which it keeps until it is asked for more.
  private var block = UnsafeRawBufferPointer(start: nil, count: 0)
  private var blockOffset = 0
  private var offset = 0

  /// Starts on an archive.
  init?(_ source: any PackedSource, form: Form) {
    guard let archive = archive_read_new() else { return nil }
    self.archive = archive
    self.form = form
    feed = PackedFeed(source)
    archive_read_support_format_zip_streamable(archive)
    if form == .any {
      archive_read_support_format_tar(archive)
      archive_read_support_format_empty(archive)
      archive_read_support_format_raw(archive)
      archive_read_support_filter_gzip(archive)
      archive_read_support_filter_bzip2(archive)
      archive_read_support_filter_xz(archive)
      archive_read_support_filter_zstd(archive)
    }
    _ = feed.open(archive)
  }

  deinit { archive_read_free(archive) }

  /// How many packed bytes were read so far.
  var packedBytes: Int { feed.position }

  /// The next entry; nil at the end.
  func next() throws(Failure) -> PackedEntry? {
    let locale = form == .any ? UTF8Names() : nil
    defer { locale?.end() }
    (blockOffset, offset) = (0, 0)
    block = UnsafeRawBufferPointer(start: nil, count: 0)
    var entry: OpaquePointer?
    var status = archive_read_next_header(archive, &entry)
    while status == ARCHIVE_RETRY { status = archive_read_next_header(archive, &entry) }
    if status == ARCHIVE_EOF { return nil }
    guard status >= ARCHIVE_WARN, let entry else { throw failure() }
    let isAlone = archive_format(archive) == ARCHIVE_FORMAT_RAW
    // Compressed bytes that no filter knows have a damaged start.
    if isAlone, archive_filter_count(archive) < 2 { throw failure() }
    let size = archive_entry_size_is_set(entry) != 0 ? Int(archive_entry_size(entry)) : nil
    let isZip = archive_format(archive) & ARCHIVE_FORMAT_BASE_MASK == ARCHIVE_FORMAT_ZIP
    skipsFreely = !isAlone && (isZip ? size != nil : archive_filter_count(archive) < 2)
    let type = archive_entry_filetype(entry)
    return PackedEntry(
      path: archive_entry_pathname(entry).map { name in
        Array(UnsafeRawBufferPointer(start: name, count: strlen(name)))
      },
      size: size, isFile: type == S_IFREG || type == 0,
      isLocked: archive_entry_is_encrypted(entry) != 0, isAlone: isAlone)
  }

  /// The next bytes of the entry; nil at its end.
  func portion() throws(Failure) -> [UInt8]? {
    if let zeros = hole() { return zeros }
    while true {
      guard try readBlock() else { return nil }
      if let zeros = hole() { return zeros }
      if !block.isEmpty {
        defer { block = UnsafeRawBufferPointer(start: nil, count: 0) }
        offset += block.count
        return Array(block)
      }
    }
  }

  /// What a sparse file leaves out before the block.
  private func hole() -> [UInt8]? {
    guard blockOffset > offset else { return nil }
    let count = min(blockOffset - offset, InputFile.portion)
    offset += count
    return [UInt8](repeating: 0, count: count)
  }

  /// Passes over what is left of the entry. Where that means to unpack it, only so far.
  ///
  /// - Parameter unpacked: told how many bytes were unpacked; says whether to go on.
  /// - Returns: whether the end of the entry was reached.
  /// - Throws: why reading went no further.
  func pass(_ unpacked: (Int) -> Bool) throws(Failure) -> Bool {
    if skipsFreely {
      if archive_read_data_skip(archive) <= ARCHIVE_FAILED { throw failure() }
      return true
    }
    while try readBlock() {
      if !unpacked(block.count) { return false }
    }
    return true
  }

  /// Unpacks the next block; false at the end of the entry.
  private func readBlock() throws(Failure) -> Bool {
    var (start, count, place) = (UnsafeRawPointer?.none, 0, Int64(0))
    var status = archive_read_data_block(archive, &start, &count, &place)
    while status == ARCHIVE_RETRY {
      status = archive_read_data_block(archive, &start, &count, &place)
    }
    if status == ARCHIVE_EOF { return false }
    guard status == ARCHIVE_OK else {
      throw status == ARCHIVE_FATAL ? failure() : .memberDamaged
    }
    block = UnsafeRawBufferPointer(start: start, count: count)
    blockOffset = Int(place)
    return true
  }

  private func failure() -> Failure { feed.failure.map { .source($0) } ?? .damaged }
}
