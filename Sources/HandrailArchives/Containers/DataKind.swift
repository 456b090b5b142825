/// What a file is that holds no posts, by its first bytes.
public enum DataKind: String, CaseIterable, Sendable {
  /// A picture.
  case picture
  /// A film.
  case film
  /// Sound.
  case sound
  /// A table in which nothing is called as texts of posts are.
  case table
  /// Anything else.
  case other

  /// Tells what begins with some bytes.
  init(_ head: [UInt8]) {
    func has(_ mark: StaticString, at offset: Int = 0) -> Bool {
      head.count >= offset + mark.utf8CodeUnitCount
        && mark.withUTF8Buffer { head[offset..<offset + $0.count].elementsEqual($0) }
    }
    if head.starts(with: [0xFF, 0xD8, 0xFF]) || head.starts(with: [0x89, 0x50, 0x4E, 0x47])
      || has("GIF8") || has("RIFF") && has("WEBP", at: 8)
      || has("ftyphei", at: 4) || has("ftypmif1", at: 4) || has("ftypavif", at: 4)
    {
      self = .picture
    } else if has("ftypM4A", at: 4) || has("ID3") || has("OggS") || has("fLaC")
      || has("RIFF") && has("WAVE", at: 8) || head.starts(with: [0xFF, 0xFB])
    {
      self = .sound
    } else if has("ftyp", at: 4) || head.starts(with: [0x1A, 0x45, 0xDF, 0xA3])
      || has("RIFF") && has("AVI ", at: 8) || head.starts(with: [0x00, 0x00, 0x01, 0xBA])
    {
      self = .film
    } else {
      self = .other
    }
  }
}
