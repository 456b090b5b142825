import CArchive
import HandrailCore

/// Hands the bytes of a source to libarchive, which asks for them by callbacks in C.
final class PackedFeed {
  private let source: any PackedSource
  private let buffer: UnsafeMutableRawBufferPointer
  /// What kept the source from being read.
  private(set) var failure: Problem?

  /// Creates a feed from a source.
  init(_ source: any PackedSource) {
    self.source = source
    buffer = .allocate(byteCount: InputFile.portion, alignment: 16)
  }

  deinit { buffer.deallocate() }

  /// How many bytes the source gave.
  var position: Int { source.position }

  /// Has an archive read from the feed, which must outlive it.
  ///
  /// - Returns: libarchive's status.
  func open(_ archive: OpaquePointer) -> Int32 {
    archive_read_open2(
      archive, Unmanaged.passUnretained(self).toOpaque(), nil,
      { _, context, bytes in
        guard let context, let bytes else { return -1 }
        return Unmanaged<PackedFeed>.fromOpaque(context).takeUnretainedValue().next(bytes)
      },
      { _, context, count in
        guard let context else { return 0 }
        return Int64(
          Unmanaged<PackedFeed>.fromOpaque(context).takeUnretainedValue().source.skip(Int(count)))
      }, nil)
  }

  private func next(_ bytes: UnsafeMutablePointer<UnsafeRawPointer?>) -> Int {
    guard failure == nil else { return -1 }
    do throws(Problem) {
      let count = try source.read(into: buffer)
      bytes.pointee = UnsafeRawPointer(buffer.baseAddress)
      return count
    } catch {
      failure = error
      return -1
    }
  }
}
