/// Writes zips by hand, with what no program would write. Members are stored as they are.
struct HandZip {
  /// A member, and what is wrong with it.
  struct Member {
    var name: [UInt8]
    var bytes: [UInt8]
    /// Bits of the general purpose flag: 1 is encrypted, 0x800 a name in UTF-8.
    var flags = 0
    /// Whether sizes and offset stand in the extra field for files over 4 GiB.
    var isLarge = false

    init(_ name: String, _ text: String, flags: Int = 0, isLarge: Bool = false) {
      self.init(Array(name.utf8), text, flags: flags, isLarge: isLarge)
    }

    init(_ name: [UInt8], _ text: String, flags: Int = 0, isLarge: Bool = false) {
      self.name = name
      bytes = Array(text.utf8)
      self.flags = flags
      self.isLarge = isLarge
    }
  }

  /// The archive.
  private(set) var bytes: [UInt8] = []
  /// Where each member's local header stands.
  private(set) var offsets: [Int] = []
  /// Where the table of contents stands.
  private(set) var directory = 0

  /// Writes members.
  ///
  /// - Parameters:
  ///   - members: the members.
  ///   - prefix: what stands before the archive, unknown to it.
  ///   - isLarge: whether the end is written for archives over 4 GiB.
  init(_ members: [Member], prefix: [UInt8] = [], isLarge: Bool = false) {
    bytes = prefix
    for member in members {
      offsets.append(bytes.count)
      put(0x0403_4B50, 4)
      putCommon(member, extra: 0)
      bytes += member.name + member.bytes
    }
    directory = bytes.count
    for (member, offset) in zip(members, offsets) {
      put(0x0201_4B50, 4)
      put(45, 2)
      putCommon(member, extra: member.isLarge ? 28 : 0)
      for (value, size) in [(0, 2), (0, 2), (0, 2), (0, 4)] { put(value, size) }
      put(member.isLarge ? 0xFFFF_FFFF : offset - prefix.count, 4)
      bytes += member.name
      if member.isLarge {
        put(1, 2)
        put(24, 2)
        for value in [member.bytes.count, member.bytes.count, offset - prefix.count] {
          put(value, 8)
        }
      }
    }
    putEnd(count: members.count, start: directory - prefix.count, isLarge: isLarge)
  }

  private mutating func putCommon(_ member: Member, extra: Int) {
    let size = member.isLarge && extra > 0 ? 0xFFFF_FFFF : member.bytes.count
    for (value, size) in [
      (45, 2), (member.flags, 2), (0, 2), (0, 4), (Int(Self.checksum(member.bytes)), 4), (size, 4),
      (size, 4), (member.name.count, 2), (extra, 2),
    ] { put(value, size) }
  }

  private mutating func putEnd(count: Int, start: Int, isLarge: Bool) {
    let size = bytes.count - directory
    if isLarge {
      let place = bytes.count - (directory - start)
      for (value, size) in [
        (0x0606_4B50, 4), (44, 8), (45, 2), (45, 2), (0, 4), (0, 4), (count, 8), (count, 8),
        (size, 8), (start, 8), (0x0706_4B50, 4), (0, 4), (place, 8), (1, 4),
      ] { put(value, size) }
    }
    for (value, size) in [
      (0x0605_4B50, 4), (0, 2), (0, 2), (isLarge ? 0xFFFF : count, 2),
      (isLarge ? 0xFFFF : count, 2),
      (isLarge ? 0xFFFF_FFFF : size, 4), (isLarge ? 0xFFFF_FFFF : start, 4), (0, 2),
    ] { put(value, size) }
  }

  private mutating func put(_ value: Int, _ size: Int) {
    for index in 0..<size { bytes.append(UInt8(truncatingIfNeeded: value >> (8 * index))) }
  }

  /// CRC-32. Source: APPNOTE 4.4.7.
  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var sum = ~UInt32(0)
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
    }
    return ~sum
  }
}

extension HandZip {
  /// Where the packed bytes of a member stand in a zip, as far as its name stands nowhere before.
  static func start(of name: String, in zip: [UInt8]) -> Int {
    let name = Array(name.utf8)
    for place in 30..<zip.count - name.count
    where zip[place..<place + name.count].elementsEqual(name) {
      return place + name.count + Int(zip[place - 2]) + Int(zip[place - 1]) << 8
    }
    return 0
  }
}
