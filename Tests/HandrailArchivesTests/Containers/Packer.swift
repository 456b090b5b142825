import CArchive

/// Packs archives for tests, with libarchive's writers.
struct Packer {
  /// What can be written.
  enum Form: String, CaseIterable, Sendable {
    case zip, tar, gzip, zstd, bzip2, xz
  }

  private let archive: OpaquePointer
  private let output: Output

  private final class Output {
    var bytes: [UInt8] = []
  }

  /// Members in an archive: a zip, a tar, or a compressed tar.
  static func pack(
    _ members: [(String, [UInt8])], as form: Form, options: String = "", password: String? = nil
  ) -> [UInt8] {
    guard let packer = Packer(form, options: options, password: password) else { return [] }
    for (path, bytes) in members { packer.add(path, size: bytes.count) { $0 == 0 ? bytes : nil } }
    return packer.finish()
  }

  /// Bytes, compressed.
  static func compress(_ bytes: [UInt8], as form: Form) -> [UInt8] {
    guard let packer = Packer(form, isRaw: true) else { return [] }
    packer.add("data", size: bytes.count) { $0 == 0 ? bytes : nil }
    return packer.finish()
  }

  /// Starts.
  init?(_ form: Form, options: String = "", password: String? = nil, isRaw: Bool = false) {
    guard let archive = archive_write_new() else { return nil }
    self.archive = archive
    output = Output()
    switch form {
    case .zip: archive_write_set_format_zip(archive)
    default:
      if isRaw {
        archive_write_set_format_raw(archive)
      } else {
        archive_write_set_format_pax_restricted(archive)
      }
    }
    switch form {
    case .zip, .tar: break
    case .gzip: archive_write_add_filter_gzip(archive)
    case .zstd: archive_write_add_filter_zstd(archive)
    case .bzip2: archive_write_add_filter_bzip2(archive)
    case .xz: archive_write_add_filter_xz(archive)
    }
    if !options.isEmpty { archive_write_set_options(archive, options) }
    if let password { archive_write_set_passphrase(archive, password) }
    archive_write_set_bytes_in_last_block(archive, 1)
    archive_write_open(
      archive, Unmanaged.passUnretained(output).toOpaque(), nil,
      { _, context, bytes, count in
        guard let context, let bytes else { return -1 }
        Unmanaged<Output>.fromOpaque(context).takeUnretainedValue().bytes += UnsafeRawBufferPointer(
          start: bytes, count: count)
        return count
      }, nil)
  }

  /// Adds a file.
  ///
  /// - Parameters:
  ///   - path: its path.
  ///   - size: how many bytes it has; a link to `link` when there is one.
  ///   - link: what it leads to, for a symbolic link.
  ///   - bytes: gives its portions by their numbers, nil at the end.
  func add(
    _ path: String, size: Int, link: String? = nil, _ bytes: (Int) -> [UInt8]? = { _ in nil }
  ) {
    let entry = archive_entry_new()
    defer { archive_entry_free(entry) }
    archive_entry_set_pathname_utf8(entry, path)
    archive_entry_copy_pathname(entry, path)
    archive_entry_set_filetype(entry, UInt32(link == nil ? S_IFREG : S_IFLNK))
    archive_entry_set_perm(entry, 0o644)
    archive_entry_set_mtime(entry, 1_700_000_000, 0)
    if let link {
      archive_entry_copy_symlink(entry, link)
    } else {
      archive_entry_set_size(entry, Int64(size))
    }
    archive_write_header(archive, entry)
    var number = 0
    while let portion = bytes(number) {
      _ = portion.withUnsafeBytes { archive_write_data(archive, $0.baseAddress, $0.count) }
      number += 1
    }
  }

  /// Ends, and gives the archive.
  func finish() -> [UInt8] {
    archive_write_close(archive)
    archive_write_free(archive)
    return output.bytes
  }
}
