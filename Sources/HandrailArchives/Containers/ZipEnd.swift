import HandrailCore

/// The end of a zip: where its table of contents is. Source: PKWARE's APPNOTE 4.3.14 to 4.3.16.
struct ZipEnd {
  /// The bytes of the table of contents in the file.
  let directory: Range<Int>
  /// How many entries it has.
  let entries: Int
  /// What to add to the offsets in it: programs stand before some zips.
  let shift: Int

  private static let length = 22
  private static let longestComment = 65_535

  /// Finds it; nil when there is none that makes sense.
  init?(_ file: InputFile) throws(Problem) {
    let start = max(0, file.size - Self.length - Self.longestComment)
    let tail = try file.bytes(start..<file.size)
    guard tail.count >= Self.length else { return nil }
    for place in stride(from: tail.count - Self.length, through: 0, by: -1)
    where tail[place] == 0x50 && tail.four(place) == 0x0605_4B50
      && place + Self.length + tail.two(place + 20) <= tail.count
    {
      if let end = try Self.read(file, tail, at: place, offset: start + place) {
        self = end
        return
      }
    }
    return nil
  }

  private init(directory: Range<Int>, entries: Int, shift: Int) {
    self.directory = directory
    self.entries = entries
    self.shift = shift
  }

  private static func read(
    _ file: InputFile, _ tail: [UInt8], at place: Int, offset: Int
  ) throws(Problem) -> ZipEnd? {
    guard [0, 0xFFFF].contains(tail.two(place + 4)) else {
      throw Problem(
        .input, "this is one part of a zip that was split",
        advice: "put the parts together, for instance with ‘zip -s 0’, and name the whole",
        path: file.path)
    }
    var (entries, size) = (tail.two(place + 10), tail.four(place + 12))
    var (told, end) = (tail.four(place + 16), offset)
    let isLarge = entries == 0xFFFF || size == 0xFFFF_FFFF || told == 0xFFFF_FFFF
    if isLarge, let large = try zip64(file, before: offset) {
      (entries, size, told, end) = large
    }
    guard size <= end, told <= end - size else { return nil }
    return ZipEnd(directory: end - size..<end, entries: entries, shift: end - size - told)
  }

  /// The larger form of the record, and where it stands.
  private static func zip64(
    _ file: InputFile, before end: Int
  ) throws(Problem) -> (entries: Int, size: Int, offset: Int, place: Int)? {
    guard end >= 20 else { return nil }
    let locator = try file.bytes(end - 20..<end)
    guard locator.count == 20, locator.four(0) == 0x0706_4B50 else { return nil }
    // Where the locator says, or just before it when something stands before the zip.
    for place in [locator.eight(8) ?? 0, end - 76] where place >= 0 && place <= end - 76 {
      let record = try file.bytes(place..<place + 56)
      if record.count == 56, record.four(0) == 0x0606_4B50, let entries = record.eight(32),
        let size = record.eight(40), let offset = record.eight(48)
      {
        return (entries, size, offset, place)
      }
    }
    return nil
  }
}
