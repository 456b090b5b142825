import HandrailCore

/// The bytes of a member that is an archive itself.
final class MemberBytes: PackedSource {
  private let member: Member
  private var rest: ArraySlice<UInt8> = []
  private(set) var position = 0

  /// Creates a source that reads a member to its end.
  init(_ member: Member) { self.member = member }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(Problem) -> Int {
    if rest.isEmpty {
      guard let bytes = try member.next() else { return 0 }
      rest = bytes[...]
    }
    let part = rest.prefix(buffer.count)
    buffer.copyBytes(from: part)
    rest = rest.dropFirst(part.count)
    position += part.count
    return part.count
  }

  func skip(_ count: Int) -> Int { 0 }
}
